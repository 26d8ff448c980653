import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { activationInducedDeath } from "./activation-induced-death.js";

const perDay = (ifng: number, exhaustion: number) =>
  1440 * lawsOf(activationInducedDeath).event("die")({ self: { exhaustion }, here: { ifng } });

describe("activation-induced-death", () => {
  it("spares fresh killers, and at 300 pM kills worn ones at half of its rate", () => {
    expect(perDay(1e6, 0.2)).toBe(0);
    expect(perDay(300, 0.5)).toBeCloseTo(0.05, 12);
  });

  it("hardly happens at the levels of a niche", () => {
    expect(perDay(20, 1)).toBeLessThan(0.001);
  });
});
