import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { otsu, scoresOf } from "./pdl1-scores.js";
import { type Placed, snapshotOf } from "./tissue.fixture.js";

/** 10 tumor cells in one 50-µm square, then immune cells, a stroma cell and a neutrophil. */
const tissue: Placed[] = [
  ...Array.from({ length: 10 }, (_, i): Placed => ({ x: 2 + 4 * i, y: 10, radius: 7 })),
  { x: 10, y: 30, radius: 4, type: "CD8" },
  { x: 20, y: 30, radius: 4, type: "Treg" },
  { x: 30, y: 30, radius: 10, type: "macrophage" },
  { x: 40, y: 30, radius: 7, type: "stroma" },
  { x: 45, y: 30, radius: 5, type: "neutrophil" },
];
const { cells } = snapshotOf(tissue);
const everyone = new Uint8Array(tissue.length).fill(1);
const levels = (tumor: number[], rest: number[]) => Float32Array.from([...tumor, ...rest]);

describe("TPS, CPS and IC", () => {
  it("are counted as a pathologist would", () => {
    // 4 of 10 tumor cells; Treg and macrophage; stroma and neutrophil stained too, which never count
    const level = levels([5, 5, 2, 2, 1, 1, 1, 1, 1, 1.99], [1, 3, 4, 9, 9]);
    const scores = scoresOf(cells, level, 2, everyone);
    expect(scores).toMatchObject({ tumor: 10, tumorStained: 4, immune: 3, immuneStained: 2, unmeasured: 0 });
    expect(scores.tps).toBe(40);
    expect(scores.cps).toBe(60);
    expect(scores.ic).toBeCloseTo((100 * Math.PI * (16 + 100)) / 2500, 9);
    expect(scores.evaluable).toBe(false);
  });

  it("leave out cells that were not measured, and say how many", () => {
    const nan = Number.NaN;
    const scores = scoresOf(
      cells,
      levels([5, 5, nan, nan, nan, nan, 1, 1, 1, 1], [nan, nan, nan, nan, nan]),
      2,
      everyone,
    );
    expect(scores).toMatchObject({ tumor: 6, tumorStained: 2, unmeasured: 4, immune: 3, immuneStained: 0 });
    expect(scores.tps).toBeCloseTo(100 / 3, 9);
  });

  it("cap CPS at 100, and are undefined without tumor cells", () => {
    expect(scoresOf(cells, levels(Array(10).fill(9), [9, 9, 9, 9, 9]), 2, everyone).cps).toBe(100);
    const onlyImmune = Uint8Array.from(tissue, (c) => (c.type ? 1 : 0));
    expect(scoresOf(cells, levels(Array(10).fill(9), [9, 9, 9, 9, 9]), 2, onlyImmune).tps).toBeNaN();
  });

  it("never rise with the threshold", () => {
    const value = fc.double({ min: 0, max: 10, noNaN: true });
    const level = fc.array(value, { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(level, value, value, (list, a, b) => {
        const at = (threshold: number) => scoresOf(cells, Float32Array.from(list), threshold, everyone);
        const [low, high] = [at(Math.min(a, b)), at(Math.max(a, b))];
        for (const score of ["tps", "cps", "ic"] as const) expect(high[score]).toBeLessThanOrEqual(low[score]);
        expect(low.cps).toBeGreaterThanOrEqual(low.tps);
      }),
    );
  });
});

describe("Otsu's threshold", () => {
  it("parts two groups between them", () => {
    expect(otsu([1, 1.2, 0.9, 1.1, 8, 8.4, 7.9])).toBeCloseTo((1.2 + 7.9) / 2, 9);
  });

  it("moves with the values when they are shifted and stretched", () => {
    const values = [1, 2, 2.5, 9, 10, 11, 30];
    expect(otsu(values.map((v) => 3 * v + 5))).toBeCloseTo(3 * otsu(values) + 5, 9);
  });
});
