import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { stromaExclusion } from "./stroma-exclusion.js";

const admitted = (tgfb: number) => lawsOf(stromaExclusion).quantity("admitted")({ here: { tgfb } });

describe("stroma-exclusion", () => {
  it.each([
    [50, 0.91],
    [134, 0.62],
    [140, 0.6],
  ])("at %i pM TGF-β lets %f of the lymphocytes in", (tgfb, share) => {
    expect(admitted(tgfb)).toBeCloseTo(share, 2);
  });

  it("lets a fifth in however much there is", () => {
    expect(admitted(1e9)).toBeCloseTo(0.2, 9);
    expect(admitted(0)).toBe(1);
  });
});
