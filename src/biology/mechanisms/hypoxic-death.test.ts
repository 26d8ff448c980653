import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { hypoxicDeath } from "./hypoxic-death.js";

const p = compose(biology).parameters["hypoxic-death"]!;
const { when } = hypoxicDeath.event!.suffocate!;
const hazard = (oxygen: number) => ("hazard" in when ? when.hazard({ here: { oxygen } }, p) : Number.NaN);

describe("hypoxic-death", () => {
  it("kills at its full rate without oxygen, at half of it at the half-maximum, hardly at 10 mmHg", () => {
    expect(hazard(0)).toBe(p.necrosisRate);
    expect(hazard(p.necrosisHalfMaximum!)).toBeCloseTo(p.necrosisRate! / 2, 12);
    expect(hazard(10) / p.necrosisRate!).toBeLessThan(0.005);
  });
});
