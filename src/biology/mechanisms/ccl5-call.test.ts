import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { ccl5Call } from "./ccl5-call.js";

describe("ccl5-call", () => {
  it("holds about 1.2 nM with 4,000 tumor cells, 300 CD8 and 100 macrophages per mm² in 12 µm", () => {
    const perCell = lawsOf(ccl5Call).secretion("ccl5")({}) / 60;
    const molecules = ((4400 / 1e6 / 12) * perCell) / 1e-4;
    expect(molecules * 1660.5).toBeGreaterThan(1000);
    expect(molecules * 1660.5).toBeLessThan(1400);
  });
});
