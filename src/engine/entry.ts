/**
 * Influx: every site lets cells in with its share of a flux per tissue area; numbers are Poisson.
 *
 *   expected per site and minute = flux · tissue area / number of sites
 */
import { cosTurn, exp, sinTurn } from "../numerics/math.js";
import { uniform } from "../numerics/random.js";
import type { Evaluator } from "./reading.js";
import { addCell, type State } from "./state.js";

export function enter(state: State, evaluator: Evaluator): void {
  const { width, height } = state.domain;
  for (const plan of state.model.plans)
    for (const entry of plan.entries) {
      const table = state.tables.get(plan.lineage)!;
      const index = state.model.plans.indexOf(plan);
      const sites: number[] = [];
      for (let row = 0; row < table.count; row++) if (table.type[row] === index) sites.push(row);
      for (const row of sites) {
        evaluator.look(table, row);
        const expected = (evaluator.value(entry.flux) * width * height) / sites.length;
        const site = table.id[row]!;
        const arrivals = poisson(expected, uniform(state.seed, site, state.minutes, entry.purpose));
        for (let k = 0; k < arrivals; k++) {
          const turn = uniform(state.seed, site, state.minutes, entry.purpose + 1 + k);
          const distance = table.float("radius")[row]! + 4;
          addCell(state, {
            type: entry.into,
            x: Math.min(width, Math.max(0, table.float("x")[row]! + distance * cosTurn(turn))),
            y: Math.min(height, Math.max(0, table.float("y")[row]! + distance * sinTurn(turn))),
          });
          state.ledger.record("entry", entry.into, "", plan.name);
        }
      }
    }
}

/** The number whose cumulative probability first exceeds `draw`. */
export function poisson(mean: number, draw: number): number {
  if (mean <= 0) return 0;
  let term = exp(-mean);
  let cumulative = term;
  let number = 0;
  while (draw >= cumulative && number < 1000) {
    number++;
    term *= mean / number;
    cumulative += term;
  }
  return number;
}
