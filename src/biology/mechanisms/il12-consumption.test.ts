import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { il12Consumption } from "./il12-consumption.js";

describe("il12-consumption", () => {
  it("takes a tenth of a molecule per second at saturation", () => {
    expect(lawsOf(il12Consumption).uptake("il12")({}) / 60).toBeCloseTo(0.1, 12);
  });
});
