import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";
import { lawsOf } from "../laws.js";
import { ifngApoptosis } from "./ifng-apoptosis.js";

const hazard = lawsOf(ifngApoptosis).event("die");

describe("ifng-apoptosis", () => {
  it("is 0.01 per hour at an arrest signal of 0.6, fourfold with much TNF", () => {
    expect(60 * hazard({ self: { arrest: 0.6 }, here: { tnf: 0 } })).toBeCloseTo(0.01, 12);
    expect(60 * hazard({ self: { arrest: 0.6 }, here: { tnf: 1e9 } })).toBeCloseTo(0.04, 6);
  });

  it("leaves 0.7 or less alive after three days at 300 pM, and nearly all at 3 pM [song2019]", () => {
    const survival = (ifng: number) => {
      const { arrest } = culture({ biology, type: "tumor", hours: 72, medium: () => ({ ifng }) });
      const total = arrest!.reduce((sum, g) => sum + hazard({ self: { arrest: g }, here: { tnf: 0 } }), 0);
      return Math.exp(-total);
    };
    expect(survival(300)).toBeLessThan(0.7);
    expect(survival(3)).toBeGreaterThan(0.99);
  });
});
