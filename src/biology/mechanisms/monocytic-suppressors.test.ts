import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { monocyticSuppressors } from "./monocytic-suppressors.js";

const laws = lawsOf(monocyticSuppressors);
const nitricOxide = (ifng: number) => laws.secretion("nitricOxide")({ here: { ifng } }) / 60;

describe("monocytic-suppressors", () => {
  it("make some nitric oxide without IFN-γ, five times as much with it, half of the rise at 10 pM [movahedi2008]", () => {
    expect(nitricOxide(0)).toBeCloseTo(150, 9);
    expect(nitricOxide(10)).toBeCloseTo(450, 9);
    expect(nitricOxide(1e9)).toBeCloseTo(750, 4);
  });

  it("hold 135 mU with 20 per mm² in a section of 12 µm, as in the field budget", () => {
    const perMinute = laws.secretion("arginase")({});
    expect(((20 / 1e6 / 12) * perMinute) / (2e-6 * 60)).toBeCloseTo(0.135, 3);
  });
});
