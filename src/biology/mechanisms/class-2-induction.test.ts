import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";

const mhc2At = (ifng: number, hours: number, washout = Number.POSITIVE_INFINITY) =>
  culture({ biology, type: "tumor", hours, medium: (h) => ({ ifng: h < washout ? ifng : 0 }) }).mhc2!;

describe("class-2-induction", () => {
  it("takes more than a day: a quarter at 24 h of what there is at 96 h [melanoma-hla]", () => {
    const mhc2 = mhc2At(300, 96);
    expect(mhc2[24 * 60]! / mhc2.at(-1)!).toBeLessThan(0.25);
  });

  it("begins near 20 U/ml and is on its plateau at 100 U/ml (3 pM per U)", () => {
    const full = mhc2At(10_000, 72).at(-1)!;
    expect(mhc2At(20, 72).at(-1)! / full).toBeLessThan(0.4);
    expect(mhc2At(50, 72).at(-1)! / full).toBeGreaterThan(0.5);
    expect(mhc2At(300, 72).at(-1)! / full).toBeGreaterThan(0.75);
  });

  it("is lost to less than a tenth eight days after washout", () => {
    const mhc2 = mhc2At(300, 72 + 192, 72);
    expect(mhc2.at(-1)! / Math.max(...mhc2)).toBeLessThan(0.1);
  });

  it("is not for cells that lost JAK1", () => {
    const deaf = culture({ biology, type: "tumor", lost: ["JAK1"], hours: 72, medium: () => ({ ifng: 300 }) });
    expect(Math.max(...deaf.mhc2!)).toBe(0);
  });
});
