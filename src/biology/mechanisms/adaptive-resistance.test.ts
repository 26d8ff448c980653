import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";

const { pdl1 } = culture({ biology, type: "tumor", hours: 120, medium: (h) => ({ ifng: h < 48 ? 294 : 0 }) });

describe("adaptive-resistance", () => {
  it.each([
    [2, 1.7],
    [6, 3.2],
    [12, 4.8],
    [24, 6.7],
    [48, 8.3],
  ])("raises PD-L1 at 294 pM by %i h to %f-fold, within a twentieth", (hours, fold) => {
    expect(Math.abs(pdl1![60 * hours]! / fold - 1)).toBeLessThan(0.05);
  });

  it("loses half of the excess in about 14.5 h after washout", () => {
    expect((pdl1![60 * 62.5]! - 1) / (pdl1![60 * 48]! - 1)).toBeCloseTo(0.5, 1);
  });

  it.each([
    [0.5, 1.8],
    [2, 2.5],
    [6, 3.5],
    [24, 6.6],
  ])("needs hours: a pulse of %f h at 100 pM reaches %f-fold", (pulse, fold) => {
    const trace = culture({ biology, type: "tumor", hours: 36, medium: (h) => ({ ifng: h < pulse ? 100 : 0 }) });
    expect(Math.abs(Math.max(...trace.pdl1!) / fold - 1)).toBeLessThan(0.06);
  });
});
