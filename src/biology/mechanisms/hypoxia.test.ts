import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { hypoxia } from "./hypoxia.js";

const laws = lawsOf(hypoxia);
const hif = (oxygen: number) => laws.quantity("hif")({ here: { oxygen } });

describe("hypoxia", () => {
  it("is full without oxygen, half at 10 mmHg, and slight at the pressure of vessels", () => {
    expect(hif(0)).toBe(1);
    expect(hif(10)).toBeCloseTo(0.5, 12);
    expect(hif(38)).toBeLessThan(0.07);
  });

  it("raises VEGF-A 7.15-fold", () => {
    const vegf = (of: number) => laws.secretion("vegf")({ self: { hif: of } });
    expect(vegf(1) / vegf(0)).toBeCloseTo(7.15, 12);
    expect(vegf(0) / 60).toBeCloseTo(0.017, 12);
  });
});
