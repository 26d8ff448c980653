import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compatible,
  convert,
  dimensionOf,
  engineUnitOf,
  fromEngine,
  parseAs,
  parseQuantity,
  toEngine,
  type Unit,
} from "./units.js";
import { unitAtoms } from "./units-table.js";

const atom = fc.constantFrom(...unitAtoms.keys());
const unitText = fc.oneof(
  atom,
  fc.tuple(atom, atom).map(([a, b]) => `${a}/${b}`),
  fc.tuple(atom, atom).map(([a, b]) => `${a}2·${b}`),
);

describe("quantities as text", () => {
  it.each([
    ["10 ng/mL", 10, "ng/ml"],
    ["200 mg", 200, "mg"],
    ["4000 /mm2", 4000, "1/mm2"],
    ["4000 / mm²", 4000, "1/mm2"],
    ["3 weeks", 3, "week"],
    ["day 3", 3, "day"],
    ["5%", 5, "%"],
    ["10 fold", 10, "fold"],
    ["0 1/s", 0, "1/s"],
    ["1e-3 1/min", 1e-3, "1/min"],
    ["-.5 h", -0.5, "h"],
    ["2 mg/kg", 2, "mg/kg"],
    ["90 °", 90, "°"],
    ["7 um", 7, "µm"],
    ["7 \u00b5m", 7, "µm"],
    ["7 \u03bcm", 7, "µm"],
    ["30 molecules/cell/s", 30, "molecules/cells/s"],
    ["3 pM min⁻¹", 3, "pM/min"],
  ])("reads %s", (text, value, unit) => {
    expect(parseQuantity(text)).toEqual({ value, unit });
  });

  it.each([
    ["5", 'needs a unit, e.g. "10 µm"'],
    ["", "is not a number with a unit"],
    ["ten days", "is not a number with a unit"],
    ["1e999 µm", "too large"],
    ["5 dys", 'did you mean "days"'],
    ["5 ng/furlong", '"furlong" in "ng/furlong" is not a unit'],
    ["5 µm//s", "is not a unit"],
    ["5 µm/", "is not a unit"],
    ["1 000 µm", '"000" in "000 µm" is not a unit'],
  ])("refuses %j", (text, words) => {
    expect(() => parseQuantity(text)).toThrow(words);
  });

  it("spells every unit canonically, and reads that spelling as the same unit", () => {
    fc.assert(
      fc.property(unitText, (unit) => {
        const { unit: canonical } = parseQuantity(`1 ${unit}`);
        expect(parseQuantity(`1 ${canonical}`).unit).toBe(canonical);
        expect(convert(1, unit, canonical)).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe("conversion", () => {
  it("returns to where it began, through engine units and through any unit of the same dimension", () => {
    const value = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, unitText, unitText, (x, a, b) => {
        expect(fromEngine(toEngine(x, a), a) / x).toBeCloseTo(1, 12);
        if (compatible(a, b)) expect(convert(convert(x, a, b), b, a) / x).toBeCloseTo(1, 12);
        else expect(() => convert(x, a, b)).toThrow("cannot be read as");
      }),
    );
  });

  it("is exact where the arithmetic is", () => {
    expect(toEngine(10, "days")).toBe(14_400);
    expect(toEngine(30, "1/s")).toBe(1800);
    expect(toEngine(30, "µm2/s")).toBe(1800);
    expect(toEngine(1, "mm")).toBe(1000);
    expect(toEngine(5, "%")).toBe(0.05);
    expect(toEngine(4000, "cells/mm2")).toBe(0.004);
    expect(toEngine(200, "mg")).toBe(200e6);
  });

  it("knows the conversions of biology.md §0", () => {
    expect(convert(1, "cm2/s", "µm2/s")).toBe(1e8);
    expect(convert(1, "cm2/s", "µm2/min")).toBe(6e9);
    expect(convert(1, "ng/ml", "pM", 32.9)).toBeCloseTo(30.4, 1);
    expect(convert(30.395, "pM", "ng/ml", 32.9)).toBeCloseTo(1, 4);
    expect(convert(1, "IU/ml", "IU/ml") / 20e6).toBeCloseTo(convert(0.05, "ng/ml", "mg/ml"), 12);
    expect(convert(1, "mol", "molecules")).toBe(6.02214076e23);
    expect(toEngine(3e-12, "nmol/cell/day") / 1440).toBeCloseTo((3e-12 * 6.02214076e14) / 1440 / 1440, 12);
    expect(convert(760, "mmHg", "kPa")).toBeCloseTo(101.325, 10);
  });

  it("treats counts as pure numbers when one side leaves them out, never one for the other", () => {
    expect(compatible("1/s", "molecules/s")).toBe(true);
    expect(compatible("molecules/cell/s", "1/s")).toBe(true);
    expect(compatible("1/mm2", "cells/mm2")).toBe(true);
    for (const [a, b] of [
      ["molecules", "cells"],
      ["molecules/s", "cells/s"],
      ["pM", "molecules/µm3"],
      ["mg", "kg"],
      ["mg/kg", "%"],
      ["mmHg", "pM"],
    ] as const) {
      expect(compatible(a, b)).toBe(false);
      expect(compatible(b, a)).toBe(false);
    }
  });

  it("refuses mass for molar without a molar mass, and says so", () => {
    expect(() => convert(1, "ng/ml", "pM")).toThrow("the molar mass is not known here");
    expect(() => parseAs("3 mg", "1/min")).toThrow('"mg" (ng) cannot be read as "1/min" (1/min)');
  });

  it("says the engine unit of any unit", () => {
    expect(engineUnitOf("µm2/s")).toBe("µm2/min");
    expect(engineUnitOf("nM")).toBe("pM");
    expect(engineUnitOf("%")).toBe("1");
    expect(dimensionOf("pM/min")).toEqual(dimensionOf("nM/day"));
  });
});

describe("declarations", () => {
  it("accept the listed units only", () => {
    const units: Unit[] = [
      "1",
      "fold",
      "%",
      "µm",
      "µm2",
      "µm2/s",
      "µm2/min",
      "µm3/s",
      "µm/min",
      "min",
      "h",
      "day",
      "1/s",
      "1/min",
      "1/h",
      "1/day",
      "molecules",
      "molecules/s",
      "molecules/min",
      "molecules/cell/s",
      "molecules/µm2",
      "pM",
      "nM",
      "µM",
      "mM",
      "mmHg",
      "cells",
      "cells/mm2",
      "cells/mm2/day",
      "1/pM",
      "mg",
      "mg/kg",
      "µg/ml",
      "ng/ml",
      "l/day",
      "l",
      "kDa",
      "molecules/cell",
      "1/mm2",
      "pM/min",
      "mmHg/s",
      "µg/m2",
    ];
    for (const unit of units) expect(parseQuantity(`1 ${unit}`).value).toBe(1);
    // @ts-expect-error: not a declared unit
    const wrong: Unit = "furlong";
    expect(() => dimensionOf(wrong)).toThrow("is not a unit");
  });
});
