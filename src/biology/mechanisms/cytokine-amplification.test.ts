import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { cytokineAmplification } from "./cytokine-amplification.js";

const laws = lawsOf(cytokineAmplification);
const il12 = (ifng: number, help: number) => laws.quantity("il12Output")({ self: { help }, here: { ifng } }) / 60;
const tnf = (ifng: number, help: number) => laws.quantity("tnfOutput")({ self: { help }, here: { ifng } }) / 60;

describe("cytokine-amplification", () => {
  it("makes nothing in an unlicensed cell", () => {
    expect(il12(0, 0)).toBe(0);
    expect(tnf(0, 1)).toBe(0);
  });

  it("licenses IL-12 by IFN-γ or by help, to 0.06 per second, and by either more if the other is there", () => {
    expect(il12(3, 0)).toBeCloseTo(0.03, 12);
    expect(il12(0, 0.5)).toBeCloseTo(0.03, 12);
    expect(il12(3, 0.5)).toBeCloseTo(0.045, 12);
    expect(il12(1e9, 0)).toBeCloseTo(0.06, 6);
  });

  it("makes TNF under IFN-γ only, half of it at 3 pM, and a tenth of that without a second signal [muller2017]", () => {
    expect(tnf(3, 1)).toBeCloseTo(5, 12);
    expect(tnf(3, 0)).toBeCloseTo(0.5, 12);
  });
});
