import { describe, expect, it } from "vitest";
import { verdictOf } from "./verdict.js";

const evidence = (rho: number, low: number, high: number, p = 0.01, plain = 0.4) => ({
  enough: true,
  plain: { rho: plain, ci95: [plain - 0.1, plain + 0.1] as const },
  beyond: { rho, ci95: [low, high] as const },
  nulls: {
    toroidalShift: { p, times: 199, median: 0 },
    labelPermutation: { p: 0.005, times: 199, median: 0 },
  },
});

describe("the verdict", () => {
  it.each([
    ["yes", evidence(0.2, 0.1, 0.3)],
    ["cannot tell", evidence(0.2, 0.1, 0.3, 0.3)],
    ["cannot tell", evidence(0.2, -0.05, 0.4)],
    ["cannot tell", evidence(0.2, 0.1, 0.3, 0.01, -0.2)],
    ["no", evidence(0.01, -0.03, 0.04)],
    ["no", evidence(-0.2, -0.3, -0.1)],
    ["cannot tell", { ...evidence(0.2, 0.1, 0.3), enough: false }],
    ["cannot tell", evidence(Number.NaN, Number.NaN, Number.NaN)],
  ])("is %s", (verdict, given) => {
    expect(verdictOf(given).verdict).toBe(verdict);
    expect(verdictOf(given).because.length).toBeGreaterThan(10);
  });
});
