import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { idoSuppression } from "./ido-suppression.js";

const load = lawsOf(idoSuppression).load("il2-proliferation.proliferationRate");
const at = (kynurenine: number, tryptophan: number) =>
  load({ here: { kynurenine: kynurenine * 1e6, tryptophan: tryptophan * 1e6 } });

describe("ido-suppression", () => {
  it("is no load in plasma, hardly one in the reference tumor, and one at 40 µM kynurenine", () => {
    expect(at(0, 60)).toBe(0);
    expect(at(18, 42)).toBeLessThan(0.02);
    expect(at(40, 20)).toBeCloseTo(1 + 3 / 20 - 0.27, 9);
  });

  it("rises with kynurenine and with want of tryptophan, each to three at most", () => {
    expect(at(60, 30)).toBeGreaterThan(at(40, 30));
    expect(at(60, 10)).toBeGreaterThan(at(60, 30));
    expect(at(1000, 0)).toBeCloseTo(6 - 0.27, 9);
  });

  it("brakes division, not hits: kynurenine is not known to stop a killer on its target", () => {
    expect(Object.keys(idoSuppression.load!)).toEqual(["il2-proliferation.proliferationRate"]);
  });
});
