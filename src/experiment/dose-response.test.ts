import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { culture } from "./culture.js";
import { doseResponse } from "./dose-response.js";

const response = doseResponse({ biology, type: "tumor", hours: 48, field: "ifng" });
const held = (ifng: number) => culture({ biology, type: "tumor", hours: 48, medium: () => ({ ifng }) });

describe("dose and response", () => {
  it("is the culture of the same kernels, on the rungs and between them, to 0.2 % of each state's range", () => {
    const top = held(1e5);
    for (const level of [0, 0.0007, 0.3, 3.17, 7.7, 140, 1e5]) {
      const cell = held(level);
      for (const column of ["pdl1", "mhc1", "irf1", "pstat1", "cxcl9", "arrest", "stat1"]) {
        const range = Math.abs(top[column]!.at(-1)! - held(0)[column]!.at(-1)!);
        expect(Math.abs(response.at(column, level) - cell[column]!.at(-1)!)).toBeLessThan(2e-3 * range + 1e-6);
      }
    }
  });

  it("rises with the level, as PD-L1 and MHC-I do", () => {
    for (const column of ["pdl1", "mhc1"]) {
      let before = response.at(column, 0);
      for (let level = 1e-4; level < 1e6; level *= 1.07) {
        const now = response.at(column, level);
        expect(now).toBeGreaterThanOrEqual(before - 1e-6);
        before = now;
      }
    }
  });

  it("of cells without JAK1 is that of cells without IFN-γ", () => {
    const deaf = doseResponse({ biology, type: "tumor", lost: ["JAK1"], hours: 12, field: "ifng" });
    for (const level of [0, 1, 1e4]) expect(deaf.at("pdl1", level)).toBe(1);
  });

  it("names the nearest known field and state", () => {
    expect(() => doseResponse({ biology, type: "tumor", hours: 1, field: "ifn" })).toThrow(
      /unknown field "ifn".*ifng/s,
    );
    expect(() => response.at("pd1", 1)).toThrow(/unknown state "pd1".*pdl1/s);
  });
});
