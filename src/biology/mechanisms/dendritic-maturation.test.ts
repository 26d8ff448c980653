import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { dendriticMaturation } from "./dendritic-maturation.js";

const laws = lawsOf(dendriticMaturation);

describe("dendritic-maturation", () => {
  it("feeds on damaged cells only, at half its rate on one that was hit once", () => {
    expect(laws.quantity("feeding")({ other: { damage: 0 } })).toBe(0);
    expect(laws.quantity("feeding")({ other: { damage: 1 } }) * 60).toBeCloseTo(0.5, 12);
    expect(laws.bond("onRate")({ other: { damage: 0 } })).toBe(0);
  });

  it("matures at most at 1.5 per day, half of it on three tenths of the antigen, not without", () => {
    const perDay = (load: number) => 1440 * laws.rate("maturity")({ self: { load, maturity: 0 } });
    expect(perDay(0)).toBe(0);
    expect(perDay(0.3)).toBeCloseTo(0.75, 12);
  });

  it("renews CD80 within a working day after a regulatory cell has stripped it", () => {
    const recovery = laws.rate("cd80")({ self: { maturity: 1, cd80: 0.2 } });
    expect(0.8 / recovery / 60).toBeCloseTo(8, 12);
  });

  it("presents what it carries", () => {
    expect(laws.factor("class-2-presentation.presented")({ self: { load: 0 } })).toBe(0);
    expect(laws.quantity("roomForHelp")({ self: { help: 0.25 } })).toBe(0.75);
  });
});
