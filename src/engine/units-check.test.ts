import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { type Mechanism, mechanism } from "./declare.js";
import { checkUnits } from "./units-check.js";

const growth = biology.mechanisms.find((m) => m.name === "tumor-growth")!;
const withOne = (m: Mechanism) => ({ ...biology, mechanisms: [...biology.mechanisms, m] });
const shared = { claim: "c", equation: "e", leavesOut: "l", actsOn: growth.actsOn };
const parameter = (unit: "1/h" | "h" | "pM") =>
  ({ symbol: "k", value: 1, unit, meaning: "a number", origin: "assumed", source: "ifng-lab" }) as const;

describe("units", () => {
  it("agree in every expression that ships, in every namespace", () => {
    expect(() => checkUnits(biology)).not.toThrow();
  });

  it("are refused where they do not, with the mechanism and both units", () => {
    const rate = mechanism({
      ...shared,
      name: "mine",
      parameters: { k: parameter("h") },
      rate: { pdl1: ({ self }: { self: { pdl1: number } }, p: { k: number }) => p.k * self.pdl1 },
    } as never);
    expect(() => checkUnits(withOne(rate))).toThrow(/mine, the rate of pdl1: has the unit min, expected fold\/min/);
    const factor = mechanism({
      ...shared,
      name: "mine",
      parameters: { k: parameter("pM") },
      factor: { "tumor-growth.divisionRate": (_: never, p: { k: number }) => p.k },
    } as never);
    expect(() => checkUnits(withOne(factor))).toThrow(
      /mine, the factor of tumor-growth.divisionRate: has the unit pM, expected 1/,
    );
    const hazard = mechanism({
      ...shared,
      name: "mine",
      parameters: { k: parameter("h") },
      event: { die: { when: { hazard: (_: never, p: { k: number }) => p.k }, what: [{ die: "x" }] } },
    } as never);
    expect(() => checkUnits(withOne(hazard))).toThrow(/mine, the hazard of die: has the unit min, expected 1\/min/);
  });
});
