import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { lethalDamage } from "./lethal-damage.js";
import { phagocytosis } from "./phagocytosis.js";

const laws = lawsOf(phagocytosis);
const eating = (m1: number, il10 = 0) => 1440 * laws.quantity("eating")({ self: { m1 }, here: { il10 } });

describe("phagocytosis", () => {
  it("is of M1 cells: 0.33 cells per day, held two thirds of the time, were there no CD47", () => {
    const { graspRate, contactTime } = laws.parameters as { graspRate: number; contactTime: number };
    const held = graspRate / (graspRate + 1 / contactTime);
    expect(eating(1) * held).toBeCloseTo(0.33, 2);
    expect(eating(0)).toBe(0);
    expect(eating(1, 270)).toBeCloseTo(eating(1) / 2, 12);
  });

  it("is held back by CD47 to an eighth, and not at all when SIRPα is covered", () => {
    const inhibition = (freeSirp: number) => laws.quantity("dontEatMe")({ self: { freeSirp } });
    expect(1 - inhibition(100)).toBeCloseTo(0.12, 2);
    expect(inhibition(0)).toBe(0);
    expect(inhibition(37 * 1.01)).toBeCloseTo(0.5, 1);
  });

  it("gives more damage than the lethal dose, so that one meal kills", () => {
    expect(laws.parameters.fatalDamage!).toBeGreaterThan(2 * lethalDamage.parameters.lethalDose!.value);
  });
});
