import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { nkKilling } from "./nk-killing.js";

const laws = lawsOf(nkKilling);
const missing = (surfaceMhc: number) => laws.quantity("missingSelf")({ other: { surfaceMhc } });

describe("nk-killing", () => {
  it("recognises a B2M-null cell in full, a basal one by a third, and one that IFN-γ has armed not at all [dubrot2022]", () => {
    expect(missing(0)).toBe(1);
    expect(missing(1)).toBeCloseTo(1 / (1 + 1.5 * 1.5), 12);
    expect(missing(8)).toBeLessThan(0.001);
  });

  it("kills about one basal cell a day, and more with IL-12", () => {
    const { graspRate, contactTime } = laws.parameters as { graspRate: number; contactTime: number };
    const stop = graspRate * missing(1);
    const held = stop / (stop + 1 / contactTime);
    const kills = (il12: number) => 1440 * laws.quantity("blow")({ here: { il12 } }) * missing(1) * held;
    expect(kills(0)).toBeGreaterThan(0.8);
    expect(kills(0)).toBeLessThan(1.4);
    expect(kills(1e6) / kills(0)).toBeCloseTo(1 / 0.3, 3);
  });
});
