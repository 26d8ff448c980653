/**
 * Two nulls for what the prediction says beyond position and density. Shifts move the prediction against the marker around the
 * tissue as around a torus: each keeps its pattern, and only their fit is lost. Label permutation exchanges the markers of
 * cells: it breaks the patterns too, so it is passed easily, and failing it is telling.
 */
import { purpose } from "../../engine/purpose.js";
import { uniform } from "../../numerics/random.js";
import { gramOf, partialCorrelation } from "../statistics/gram.js";
import { ranksOf, standardised } from "../statistics/ranks.js";
import type { Case } from "./agreement.js";

const TIMES = 199;
const shift = purpose("map.null.shift");
const label = purpose("map.null.label");

export interface Nulls {
  /** Share of nulls (and the case itself) with at least the ρ that was seen. */
  readonly toroidalShift: { readonly p: number; readonly times: number; readonly median: number };
  readonly labelPermutation: { readonly p: number; readonly times: number; readonly median: number };
}

export interface Judged {
  readonly columns: readonly Float64Array[];
  readonly controls: readonly number[];
  readonly prediction: number;
  readonly marker: number;
  readonly rho: number;
}

export function nullsOf({ cells, shifted, seed, tissue }: Case, judged: Judged): Nulls {
  const { columns, controls, prediction, marker } = judged;
  const size = columns.length;
  const whole = gramOf(columns);
  /** ρ with one column replaced. */
  const rhoWith = (column: Float64Array, place: number) => {
    const gram = whole.slice();
    columns.forEach((other, k) => {
      const partner = k === place ? column : other;
      let sum = 0;
      for (let i = 0; i < column.length; i++) sum += column[i]! * partner[i]!;
      gram[place * size + k] = sum;
      gram[k * size + place] = sum;
    });
    return partialCorrelation(gram, size, prediction, marker, controls);
  };
  const shifts = Array.from({ length: TIMES }, (_, k) => {
    const dx = uniform(seed, k, 0, shift) * tissue.width;
    const dy = uniform(seed, k, 1, shift) * tissue.height;
    return rhoWith(standardised(ranksOf(shifted(dx, dy))), prediction);
  });
  const labels = Array.from({ length: TIMES }, (_, k) => {
    const order = Uint32Array.from(cells, (_, i) => i);
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(uniform(seed, i, k, label) * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return rhoWith(
      Float64Array.from(order, (i) => columns[marker]![i]!),
      marker,
    );
  });
  return { toroidalShift: against(shifts, judged.rho), labelPermutation: against(labels, judged.rho) };
}

function against(nulls: readonly number[], rho: number) {
  const known = nulls.filter(Number.isFinite).sort((a, b) => a - b);
  const reached = known.filter((value) => value >= rho).length;
  const p = Number.isFinite(rho) ? (reached + 1) / (known.length + 1) : 1;
  return { p, times: known.length, median: known[known.length >> 1] ?? Number.NaN };
}
