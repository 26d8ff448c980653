import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { suppressorRecruitment } from "./suppressor-recruitment.js";

const laws = lawsOf(suppressorRecruitment);
const at = (ifngCall: number, tnf = 0, hif = 0) => ({ self: { ifngCall, hif }, here: { tnf } });
const ratio = (field: string, to: ReturnType<typeof at>) => laws.secretion(field)(to) / laws.secretion(field)(at(0));

describe("suppressor-recruitment", () => {
  it("raises CCL22 tenfold and CSF1 twofold with IFN-γ [spranger2013]", () => {
    expect(ratio("ccl22", at(1))).toBeCloseTo(10, 12);
    expect(ratio("csf1", at(1))).toBeCloseTo(2, 12);
  });

  it("raises CCL2 with IFN-γ and TNF together, not with one of them [vandersluis2015]", () => {
    expect(ratio("ccl2", at(1, 1e9))).toBeCloseTo(4, 6);
    expect(ratio("ccl2", at(1, 0))).toBe(1);
    expect(ratio("ccl2", at(0, 1e9))).toBe(1);
  });

  it("calls without IFN-γ too, and 3.2-fold without oxygen", () => {
    expect(laws.secretion("ccl2")(at(0)) / 60).toBeCloseTo(0.012, 12);
    expect(ratio("ccl2", at(0, 0, 1))).toBeCloseTo(3.2, 12);
  });
});
