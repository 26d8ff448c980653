import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { ifngConsumption } from "./ifng-consumption.js";

const p = compose(biology).parameters["ifng-consumption"]!;
const uptake = ifngConsumption.uptake!.ifng as { maximalRate: (at: unknown, p: unknown) => number };
const rate = (IFNGR1: number, IFNGR2 = 2) => uptake.maximalRate({ clone: { IFNGR1, IFNGR2 } }, p) / 60;

describe("ifng-consumption", () => {
  it("is a matter of receptors: 2 molecules/s with both chains, nothing without one", () => {
    expect(rate(2)).toBeCloseTo(2, 12);
    expect(rate(1)).toBeCloseTo(2, 12);
    expect(rate(0)).toBe(0);
    expect(rate(2, 0)).toBe(0);
  });
});
