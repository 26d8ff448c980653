import { describe, expect, it } from "vitest";
import { advanceBody } from "../../engine/body.js";
import { createState } from "../../engine/state.js";
import { prepare } from "../../experiment/laboratory.js";
import { parseScenario } from "../../experiment/scenario.js";
import { vocabularyOf } from "../../experiment/vocabulary.js";
import { biology } from "../index.js";
import { epacadostat } from "./epacadostat.js";

const text = `
ifng-lab: 1
name: dose
duration: 4 days
tissue:
  generate: { size: [60 um, 60 um], tumor: { density: 2000 /mm2 } }
therapy:
  - { drug: epacadostat, dose: 100 mg, every: 12 h }
`;
const { model, domain, clones, doses } = prepare(parseScenario(text, "dose.yaml", vocabularyOf(biology)));
const left = epacadostat.factor!["ido1-activity.idoRate"] as (at: unknown, p: unknown) => number;

/** Share of IDO1 that works, minute by minute of the last half day. */
const working: number[] = [];
const state = createState(model, domain, clones, 1);
while (state.minutes < 4 * 1440) {
  advanceBody(state, doses);
  if (state.minutes >= 3.5 * 1440) working.push(left({ body: state.body }, model.parameters.epacadostat));
  state.minutes++;
}

describe("epacadostat", () => {
  it("100 mg twice a day hold 80–90 % of IDO1 on average, and more than half at the trough", () => {
    const mean = 1 - working.reduce((sum, share) => sum + share, 0) / working.length;
    expect(mean).toBeGreaterThan(0.8);
    expect(mean).toBeLessThan(0.9);
    expect(Math.max(...working)).toBeLessThan(0.5);
  });

  it("falls by half in 2.9 h once it is taken up", () => {
    const { epacadostatPlasma } = epacadostat.course!;
    const course = epacadostatPlasma as (at: unknown, p: unknown) => number;
    const rate = -course({ body: { epacadostatGut: 0, epacadostatPlasma: 1 } }, model.parameters.epacadostat);
    expect(Math.LN2 / rate / 60).toBeCloseTo(2.9, 2);
    expect(left({ body: { epacadostatPlasma: 0 } }, model.parameters.epacadostat)).toBe(1);
  });
});
