import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";
import { lawsOf } from "../laws.js";
import { macrophagePolarisation } from "./macrophage-polarisation.js";

const laws = lawsOf(macrophagePolarisation);
const drive = (ifng: number, il12 = 0) => laws.quantity("driveToM1")({ here: { ifng, il12 } });
const fate = (medium: Readonly<Record<string, number>>) => {
  const { m1, m2 } = culture({ biology, type: "macrophage", hours: 240, medium: () => medium });
  return { m1: m1!.at(-1)!, m2: m2!.at(-1)! };
};

describe("macrophage-polarisation", () => {
  it("is driven half by 2.9 pM IFN-γ, half by 0.14 pM IL-12, three quarters by both", () => {
    expect(drive(2.9)).toBeCloseTo(0.5, 12);
    expect(drive(0, 0.14)).toBeCloseTo(0.5, 12);
    expect(drive(2.9, 0.14)).toBeCloseTo(0.75, 12);
  });

  it("turns M0 to M1 at 0.045 per day without a signal, and at 1 under all of it", () => {
    const perDay = (driveToM1: number) => 1440 * laws.rate("m1")({ self: { m1: 0, m2: 0, driveToM1, driveToM2: 0 } });
    expect(perDay(0)).toBeCloseTo(0.045, 12);
    expect(perDay(1)).toBeCloseTo(1, 12);
  });

  it("ends nearer to M1 under IFN-γ, nearer to M2 under IL-10, TGF-β and lactate", () => {
    const towards = fate({ ifng: 20, il10: 0, tgfb: 16, lactate: 0 });
    const away = fate({ ifng: 0, il10: 20, tgfb: 150, lactate: 1e10 });
    expect(towards.m1).toBeGreaterThan(0.75);
    expect(away.m2).toBeGreaterThan(0.65);
    expect(away.m1).toBeLessThan(0.15);
  });

  it("keeps the three shares between 0 and 1 [law]", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, (a, b, d) => {
        const [m1, m2] = [a * b, a * (1 - b)];
        const at = { self: { m1, m2, driveToM1: d, driveToM2: 3 * (1 - d) } };
        const m0 = -(laws.rate("m1")(at) + laws.rate("m2")(at));
        if (a > 0.999999) expect(m0).toBeGreaterThanOrEqual(-1e-9);
        expect(laws.rate("m1")({ self: { ...at.self, m1: 0, m2: a } })).toBeGreaterThanOrEqual(0);
        expect(laws.rate("m2")({ self: { ...at.self, m1: a, m2: 0 } })).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
