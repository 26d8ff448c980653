import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { effectorActivation } from "./effector-activation.js";

const laws = lawsOf(effectorActivation);
const bonus = (ifng: number, exhaustion: number) =>
  laws.quantity("earlyBonus")({ self: { exhaustion }, here: { ifng } });

describe("effector-activation", () => {
  it("is half at 3 pM, nothing without IFN-γ, and gone in a worn killer", () => {
    expect(bonus(3, 0)).toBeCloseTo(0.5, 12);
    expect(bonus(0, 0)).toBe(0);
    expect(bonus(300, 0.31)).toBe(0);
  });

  it("makes a fresh killer divide by half more, and kill 1.3-fold: hits 1.14-fold, squared [whitmire2005]", () => {
    const full = { self: { earlyBonus: 1 } };
    expect(laws.factor("il2-proliferation.proliferationRate")(full)).toBe(1.5);
    const hits = laws.factor("cytotoxicity.hitRate")(full);
    expect(hits * hits).toBeCloseTo(1.3, 2);
    expect(laws.factor("t-cell-motility.walkingSpeed")({ self: { earlyBonus: 0 } })).toBe(1);
  });
});
