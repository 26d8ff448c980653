import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";
import { lawsOf } from "../laws.js";
import { ifngApoptosis } from "./ifng-apoptosis.js";

const hazard = lawsOf(ifngApoptosis).event("die");

describe("ifng-apoptosis", () => {
  it("is 0.0065 per hour at an arrest signal of 0.6, fourfold with much TNF", () => {
    expect(60 * hazard({ self: { arrest: 0.6 }, here: { tnf: 0 } })).toBeCloseTo(0.0065, 12);
    expect(60 * hazard({ self: { arrest: 0.6 }, here: { tnf: 1e9 } })).toBeCloseTo(0.026, 6);
  });

  it("leaves 0.7 or less alive after three days at 300 pM, nearly all at 3 pM [song2019], and four in five after two days at 3 nM", () => {
    const survival = (ifng: number, hours = 72) => {
      const { arrest } = culture({ biology, type: "tumor", hours, medium: () => ({ ifng }) });
      const total = arrest!.reduce((sum, g) => sum + hazard({ self: { arrest: g }, here: { tnf: 0 } }), 0);
      return Math.exp(-total);
    };
    expect(survival(300)).toBeLessThan(0.7);
    expect(survival(3)).toBeGreaterThan(0.99);
    expect(survival(3000, 48)).toBeGreaterThan(0.8);
  });
});
