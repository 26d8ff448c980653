import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { tnfConsumption } from "./tnf-consumption.js";

describe("tnf-consumption", () => {
  it("keeps TNF within 40 µm of its maker among 4,000 tumor cells per mm²", () => {
    const cleared = ((4000 / 1e6 / 12) * lawsOf(tnfConsumption).uptake("tnf")({})) / 60;
    expect(Math.sqrt(20 / (cleared + 1.3e-4))).toBeLessThan(40);
  });
});
