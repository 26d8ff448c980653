import { describe, expect, it } from "vitest";
import { honeycombPressure } from "./mixed-pressure.js";

const ρ = 10;

describe("pressure where everything is mixed", () => {
  it("is none until cells of a honeycomb touch, then that of six neighbours at its distance", () => {
    expect(honeycombPressure(0, ρ, false)).toBe(0);
    expect(honeycombPressure(0.9, ρ, false)).toBe(0);
    const r = 1;
    const d = 1.6;
    const cover = (Math.PI * r * r) / ((Math.sqrt(3) / 2) * d * d);
    expect(honeycombPressure(cover, ρ, false)).toBeCloseTo(6 * ρ * (1 - d / (2 * r)) ** 2, 10);
  });

  it("in a block is that of twelve neighbours of closely packed spheres", () => {
    const r = 1;
    const d = 1.6;
    const cover = ((4 / 3) * Math.PI * r ** 3) / (d ** 3 / Math.SQRT2);
    expect(honeycombPressure(cover, ρ, true)).toBeCloseTo(12 * ρ * (1 - d / (2 * r)) ** 2, 10);
    expect(honeycombPressure(0.74, ρ, true)).toBe(0);
  });
});
