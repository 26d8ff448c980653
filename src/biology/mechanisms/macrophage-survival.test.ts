import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { macrophageSurvival } from "./macrophage-survival.js";

const laws = lawsOf(macrophageSurvival);
const perDay = (csf1: number) => laws.event("die")({ here: { csf1 } }) * 1440;

describe("macrophage-survival", () => {
  it("dies at 0.01 per day in CSF1, ten times as fast without, half-way at 20 pM, near 0.02–0.03 in a tumor (28 pM)", () => {
    expect(perDay(1e9)).toBeCloseTo(0.01, 6);
    expect(perDay(0)).toBeCloseTo(0.1, 12);
    expect(perDay(20)).toBeCloseTo(0.055, 12);
    expect(perDay(28)).toBeLessThan(0.03);
  });

  it("crawls at 1.6 µm/min, and at a fifth of it as M2", () => {
    expect(laws.motion("speed")({ self: { m2: 0 } })).toBeCloseTo(1.6, 12);
    expect(laws.motion("speed")({ self: { m2: 1 } })).toBeCloseTo(0.32, 12);
  });
});
