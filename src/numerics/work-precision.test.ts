import { describe, expect, it } from "vitest";
import { temporalErrors } from "./work-precision.js";

describe("a step of one minute with one cycle per stage", () => {
  it("is within 0.2 % of fine steps on all five problems", () => {
    for (const error of Object.values(temporalErrors({ nx: 16, ny: 16, nz: 16, voxel: 20 }, 12, 1))) {
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(2e-3);
    }
  });
});

describe("a step of six minutes with one cycle per stage", () => {
  it("is within 5 % on all of them, though a tenth of the cells hops and of the sources toggles at every step", () => {
    const grid = { nx: 16, ny: 16, nz: 16, voxel: 20 };
    const errors = Object.values(temporalErrors(grid, 24, 6));
    for (const error of errors) expect(error).toBeLessThan(0.05);
    // What is left is the step, not the solver.
    const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
    expect(sum(Object.values(temporalErrors(grid, 24, 6, 2)))).toBeGreaterThan(0.9 * sum(errors));
  });
});
