import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { costimulation } from "./costimulation.js";

const left = (shownB7: number) => lawsOf(costimulation).factor("helper-synapse.helperSignal")({ other: { shownB7 } });

describe("costimulation", () => {
  it("leaves a fifth of the signal without CD80, three fifths at its half-maximum, most on a mature cell", () => {
    expect(left(0)).toBeCloseTo(0.2, 12);
    expect(left(0.2)).toBeCloseTo(0.6, 12);
    expect(left(1)).toBeGreaterThan(0.85);
  });

  it("falls to half of its range when a regulatory cell has stripped four fifths of CD80", () => {
    expect(left(0.2) / left(1)).toBeLessThan(0.7);
  });
});
