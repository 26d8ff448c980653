import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { adenosineSuppression } from "./adenosine-suppression.js";

const laws = lawsOf(adenosineSuppression);
const hits = (adenosine: number) => laws.load("cytotoxicity.hitRate")({ here: { adenosine } });
const division = (adenosine: number) => laws.load("il2-proliferation.proliferationRate")({ here: { adenosine } });

describe("adenosine-suppression", () => {
  it("is no load at the level of the reference tumor, and what exceeds it above", () => {
    expect(hits(1.7e6)).toBeLessThan(0.02);
    expect(hits(0)).toBe(0);
    expect(hits(2e7)).toBeCloseTo(1.83, 6);
    expect(division(2e7)).toBe(hits(2e7));
  });

  it("rises with the level, to three above nothing at most", () => {
    expect(hits(1.5e7)).toBeLessThan(hits(2e7));
    expect(hits(1e15)).toBeCloseTo(2.83, 9);
  });
});
