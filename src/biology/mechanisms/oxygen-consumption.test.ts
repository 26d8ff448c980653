import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { oxygenConsumption } from "./oxygen-consumption.js";

const p = compose(biology).parameters["oxygen-consumption"]!;
const { clearance } = oxygenConsumption.uptake!.oxygen as { clearance: (at: unknown, p: unknown) => number };

describe("oxygen-consumption", () => {
  it("goes with the volume of the cell", () => {
    const at = (radius: number) => clearance({ self: { radius } }, p);
    expect(at(7.5)).toBeCloseTo(880 * 60, 6);
    expect(at(15) / at(7.5)).toBeCloseTo(8, 12);
  });
});
