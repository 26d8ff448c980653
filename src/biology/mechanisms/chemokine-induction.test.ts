import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";

const cxcl9At = (ifng: number, hours = 24) =>
  culture({ biology, type: "tumor", hours, medium: () => ({ ifng }) }).cxcl9!;

describe("chemokine-induction", () => {
  it("comes to 0.57 at 6 h and 0.70 at 24 h at 294 pM", () => {
    const cxcl9 = cxcl9At(294);
    expect(cxcl9[360]!).toBeCloseTo(0.57, 1);
    expect(cxcl9.at(-1)!).toBeCloseTo(0.7, 1);
  });

  it("is half-maximal near 6.6 pM, after PD-L1 (3 pM) and before arrest (26 pM)", () => {
    const half = cxcl9At(10_000).at(-1)! / 2;
    expect(cxcl9At(5).at(-1)!).toBeLessThan(half);
    expect(cxcl9At(9).at(-1)!).toBeGreaterThan(half);
  });
});
