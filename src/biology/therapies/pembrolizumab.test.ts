import { describe, expect, it } from "vitest";
import { advanceBody } from "../../engine/body.js";
import { createState, type State } from "../../engine/state.js";
import { prepare } from "../../experiment/laboratory.js";
import { parseScenario } from "../../experiment/scenario.js";
import { vocabularyOf } from "../../experiment/vocabulary.js";
import { biology } from "../index.js";
import { pembrolizumab } from "./pembrolizumab.js";

const text = `
ifng-lab: 1
name: dose
duration: 60 days
tissue:
  generate: { size: [60 um, 60 um], tumor: { density: 2000 /mm2 } }
therapy:
  - { drug: pembrolizumab, dose: 200 mg, every: 3 weeks, times: 2, from: day 1 }
`;
const { model, domain, clones, doses } = prepare(parseScenario(text, "dose.yaml", vocabularyOf(biology)));

/** Plasma concentration in pM, hour by hour. */
function course(days: number): number[] {
  const state: State = createState(model, domain, clones, 1);
  const hourly: number[] = [];
  while (state.minutes < days * 1440) {
    advanceBody(state, doses);
    if (state.minutes % 60 === 0) hourly.push(state.body.pembrolizumabPlasma!);
    state.minutes++;
  }
  return hourly;
}
const plasma = course(43);

describe("pembrolizumab", () => {
  it("200 mg reaches 57 µg/ml: dose over central volume", () => {
    const microgramsPerMillilitre = (plasma[24]! * 149) / 1e6;
    expect(microgramsPerMillilitre).toBeCloseTo(200 / 3.48, 0);
    expect(plasma[23]).toBe(0);
  });

  it("falls with a terminal half-life of about 26 days, and adds up over doses", () => {
    const slope = Math.log(plasma[24 * 20]! / plasma[24 * 12]!) / 8;
    expect(Math.LN2 / -slope).toBeGreaterThan(18);
    expect(Math.LN2 / -slope).toBeLessThan(30);
    expect(plasma[24 * 22]!).toBeGreaterThan(plasma[24]!);
  });

  it("holds more than 95 % of PD-1 through the whole interval", () => {
    const free = pembrolizumab.factor!["checkpoint-engagement.freePd1"] as (at: unknown, p: unknown) => number;
    const trough = free({ body: { pembrolizumabPlasma: plasma[24 * 22 - 1] } }, model.parameters.pembrolizumab);
    expect(trough).toBeLessThan(0.05);
    expect(free({ body: { pembrolizumabPlasma: 0 } }, model.parameters.pembrolizumab)).toBe(1);
  });
});
