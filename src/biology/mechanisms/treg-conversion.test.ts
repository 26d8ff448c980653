import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { tregConversion } from "./treg-conversion.js";

const perDay = (tgfb: number, micromolar: number, th1: number) =>
  1440 * lawsOf(tregConversion).event("convert")({ self: { th1 }, here: { tgfb, kynurenine: micromolar * 1e6 } });

describe("treg-conversion", () => {
  it("is half of 0.022 per day at 70 pM TGF-β, and nothing without it", () => {
    expect(perDay(70, 0, 0)).toBeCloseTo(0.011, 12);
    expect(perDay(0, 100, 0)).toBe(0);
  });

  it("doubles at 30 µM kynurenine, and spares committed Th1 cells", () => {
    expect(perDay(70, 30, 0) / perDay(70, 0, 0)).toBeCloseTo(2, 12);
    expect(perDay(70, 0, 0.9) / perDay(70, 0, 0)).toBeLessThan(0.25);
  });
});
