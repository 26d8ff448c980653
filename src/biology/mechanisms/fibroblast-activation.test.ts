import { describe, expect, it } from "vitest";
import { culture } from "../../experiment/culture.js";
import { biology } from "../index.js";
import { lawsOf } from "../laws.js";
import { fibroblastActivation } from "./fibroblast-activation.js";

const activated = (tgfb: number, ifng = 0) =>
  culture({ biology, type: "stroma", hours: 480, medium: () => ({ tgfb, ifng }) }).activated!.at(-1)!;

describe("fibroblast-activation", () => {
  it("is half at 70 pM TGF-β, and nothing without", () => {
    expect(activated(70)).toBeCloseTo(0.5, 2);
    expect(activated(0)).toBeLessThan(0.001);
  });

  it("is held back by IFN-γ: by a quarter at 20 pM, by half at most", () => {
    expect(activated(70, 20) / activated(70)).toBeCloseTo(0.75, 2);
    expect(activated(70, 1e6) / activated(70)).toBeCloseTo(0.5, 2);
  });

  it("makes matrix, TGF-β and IL-6 only when active", () => {
    const laws = lawsOf(fibroblastActivation);
    const made = (field: string, of: number) => laws.secretion(field)({ self: { activated: of }, here: { tgfb: 140 } });
    expect(["tgfb", "collagen", "il6"].map((field) => made(field, 0))).toEqual([0, 0, 0]);
    expect(made("tgfb", 1) / 60).toBeCloseTo(0.5, 12);
  });
});
