import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { il2Proliferation } from "./il2-proliferation.js";
import { tregProliferation } from "./treg-proliferation.js";
import { tregTraffic } from "./treg-traffic.js";

const laws = lawsOf(tregProliferation);
const perDay = (il2: number) => 1440 * laws.quantity("tregDivisionRate")({ here: { il2 } });

describe("treg-proliferation", () => {
  it("is once a day at saturating IL-2, half at 32 pM, nothing without", () => {
    expect(perDay(1e9)).toBeCloseTo(1, 6);
    expect(perDay(32)).toBeCloseTo(0.5, 12);
    expect(perDay(0)).toBe(0);
  });

  it("is a little less than losses at the 17 pM of an average nest, so that influx holds their number", () => {
    const traffic = lawsOf(tregTraffic);
    const losses = 1440 * (traffic.event("die")({}) + traffic.parameters.egressRate!);
    expect(perDay(17)).toBeLessThan(losses);
    expect(perDay(17)).toBeGreaterThan(losses / 2);
  });

  it("needs less IL-2 than killers do", () => {
    expect(laws.parameters.il2HalfMaximum!).toBeLessThan(lawsOf(il2Proliferation).parameters.il2HalfMaximum!);
  });
});
