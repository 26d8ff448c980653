import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";
import { growthArrest } from "./growth-arrest.js";

const arrestAt = (ifng: number) => culture({ biology, type: "tumor", hours: 48, medium: () => ({ ifng }) }).arrest!;

describe("growth-arrest", () => {
  it("comes to 0.50 at 24 h and 0.63 at 48 h at 294 pM, half of it at 26 pM", () => {
    const arrest = arrestAt(294);
    expect(arrest[60 * 24]!).toBeCloseTo(0.5, 1);
    expect(arrest.at(-1)!).toBeCloseTo(0.63, 1);
    const half = arrestAt(10_000).at(-1)! / 2;
    expect(arrestAt(20).at(-1)!).toBeLessThan(half);
    expect(arrestAt(33).at(-1)!).toBeGreaterThan(half);
  });

  it("leaves seven in ten divisions at full signal, and all of them at none", () => {
    const factor = growthArrest.factor!["tumor-growth.divisionRate"] as (at: unknown, p: unknown) => number;
    const p = compose(biology).parameters["growth-arrest"];
    expect(factor({ self: { arrest: 0 } }, p)).toBe(1);
    expect(factor({ self: { arrest: 0.74 } }, p)).toBeCloseTo(0.7, 12);
    expect(factor({ self: { arrest: 1 } }, p)).toBeCloseTo(0.7, 12);
  });
});
