import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { lactateSuppression } from "./lactate-suppression.js";

const laws = lawsOf(lactateSuppression);
const hits = (lactate: number) => laws.load("cytotoxicity.hitRate")({ here: { lactate } });
const division = (lactate: number) => laws.load("il2-proliferation.proliferationRate")({ here: { lactate } });

describe("lactate-suppression", () => {
  it("is no load at the level of the reference tumor, and what exceeds it above", () => {
    expect(hits(5.5e9)).toBeLessThan(0.02);
    expect(hits(0)).toBe(0);
    expect(hits(1.5e10)).toBeCloseTo(1.95, 6);
    expect(division(1.5e10)).toBe(hits(1.5e10));
  });

  it("rises with the level, to three above nothing at most", () => {
    expect(hits(1.2e10)).toBeLessThan(hits(1.5e10));
    expect(hits(1e15)).toBeCloseTo(2.7, 9);
  });
});
