/**
 * Influx: every site lets cells in with its share of a flux per tissue area; numbers are Poisson.
 *
 *   expected per site and minute = flux · tissue area / number of sites
 *
 * A block counts as depth/thickness sections of that area.
 */
import { exp } from "../numerics/math.js";
import { uniform } from "../numerics/random.js";
import { direction } from "./direction.js";
import type { Evaluator } from "./reading.js";
import { addCell, type Domain, type State } from "./state.js";

const towards = new Float64Array(3);

/** Sections that a domain is worth. */
export const sectionsIn = ({ depth, thickness }: Domain) => (depth > 0 ? depth / thickness : 1);

/** Returns how many cells entered. */
export function enter(state: State, evaluator: Evaluator): number {
  const { width, height, depth } = state.domain;
  const area = width * height * sectionsIn(state.domain);
  let entered = 0;
  for (let index = 0; index < state.model.plans.length; index++) {
    const plan = state.model.plans[index]!;
    for (const entry of plan.entries) {
      const table = state.tables.get(plan.lineage)!;
      let sites = 0;
      for (let row = 0; row < table.count; row++) if (table.type[row] === index) sites++;
      // A site whose lineage also receives must not become a site in the same minute.
      const last = table.count;
      for (let row = 0; row < last; row++) {
        if (table.type[row] !== index) continue;
        evaluator.look(table, row);
        const site = table.id[row]!;
        const expected = (evaluator.value(entry.flux) * area) / sites;
        const arrivals = poisson(expected, uniform(state.seed, site, state.minutes, entry.purpose));
        for (let k = 0; k < arrivals; k++) {
          const draw = (n: number) => uniform(state.seed, site, state.minutes, entry.purpose + 1 + 2 * k + n);
          direction(state.domain, draw(0), draw(1), towards);
          const distance = table.radius[row]! + 4;
          const at = (from: number, axis: number, extent: number) =>
            Math.min(extent, Math.max(0, from + distance * towards[axis]!));
          addCell(state, {
            type: entry.into,
            x: at(table.x[row]!, 0, width),
            y: at(table.y[row]!, 1, height),
            z: at(table.z[row]!, 2, depth),
          });
          state.ledger.record("entry", entry.into, "", plan.name);
        }
        entered += arrivals;
      }
    }
  }
  return entered;
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
