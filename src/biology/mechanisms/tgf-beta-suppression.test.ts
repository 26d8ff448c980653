import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { tgfbSuppression } from "./tgf-beta-suppression.js";

const laws = lawsOf(tgfbSuppression);
const hits = (tgfb: number) => laws.load("cytotoxicity.hitRate")({ here: { tgfb } });
const division = (tgfb: number) => laws.load("il2-proliferation.proliferationRate")({ here: { tgfb } });

describe("tgf-beta-suppression", () => {
  it("is no load at the level of the reference tumor, and what exceeds it above", () => {
    expect(hits(50)).toBeLessThan(0.02);
    expect(hits(0)).toBe(0);
    expect(hits(280)).toBeCloseTo(1.64, 6);
    expect(division(280)).toBe(hits(280));
  });

  it("rises with the level, to three above nothing at most", () => {
    expect(hits(200)).toBeLessThan(hits(280));
    expect(hits(1e15)).toBeCloseTo(2.64, 9);
  });
});
