import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";
import { lawsOf } from "../laws.js";
import { ido1Activity } from "./ido1-activity.js";

const ido1At = (ifng: number, hours = 24) => culture({ biology, type: "tumor", hours, medium: () => ({ ifng }) }).ido1!;
const laws = lawsOf(ido1Activity);

describe("ido1-activity", () => {
  it("comes to 0.42 at 12 h and 0.59 at 24 h at 294 pM", () => {
    const ido1 = ido1At(294);
    expect(ido1[720]!).toBeCloseTo(0.42, 1);
    expect(ido1.at(-1)!).toBeCloseTo(0.59, 1);
  });

  it("is half-maximal near 14.5 pM, between CXCL9/10 and arrest", () => {
    const half = ido1At(10_000).at(-1)! / 2;
    expect(ido1At(11).at(-1)!).toBeLessThan(half);
    expect(ido1At(18.5).at(-1)!).toBeGreaterThan(half);
  });

  it("makes as much kynurenine as it eats tryptophan", () => {
    const at = { self: { idoRate: 0.4 * laws.parameters.capacity! }, here: { tryptophan: 42e6 } };
    const eaten = (laws.uptake("tryptophan")(at) * 42e6) / (laws.parameters.tryptophanHalfMaximum! + 42e6);
    expect(laws.secretion("kynurenine")(at) / eaten).toBeCloseTo(1, 12);
    expect(laws.secretion("kynurenine")({ self: { idoRate: 0 }, here: { tryptophan: 60e6 } })).toBe(0);
  });
});
