import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { lawsOf } from "../laws.js";
import { nkSecretion } from "./nk-secretion.js";

const laws = lawsOf(nkSecretion);
const ifng = (secreting: number, il12: number, il2: number) =>
  laws.secretion("ifng")({ self: { secreting }, here: { il12, il2 } }) / 60;

describe("nk-secretion", () => {
  it("is 10 molecules per second with IL-12 and IL-2, a tenth without, nothing at rest", () => {
    expect(ifng(1, 1e9, 1e9)).toBeCloseTo(10, 4);
    expect(ifng(1, 0, 0)).toBeCloseTo(0.9, 12);
    expect(ifng(0, 1e9, 1e9)).toBe(0);
  });

  it("needs a cell that misses self, and is over after four hours of it", () => {
    const activation = (refractory: number, missingSelf: number) =>
      laws.quantity("activation")({ self: { refractory, missingSelf } });
    expect(activation(0, 1)).toBe(1);
    expect(activation(0, 0)).toBe(0);
    expect(activation(60, 1)).toBe(0);
    expect(laws.event("tire")({ self: { burst: 241 } })).toBeGreaterThan(0);
    expect(laws.event("tire")({ self: { burst: 239 } })).toBeLessThan(0);
  });

  it("finds cells anywhere in their cycle: 18 of 22 h silent, then activated so far", () => {
    const { parameters } = compose(biology);
    const at = (column: string, chance: number) =>
      nkSecretion.start![column]!({ self: { chance } }, parameters["nk-secretion"]);
    for (const chance of [0, 0.4, 0.95, 1]) {
      expect(at("refractory", chance)).toBeCloseTo(Math.max(0, 18 - 22 * chance) * 60, 6);
      expect(at("burst", chance)).toBeCloseTo(Math.max(0, 22 * chance - 18) * 60, 6);
    }
  });
});
