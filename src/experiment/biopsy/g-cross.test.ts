import { describe, expect, it } from "vitest";
import type { CellType } from "../../formats/cell-types.js";
import { uniform } from "../../numerics/random.js";
import { gCrossOf } from "./g-cross.js";
import { Tiles } from "./sampling-error.js";
import type { Specimen } from "./specimen.js";
import { rectangle } from "./window.js";

function specimen(side: number, cells: readonly (readonly [x: number, y: number, type: CellType])[]): Specimen {
  return {
    name: "",
    id: cells.map((_, i) => String(i)),
    x: Float64Array.from(cells, ([x]) => x),
    y: Float64Array.from(cells, ([, y]) => y),
    radius: new Float64Array(cells.length).fill(5),
    type: cells.map(([, , type]) => type),
    columns: {},
    window: rectangle(side, side),
  };
}
const gOf = (at: Specimen) => gCrossOf(at, "CD8", "tumor", new Tiles(at.window.width, at.window.height, 1));
const at = (g: ReturnType<typeof gOf>, r: number) => g.values[g.r.indexOf(r)]!.value;

describe("G-cross", () => {
  it("counts by hand: who is near, and who is too near the border to be asked", () => {
    const g = gOf(
      specimen(400, [
        [100, 100, "CD8"],
        [110, 100, "tumor"], // 10 µm from the first
        [300, 300, "CD8"],
        [300, 324, "tumor"], // 24 µm from the second
        [20, 200, "CD8"], // 20 µm from the border, its nearest tumor cell far away
      ]),
    );
    expect(at(g, 0)).toBe(0);
    expect(at(g, 8)).toBe(0);
    expect(at(g, 10)).toBe(1 / 3);
    expect(at(g, 20)).toBe(1 / 3);
    expect(at(g, 22)).toBe(1 / 2); // the third is left out from here on
    expect(at(g, 24)).toBe(1);
  });

  it("is a step for a lattice with a partner at a fixed distance, and its area is exact", () => {
    const cells = Array.from({ length: 100 }, (_, i) => {
      const [x, y] = [100 + 60 * (i % 10), 100 + 60 * Math.floor(i / 10)];
      return [
        [x, y, "CD8"],
        [x + 12, y, "tumor"],
      ] as const;
    }).flat();
    const g = gOf(specimen(800, cells));
    expect(g.values.map(({ value }) => value)).toEqual(g.r.map((r) => (r < 12 ? 0 : 1)));
    // Trapezoids of 2 µm: half a step at the jump, then 1 up to 30 µm.
    expect(g.area).toMatchObject({ value: 1 + 18, low: 19, high: 19 });
  });

  it("of random patterns is 1 − exp(−λπr²), without bias from the border", () => {
    const [trials, n, side] = [150, 120, 500];
    const all = Array.from({ length: trials }, (_, seed) =>
      gOf(
        specimen(
          side,
          Array.from(
            { length: 2 * n },
            (_, i) =>
              [side * uniform(seed, i, 0, 7), side * uniform(seed, i, 1, 7), i % 2 === 0 ? "CD8" : "tumor"] as const,
          ),
        ),
      ),
    );
    for (const r of [10, 20, 40]) {
      const values = all.map((g) => at(g, r));
      const mean = values.reduce((a, b) => a + b) / trials;
      const sd = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (trials - 1));
      // A binomial number of points in the disc: (1 − πr²/A)ⁿ, which is e^−λπr² up to 1/n.
      const exact = 1 - (1 - (Math.PI * r * r) / side ** 2) ** n;
      expect(Math.abs(mean - exact)).toBeLessThan((4 * sd) / Math.sqrt(trials));
      expect((4 * sd) / Math.sqrt(trials)).toBeLessThan(0.1 * exact);
      expect(all[0]!.random[all[0]!.r.indexOf(r)]).toBeCloseTo(exact, 2);
    }
  });

  it("does not take a cell for its own neighbour", () => {
    const alone = specimen(400, [
      [200, 200, "CD8"],
      [240, 200, "CD8"],
    ]);
    const g = gCrossOf(alone, "CD8", "CD8", new Tiles(400, 400, 1));
    expect(at(g, 38)).toBe(0);
    expect(at(g, 40)).toBe(1);
  });
});
