import { describe, expect, it } from "vitest";
import { compose } from "../../engine/compose.js";
import { biology } from "../index.js";
import { il2Proliferation } from "./il2-proliferation.js";

const p = compose(biology).parameters["il2-proliferation"]!;
const DAY = 1440;
const drive = (il2: number, tcrSignal: number) =>
  DAY * il2Proliferation.quantity!.il2Drive!.law({ self: { tcrSignal, helperSignal: 0 }, here: { il2 } }, p);

describe("il2-proliferation", () => {
  it("divides once a day at 100 pM IL-2 on antigen, and not without either", () => {
    expect(drive(100, 1)).toBeCloseTo(1, 10);
    expect(drive(100, 0)).toBe(0);
    expect(drive(0, 1)).toBe(0);
  });

  it("keeps a slow division that IL-15 drives", () => {
    const all = il2Proliferation.quantity!.proliferationRate!.law({ self: { il2Drive: 0 } }, p);
    expect(all * DAY).toBeCloseTo(0.08, 10);
  });

  it("makes IL-2 while primed and on antigen only, and grows daughters to full size", () => {
    const secretion = il2Proliferation.secretion!.il2!;
    expect(secretion({ self: { primed: 10, tcrSignal: 1 } }, p)).toBeCloseTo(360, 9);
    expect(secretion({ self: { primed: 0, tcrSignal: 1 } }, p)).toBe(0);
    expect(il2Proliferation.rate!.radius!({ self: { radius: 3, adultRadius: 4 } }, p)).toBeGreaterThan(0);
  });

  it("finds a third of the killers of a standing tissue still primed, each for what is left of its day", () => {
    const primed = (chance: number) => il2Proliferation.start!.primed!({ self: { chance } }, p);
    expect(primed(0)).toBeCloseTo(DAY, 9);
    expect(primed(1 / 6)).toBeCloseTo(DAY / 2, 9);
    expect(primed(1 / 3)).toBeCloseTo(0, 9);
    expect(primed(0.9)).toBe(0);
  });
});
