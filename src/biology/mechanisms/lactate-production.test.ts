import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { lactateProduction } from "./lactate-production.js";

const lactate = (hif: number) => lawsOf(lactateProduction).secretion("lactate")({ self: { hif } }) / 60;

describe("lactate-production", () => {
  it("is 14.77 million molecules per second without oxygen, and a little less than half with it", () => {
    expect(lactate(1)).toBeCloseTo(1.477e7, 0);
    expect(lactate(0)).toBeCloseTo(6.6465e6, 0);
  });
});
