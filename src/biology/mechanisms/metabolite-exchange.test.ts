import { describe, expect, it } from "vitest";
import { lawsOf } from "../laws.js";
import { metaboliteExchange } from "./metabolite-exchange.js";

const laws = lawsOf(metaboliteExchange);
const whole = { self: { washout: laws.quantity("washout")({}) } };

describe("metabolite-exchange", () => {
  it("is in balance where the tissue has the plasma's tryptophan, 60 µM", () => {
    const given = laws.secretion("tryptophan")(whole) / 6.02214076e-4;
    expect(given / laws.uptake("tryptophan")(whole)).toBeCloseTo(60e6, 0);
  });

  it("exchanges at 1e-4 per second with 50 vessels per mm² in 20 µm", () => {
    expect(((50 / 1e6 / 20) * laws.uptake("kynurenine")(whole)) / 60).toBeCloseTo(1e-4, 12);
    expect(laws.uptake("lactate")(whole) / laws.uptake("kynurenine")(whole)).toBeCloseTo(5, 12);
  });

  it("exchanges nothing through a vessel without flow", () => {
    expect(laws.secretion("tryptophan")({ self: { washout: 0 } })).toBe(0);
  });
});
