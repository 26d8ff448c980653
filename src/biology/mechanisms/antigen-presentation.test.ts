import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";
import { antigenPresentation } from "./antigen-presentation.js";

const { mhc1 } = culture({ biology, type: "tumor", hours: 240, medium: (h) => ({ ifng: h < 72 ? 294 : 0 }) });

describe("antigen-presentation", () => {
  it.each([
    [12, 2.6],
    [24, 3.8],
    [48, 5.4],
    [72, 6.2],
  ])("raises MHC-I at 294 pM by %i h to %f-fold, within a twentieth", (hours, fold) => {
    expect(Math.abs(mhc1![60 * hours]! / fold - 1)).toBeLessThan(0.05);
  });

  it("loses half of the excess in about 28 h after washout", () => {
    const excess = (h: number) => mhc1![60 * h]! - 1;
    expect(excess(72 + 28) / excess(72)).toBeCloseTo(0.5, 1);
  });

  it("cannot show a B2M-null cell, whatever is made of it [zaretsky2016]", () => {
    const law = antigenPresentation.quantity!.surfaceMhc!.law;
    expect(law({ self: { mhc1: 8 }, clone: { B2M: 0 } }, {})).toBe(0);
    expect(law({ self: { mhc1: 8 }, clone: { B2M: 2 } }, {})).toBe(8);
  });
});
