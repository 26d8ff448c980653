import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { oxygenSupply } from "./oxygen-supply.js";

const p = compose(biology).parameters["oxygen-supply"]!;

describe("oxygen-supply", () => {
  it("is in balance where the tissue has the vessel's own pressure", () => {
    const whole = { self: { oxygenExchange: oxygenSupply.quantity!.oxygenExchange!.law({}, p) } };
    const given = oxygenSupply.secretion!.oxygen!(whole, p);
    const { clearance } = oxygenSupply.uptake!.oxygen as { clearance: (at: unknown, p: unknown) => number };
    expect(given / clearance(whole, p)).toBeCloseTo(40, 12);
  });
});
