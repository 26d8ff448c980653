import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { tgfbConsumption } from "./tgf-beta-consumption.js";
import { tumorTgfb } from "./tumor-tgf-beta.js";

describe("tumor-tgf-beta", () => {
  it("keeps a tissue of tumor cells alone near the basal 16 pM and well below 140 pM", () => {
    const density = 4660 / 1e6 / 12;
    const loss = 1.65e-4 + (density * lawsOf(tgfbConsumption).uptake("tgfb")({})) / 60;
    const level = (((4000 / 1e6 / 12) * lawsOf(tumorTgfb).secretion("tgfb")({})) / 60 / loss) * 1660.5;
    expect(level).toBeGreaterThan(16);
    expect(level).toBeLessThan(50);
  });
});
