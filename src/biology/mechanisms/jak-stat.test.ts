import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";

const at = (ifng: number, hours: number, lost: string[] = []) =>
  culture({ biology, type: "tumor", lost, hours, medium: () => ({ ifng }) });

describe("jak-stat", () => {
  it("peaks at 0.77 at 36 min at 294 pM and adapts to a fifth at 4 h, by SOCS1", () => {
    const { pstat1 } = at(294, 6);
    const peak = Math.max(...pstat1!);
    expect(peak).toBeCloseTo(0.77, 1);
    expect(pstat1!.indexOf(peak)).toBeGreaterThan(30);
    expect(pstat1!.indexOf(peak)).toBeLessThan(42);
    expect(pstat1![240]! / peak).toBeCloseTo(0.2, 1);
    const { pstat1: free } = at(294, 6, ["SOCS1"]);
    expect(free![360]!).toBeGreaterThan(free![30]!);
  });

  it("raises IRF1 to 0.45 at 2 h and holds 0.34", () => {
    const { irf1 } = at(294, 48);
    expect(Math.max(...irf1!)).toBeCloseTo(0.45, 1);
    expect(irf1!.at(-1)!).toBeCloseTo(0.34, 1);
  });

  it("is deaf without receptor, kinase or STAT1, to the last bit", () => {
    for (const gene of ["IFNGR1", "IFNGR2", "JAK1", "JAK2", "STAT1"])
      expect(at(1000, 3, [gene]).pstat1!.every((p) => p === 0)).toBe(true);
  });
});
