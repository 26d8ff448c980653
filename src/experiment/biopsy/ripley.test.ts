import { describe, expect, it } from "vitest";
import type { CellType } from "../../formats/cell-types.js";
import { uniform } from "../../numerics/random.js";
import { ripleyOf } from "./ripley.js";
import { Tiles } from "./sampling-error.js";
import type { Specimen } from "./specimen.js";
import { areaOf, contains, disc, rectangle, type Window } from "./window.js";

function specimen(window: Window, cells: readonly (readonly [x: number, y: number, type: CellType])[]): Specimen {
  return {
    name: "",
    id: cells.map((_, i) => String(i)),
    x: Float64Array.from(cells, ([x]) => x),
    y: Float64Array.from(cells, ([, y]) => y),
    radius: new Float64Array(cells.length).fill(5),
    type: cells.map(([, , type]) => type),
    columns: {},
    window,
  };
}
const tiles = ({ window }: Specimen) => new Tiles(window.width, window.height, 1);
const valuesOf = (at: Specimen, from: CellType, to: CellType) =>
  ripleyOf(at, from, to, tiles(at)).k.values.map(({ value }) => value);

/** n uniform points of each of two types in a window. */
function random(window: Window, n: number, seed: number): Specimen {
  const cells: [number, number, CellType][] = [];
  for (let i = 0; cells.length < 2 * n; i++) {
    const [x, y] = [window.width * uniform(seed, i, 0, 1), window.height * uniform(seed, i, 1, 1)];
    if (contains(window, x, y)) cells.push([x, y, cells.length % 2 === 0 ? "CD8" : "tumor"]);
  }
  return specimen(window, cells);
}

describe("Ripley's K", () => {
  it("of a square lattice is the area of a cell times the number of sites within r, exactly", () => {
    const a = 20;
    const [columns, rows] = [30, 20];
    const sites = Array.from(
      { length: columns * rows },
      (_, i) => [a * ((i % columns) + 0.5), a * (Math.floor(i / columns) + 0.5), "tumor"] as const,
    );
    const lattice = specimen(rectangle(a * columns, a * rows), sites);
    const n = columns * rows;
    const { k } = ripleyOf(lattice, "tumor", "tumor", tiles(lattice));
    for (const [i, r] of k.r.entries()) {
      let within = 0;
      for (let dx = -6; dx <= 6; dx++)
        for (let dy = -6; dy <= 6; dy++)
          within += Number(dx * dx + dy * dy > 0 && a * Math.sqrt(dx * dx + dy * dy) <= r);
      expect(k.values[i]!.value / ((a * a * within * n) / (n - 1) || 1)).toBeCloseTo(within > 0 ? 1 : 0, 9);
    }
  });

  it("of two points is |W|² over their number of pairs and the covariance", () => {
    const pair = specimen(rectangle(400, 400), [
      [100, 100, "CD8"],
      [130, 140, "tumor"],
    ]);
    const values = valuesOf(pair, "CD8", "tumor");
    expect(values[9]).toBe(0); // 45 µm
    expect(values[10]).toBeCloseTo(160_000 ** 2 / (370 * 360), 6); // 50 µm, their distance
    expect(values[20]).toBe(values[10]);
    expect(valuesOf(pair, "tumor", "CD8")).toEqual(values);
  });

  it.each([
    ["a rectangle", rectangle(500, 300)],
    ["a disc", disc(500)],
  ])("has no bias in %s: its mean over random patterns is πr²", (_, window) => {
    const [trials, n] = [120, 60];
    const all = Array.from({ length: trials }, (_, seed) => valuesOf(random(window, n, seed + 1), "CD8", "tumor"));
    for (const index of [4, 8, 12]) {
      const r = 5 * index;
      const mean = all.reduce((sum, values) => sum + values[index]!, 0) / trials;
      const variance = all.reduce((sum, values) => sum + (values[index]! - mean) ** 2, 0) / (trials - 1);
      expect(Math.abs(mean - Math.PI * r * r)).toBeLessThan(4 * Math.sqrt(variance / trials));
      expect(4 * Math.sqrt(variance / trials)).toBeLessThan(0.1 * Math.PI * r * r); // so that a tenth too much is seen
    }
    expect(areaOf(window)).toBeGreaterThan(0);
  });

  it("tells those that seek each other from those that keep apart", () => {
    const window = rectangle(600, 600);
    const hosts = random(window, 80, 3);
    const around = hosts.type.flatMap((type, i) =>
      type === "tumor"
        ? [[Math.min(599, hosts.x[i]! + 8), hosts.y[i]!, "CD8"] as const, [hosts.x[i]!, hosts.y[i]!, "tumor"] as const]
        : [],
    );
    const seek = ripleyOf(specimen(window, around), "CD8", "tumor", new Tiles(600, 600, 1)).l;
    expect(seek.values[2]!.value - seek.r[2]!).toBeGreaterThan(5);
    const halves = random(window, 200, 4);
    const apart = specimen(
      window,
      [...halves.type.keys()].map(
        (i) => [halves.x[i]! / 2 + (halves.type[i] === "CD8" ? 300 : 0), halves.y[i]!, halves.type[i]!] as const,
      ),
    );
    const { l } = ripleyOf(apart, "CD8", "tumor", new Tiles(600, 600, 1));
    expect(l.values[8]!.value - l.r[8]!).toBeLessThan(-5);
    expect(l.values[8]!.low!).toBeLessThan(l.values[8]!.value);
  });
});
