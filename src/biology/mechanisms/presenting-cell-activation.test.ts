import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";

const mhc2 = (type: string, ifng: number) =>
  culture({ biology, type, hours: 144, medium: () => ({ ifng }) }).mhc2!.at(-1)!;

describe("presenting-cell-activation", () => {
  it("has some MHC-II without IFN-γ, and half of the rise at 3 pM, on macrophages as on dendritic cells", () => {
    expect(mhc2("macrophage", 0)).toBeCloseTo(0.3, 5);
    expect(mhc2("macrophage", 3)).toBeCloseTo(0.65, 1);
    expect(mhc2("dendritic", 1000)).toBeGreaterThan(0.95);
  });
});
