import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";

const { repairRate, lethalDose } = compose(biology).parameters["lethal-damage"] as {
  repairRate: number;
  lethalDose: number;
};
/** Damage just after the last of n hits of 1, so many minutes apart. */
const damageAfter = (hits: number, apart: number) => {
  let damage = 0;
  for (let n = 0; n < hits; n++) damage = damage * Math.exp(-repairRate * apart) + 1;
  return damage;
};

describe("lethal-damage", () => {
  it("repairs half of the damage in 72 min", () => {
    expect(Math.LN2 / repairRate).toBeCloseTo(72, 1);
  });

  it("lets three hits kill when they are less than 50 min apart, and not when they are more [weigelin2021]", () => {
    expect(damageAfter(3, 49.5)).toBeGreaterThan(lethalDose);
    expect(damageAfter(3, 50.5)).toBeLessThan(lethalDose);
  });

  it("survives two hits unless they coincide", () => {
    expect(damageAfter(2, 1)).toBeLessThan(lethalDose);
    expect(damageAfter(2, 0)).toBe(lethalDose);
  });
});
