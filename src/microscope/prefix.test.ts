import { describe, expect, it } from "vitest";
import { prefixFor } from "./prefix.js";

describe("prefixes", () => {
  it("keep numbers below 2,000, from pM to mM", () => {
    expect(prefixFor("pM", 1999)).toEqual({ unit: "pM", factor: 1 });
    expect(prefixFor("pM", 2500).unit).toBe("nM");
    const { unit, factor } = prefixFor("pM", 3.3e6);
    expect(unit).toBe("µM");
    expect(3.3e6 * factor).toBeCloseTo(3.3, 12);
    expect(prefixFor("pM", 6e9).unit).toBe("mM");
    expect(prefixFor("pM", 1e15).unit).toBe("mM");
  });

  it("leave other units alone", () => {
    expect(prefixFor("mmHg", 1e9)).toEqual({ unit: "mmHg", factor: 1 });
  });
});
