import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { tumorGrowth } from "./tumor-growth.js";

const p = compose(biology).parameters["tumor-growth"]!;
const rate = (oxygen: number): number => tumorGrowth.quantity!.divisionRate!.law({ here: { oxygen } }, p);

describe("tumor-growth", () => {
  it("divides at half its rate at 5 mmHg, and not at all without oxygen", () => {
    expect(rate(5)).toBeCloseTo(p.divisionRate! / 2, 12);
    expect(rate(0)).toBe(0);
    expect(rate(1e6) / p.divisionRate!).toBeCloseTo(1, 4);
  });

  it("brings a daughter back to full size: radius follows that of the adult", () => {
    const law = tumorGrowth.rate!.radius!;
    expect(law({ self: { radius: 6, adultRadius: 7.5 } }, p)).toBeGreaterThan(0);
    expect(law({ self: { radius: 7.5, adultRadius: 7.5 } }, p)).toBe(0);
  });
});
