import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { helperSynapse } from "./helper-synapse.js";

const laws = lawsOf(helperSynapse);
const signal = (presented: number) => laws.quantity("helperSignal")({ other: { presented } });

describe("helper-synapse", () => {
  it("sees nothing on a cell without MHC-II, half of the signal on a resting presenting cell, most on a full one", () => {
    expect(signal(0)).toBe(0);
    expect(signal(0.3)).toBeCloseTo(0.5, 12);
    expect(signal(1)).toBeGreaterThan(0.9);
  });

  it("stops on antigen only, stays an hour on average, and not while it roams", () => {
    expect(laws.bond("onRate")({ self: { roaming: 0 }, other: { presented: 0.3 } })).toBeCloseTo(0.5, 12);
    expect(laws.bond("onRate")({ self: { roaming: 5 }, other: { presented: 1 } })).toBe(0);
    expect(1 / laws.bond("offRate")({})).toBeCloseTo(60, 12);
  });
});
