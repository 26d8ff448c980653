/**
 * Compartments of the whole patient: one number each, advanced by a minute with the exponential update, and doses.
 * Beside them, censuses: how many cells of a population there are per tissue area.
 */
import { expm1 } from "../numerics/math.js";
import { type State, tissueArea } from "./state.js";

/** A dose, in the engine's unit of the drug's dose. */
export interface Dose {
  readonly mechanism: string;
  readonly amount: number;
  readonly atMinutes: number;
}

export function advanceBody(state: State, doses: readonly Dose[]): void {
  for (const dose of doses) {
    if (dose.atMinutes !== state.minutes) continue;
    const drug = state.model.mechanisms.find((m) => m.name === dose.mechanism)!;
    const gain = drug.dose!.gain({ body: state.body }, state.model.parameters[drug.name]);
    state.body[drug.dose!.into]! += dose.amount * gain;
  }
  const next = state.model.compartments.map((node) => {
    const old = state.body[node.name]!;
    const rate = node.rate({ body: state.body }, node.parameters);
    const nearby = { ...state.body, [node.name]: old + 1 };
    const slope = node.rate({ body: nearby }, node.parameters) - rate;
    return old + rate * (Math.abs(slope) < 1e-12 ? 1 : expm1(slope) / slope);
  });
  state.model.compartments.forEach((node, i) => {
    state.body[node.name] = next[i]!;
  });
  for (const { name, lineage, types } of state.model.censuses) {
    const table = state.tables.get(lineage)!;
    let cells = 0;
    for (let row = 0; row < table.count; row++) if (types.includes(table.type[row]!)) cells++;
    state.body[name] = cells / tissueArea(state.domain);
  }
}
