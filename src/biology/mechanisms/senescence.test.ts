import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";
import { lawsOf } from "../laws.js";
import { senescence } from "./senescence.js";

const ordeal = (ifng: number, tnf: number, lost: string[] = []) =>
  culture({ biology, type: "tumor", lost, hours: 120, medium: () => ({ ifng, tnf }) }).ordeal!.at(-1)! / 60;

describe("senescence", () => {
  it("needs IFN-γ and TNF, each for three days [braumuller2013]", () => {
    expect(ordeal(300, 10)).toBeGreaterThan(72);
    expect(ordeal(300, 0)).toBe(0);
    expect(ordeal(3, 10)).toBe(0);
  });

  it("needs STAT1", () => {
    expect(ordeal(300, 10, ["STAT1"])).toBe(0);
  });

  it("ends all division, once", () => {
    const laws = lawsOf(senescence);
    expect(laws.factor("tumor-growth.divisionRate")({ self: { senescent: 1 } })).toBe(0);
    expect(laws.event("senesce")({ self: { senescent: 0, ordeal: 72 * 60 + 6 } })).toBeGreaterThan(0);
    expect(laws.event("senesce")({ self: { senescent: 1, ordeal: 72 * 60 + 6 } })).toBe(0);
  });
});
