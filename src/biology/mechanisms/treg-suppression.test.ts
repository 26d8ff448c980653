import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { tregSuppression } from "./treg-suppression.js";

const laws = lawsOf(tregSuppression);
const vigour = (ifng: number) => laws.quantity("vigour")({ here: { ifng } });

describe("treg-suppression", () => {
  it("is whole without IFN-γ, three quarters at 30 pM, half at most", () => {
    expect(vigour(0)).toBe(1);
    expect(vigour(30)).toBeCloseTo(0.75, 12);
    expect(vigour(1e9)).toBeCloseTo(0.5, 9);
  });

  it("takes most of the CD80 of a dendritic cell in one contact", () => {
    const { strippingRate, contactTime } = laws.parameters as { strippingRate: number; contactTime: number };
    expect(1 - 1 / (1 + strippingRate * contactTime)).toBeGreaterThan(0.5);
    const effect = tregSuppression.event!.strip!.what[0] as { amount: (at: unknown, p: unknown) => number };
    expect(0.5 + effect.amount({ self: { vigour: 1 }, other: { cd80: 0.5 } }, laws.parameters)).toBeCloseTo(0.1, 12);
  });
});
