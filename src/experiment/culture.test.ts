import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { culture } from "./culture.js";

const held = (ifng: number, hours = 24, lost: string[] = []) =>
  culture({ biology, type: "tumor", lost, hours, medium: () => ({ ifng }) });

describe("a culture", () => {
  it("without IFN-γ stays at its basal state, to the last bit", () => {
    const { pdl1, mhc1, pstat1, stat1 } = held(0, 48);
    for (const column of [pdl1!, mhc1!, stat1!]) expect(column.every((y) => y === 1)).toBe(true);
    expect(pstat1!.every((y) => y === 0)).toBe(true);
  });

  it("answers more to more IFN-γ", () => {
    const dose = fc.double({ min: 0, max: 1000, noNaN: true });
    fc.assert(
      fc.property(dose, dose, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        for (const column of ["pdl1", "mhc1"])
          expect(held(high, 12)[column]!.at(-1)!).toBeGreaterThanOrEqual(held(low, 12)[column]!.at(-1)! - 1e-6);
      }),
      { numRuns: 15, seed: 1 },
    );
  });

  it.each(["IFNGR1", "IFNGR2", "JAK1", "JAK2", "STAT1"])("of cells that lost %s is deaf", (gene) => {
    expect(held(1000, 24, [gene]).pdl1!.at(-1)).toBe(1);
  });

  it.each([
    [
      "cell type",
      () => culture({ biology, type: "tumour", hours: 1, medium: () => ({}) }),
      /unknown cell type "tumour".*"tumor"/s,
    ],
    ["gene", () => held(1, 1, ["JAK9"]), /unknown gene "JAK9".*JAK/s],
    [
      "field",
      () => culture({ biology, type: "tumor", hours: 1, medium: () => ({ ifn: 1 }) }),
      /unknown field "ifn".*ifng/s,
    ],
  ])("names the nearest %s", (_, run, words) => {
    expect(run).toThrow(words);
  });
});
