import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { checkpointEngagement } from "./checkpoint-engagement.js";

const p = compose(biology).parameters["checkpoint-engagement"]!;
const inhibition = (freePd1: number, pdl1Density: number): number =>
  checkpointEngagement.quantity!.inhibition!.law({ self: { freePd1 }, other: { pdl1Density } }, p);

describe("checkpoint-engagement", () => {
  it.each([
    [185, 2.2, 0.1],
    [185, 10, 0.71],
    [185, 22, 0.92],
  ])("PD-1 %i/µm² against PD-L1 %f/µm² inhibits by %f", (free, ligand, expected) => {
    expect(Math.abs(inhibition(free, ligand) - expected)).toBeLessThan(0.02);
  });

  it("is lifted by blockade, but partial occupancy leaves inhibition", () => {
    expect(inhibition(185 * 0.05, 22)).toBeCloseTo(0.4, 1);
    expect(inhibition(185 * 0.01, 22)).toBeLessThan(0.06);
  });

  it("rises with either partner, and is nothing without one", () => {
    const density = fc.double({ min: 0, max: 400, noNaN: true });
    fc.assert(
      fc.property(density, density, density, (a, b, more) => {
        expect(inhibition(a + more, b)).toBeGreaterThanOrEqual(inhibition(a, b) - 1e-12);
        expect(inhibition(a, b + more)).toBeGreaterThanOrEqual(inhibition(a, b) - 1e-12);
      }),
    );
    expect(inhibition(185, 0)).toBe(0);
    expect(inhibition(0, 22)).toBe(0);
  });
});
