import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";
import { lawsOf } from "../laws.js";
import { vesselResponse } from "./vessel-response.js";

const rate = lawsOf(vesselResponse).rate("perfusion");
const perDay = (perfusion: number, here: { ifng?: number; vegf?: number; collagen?: number }) =>
  1440 * rate({ self: { perfusion }, here: { ifng: 0, vegf: 0, collagen: 0, ...here } });

describe("vessel-response", () => {
  it("loses flow at half of 0.5 per day at 100 pM IFN-γ, and little at the levels of a niche [kammertoens2017]", () => {
    expect(perDay(1, { ifng: 100 })).toBeCloseTo(-0.25, 12);
    expect(perDay(1, { ifng: 1e6 })).toBeCloseTo(-0.5, 6);
    expect(perDay(1, { ifng: 10 })).toBeGreaterThan(-0.006);
  });

  it("mends nothing under IFN-γ: half at 100 pM, none at 3 nM, even in VEGF-A [angiolillo1995]", () => {
    expect(perDay(0, { ifng: 100 })).toBeCloseTo(0.05, 12);
    expect(perDay(0, { ifng: 3000, vegf: 1e6 })).toBeLessThan(0.001);
  });

  it("recovers at 0.1 per day, twice as fast in VEGF-A, and is compressed by matrix", () => {
    expect(perDay(0, {})).toBeCloseTo(0.1, 12);
    expect(perDay(0, { vegf: 1e6 })).toBeCloseTo(0.2, 4);
    expect(perDay(1, { collagen: 2e8 })).toBeCloseTo(-0.05, 12);
  });

  it("leaves most of the flow after two days at 30 pM, and takes most of it in four at 400 pM", () => {
    const flow = (ifng: number, hours: number) =>
      culture({ biology, type: "endothelium", hours, medium: () => ({ ifng }) }).perfusion!.at(-1)!;
    expect(flow(30, 48)).toBeGreaterThan(0.9);
    expect(flow(400, 96)).toBeLessThan(0.4);
  });
});
