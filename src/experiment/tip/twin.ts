/** One throw of the well-mixed twin: how the tumor ends, with the axes at given values and one seed. */
import type { Outcome } from "../../engine/outcome.js";
import type { ImportedTissue } from "../../formats/import-cells.js";
import { type Experiment, prepare } from "../laboratory.js";
import { TUMOR } from "../observation.js";
import type { Scenario } from "../scenario.js";
import type { Vocabulary } from "../scenario-vocabulary.js";
import { Run } from "../simulate.js";
import { type Axis, setAlong } from "./axis.js";

export interface Throw {
  /** By axis. */
  readonly values: readonly number[];
  readonly seed: number;
}

export interface Fate extends Throw {
  readonly outcome: Outcome;
  /** Tumor cells at the end over those at the start. */
  readonly burdenRatio: number;
  /** Days after which no tumor cell was left. */
  readonly clearedOn?: number;
}

/** Minutes between looks; a run ends at the first that sees no tumor cell, as none comes back. */
const LOOK = 360;

/** The scenario as its twin runs it: mixed, closed, and looked at every six hours. */
export const mixedOf = (scenario: Scenario): Scenario => ({
  ...scenario,
  tissue: { ...scenario.tissue, geometry: "mixed", boundary: "closed" },
  observe: { every: LOOK },
});

/** @param imported the cells of the scenario's table, if it has one. */
export async function fateOf(
  { scenario, biology }: Experiment,
  imported: ImportedTissue | undefined,
  axes: readonly Axis[],
  { values, seed }: Throw,
  vocabulary: Vocabulary,
): Promise<Fate> {
  const set = axes.reduce((given, axis, k) => setAlong(given, axis, values[k]!, vocabulary), mixedOf(scenario));
  const run = new Run(prepare(set, { mechanisms: biology.mechanisms, ...(imported && { imported }) }), seed);
  while (!run.ended) {
    const seen = run.step();
    if (seen?.counts[TUMOR] === 0)
      return { values, seed, outcome: "eradication", burdenRatio: 0, clearedOn: seen.hours / 24 };
  }
  const { outcome, burdenRatio } = await run.result();
  return { values, seed, outcome, burdenRatio };
}
