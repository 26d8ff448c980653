import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { stemLikePool } from "./stem-like-pool.js";

const laws = lawsOf(stemLikePool);
const perDay = (
  of: { ifng?: number; tcrSignal?: number; inhibition?: number; stemlike?: number },
  what: "division" | "pool",
) => {
  const { ifng = 0, tcrSignal = 0, inhibition = 0, stemlike = 0.2 } = of;
  const at = { self: { tcrSignal, inhibition, stemlike }, here: { ifng } };
  return 1440 * (what === "division" ? laws.quantity("renewalRate")(at) : laws.rate("stemlike")(at));
};

describe("stem-like-pool", () => {
  it("renews a stem-like cell every four days, at two fifths of that under full IFN-γ [mazet2023]", () => {
    expect(perDay({ stemlike: 1 }, "division")).toBeCloseTo(0.25, 12);
    expect(perDay({ stemlike: 1, ifng: 1e12 }, "division")).toBeCloseTo(0.1, 6);
    expect(perDay({ stemlike: 1, ifng: 20 }, "division")).toBeCloseTo(0.175, 12);
  });

  it("divides fourfold on antigen when PD-1 is silent, and not at all once the pool is gone", () => {
    expect(perDay({ tcrSignal: 1 }, "division") / perDay({ tcrSignal: 1, inhibition: 1 }, "division")).toBeCloseTo(
      4,
      12,
    );
    expect(perDay({ tcrSignal: 1, stemlike: 0 }, "division")).toBe(0);
  });

  it("grows without antigen, and is drained by antigen, more under IFN-γ", () => {
    expect(perDay({}, "pool")).toBeGreaterThan(0);
    expect(perDay({ tcrSignal: 0.4 }, "pool")).toBeCloseTo(0, 12);
    expect(perDay({ tcrSignal: 0.4, ifng: 50 }, "pool")).toBeLessThan(-0.01);
  });
});
