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
