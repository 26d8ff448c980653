import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { immuneSynapse } from "./immune-synapse.js";

const p = compose(biology).parameters["immune-synapse"]!;
const on = (roaming: number, surfaceMhc: number) =>
  immuneSynapse.bond!.onRate({ self: { roaming }, other: { antigen: 1, surfaceMhc } }, p);
const dwell = (inhibition: number) => 1 / immuneSynapse.bond!.offRate({ self: { inhibition } }, p);

describe("immune-synapse", () => {
  it("lasts 25 min, and 10 min under full PD-1", () => {
    expect(dwell(0)).toBeCloseTo(25, 10);
    expect(dwell(1)).toBeCloseTo(10, 10);
  });

  it("forms on antigen, not while the T cell still roams, not without MHC-I", () => {
    expect(on(0, 8)).toBeGreaterThan(0.9);
    expect(on(5, 8)).toBe(0);
    expect(on(0, 0)).toBe(0);
  });
});
