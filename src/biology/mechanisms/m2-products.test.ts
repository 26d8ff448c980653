import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { m2Products } from "./m2-products.js";

const laws = lawsOf(m2Products);

describe("m2-products", () => {
  it.each([
    ["il10", 0.021],
    ["tgfb", 0.14],
    ["ccl22", 0.3],
    ["ccl2", 0.1],
  ])("makes %s with the M2 programme only, %f per second in full", (field, rate) => {
    expect(laws.secretion(field)({ self: { m2: 1 } }) / 60).toBeCloseTo(rate, 12);
    expect(laws.secretion(field)({ self: { m2: 0 } })).toBe(0);
  });
});
