/**
 * Dose and response: what cells of one type have become after some hours at a held level of one field, for any level.
 *
 * The shipped kernels run once on a ladder of levels (eight to the tenfold), one cell on each; between the rungs the states
 * are interpolated by monotone cubics in the logarithm of the level (Fritsch & Butland 1984), which keeps a rise a rise.
 */
import type { Biology } from "../engine/model.js";
import { exp, log } from "../numerics/math.js";
import { plate, unknown } from "./culture.js";

export interface DoseResponse {
  /** The states that can be asked for. */
  readonly columns: readonly string[];
  /** A state at a level; below the ladder that of level 0, above it that of the highest rung. */
  at(column: string, level: number): number;
}

export interface Dose {
  readonly biology: Biology;
  readonly type: string;
  readonly lost?: readonly string[];
  readonly hours: number;
  readonly field: string;
  readonly parameters?: Readonly<Record<string, number>>;
}

const LOWEST = 1e-3;
const DECADES = 8;
const PER_DECADE = 8;
const RUNGS = DECADES * PER_DECADE + 1;
const STEP = Math.LN10 / PER_DECADE;

const known = new WeakMap<Biology, Map<string, DoseResponse>>();

/**
 * The same question to the same biology is answered once.
 *
 * @throws LabError for an unknown cell type, gene or field.
 */
export function doseResponse(dose: Dose): DoseResponse {
  const { biology, ...question } = dose;
  const answers = known.get(biology) ?? new Map<string, DoseResponse>();
  known.set(biology, answers);
  const key = JSON.stringify(question);
  const answer = answers.get(key) ?? tabulate(dose);
  answers.set(key, answer);
  return answer;
}

function tabulate(dose: Dose): DoseResponse {
  const { state, cells, table, columns, hold } = plate(dose, RUNGS + 1);
  const ladder = Float64Array.from({ length: RUNGS }, (_, k) => LOWEST * exp(k * STEP));
  hold(dose.field, [0, ...ladder]);
  for (const minutes = Math.round(dose.hours * 60); state.minutes < minutes; state.minutes++) cells.run();
  const states = new Map(
    columns.map((name) => {
      const values = Float64Array.from(table.float(name).subarray(0, RUNGS + 1));
      return [name, { none: values[0]!, rungs: values.subarray(1), slopes: slopesOf(values.subarray(1)) }];
    }),
  );
  return {
    columns,
    at(column, level) {
      const found = states.get(column);
      if (!found) throw unknown("state", column, columns);
      const { none, rungs, slopes } = found;
      if (!(level >= LOWEST)) return none + (rungs[0]! - none) * (Math.max(0, level) / LOWEST);
      const place = Math.min(RUNGS - 1, log(level / LOWEST) / STEP);
      const k = Math.min(RUNGS - 2, Math.floor(place));
      return hermite(rungs[k]!, rungs[k + 1]!, slopes[k]!, slopes[k + 1]!, place - k);
    },
  };
}

/** Slopes per rung: 0 at a turn, else the harmonic mean of the neighbouring differences. */
function slopesOf(values: Float64Array): Float64Array {
  const last = values.length - 1;
  const rise = (k: number) => values[k + 1]! - values[k]!;
  return values.map((_, k) => {
    if (k === 0) return rise(0);
    if (k === last) return rise(last - 1);
    const [a, b] = [rise(k - 1), rise(k)];
    return a * b > 0 ? (2 * a * b) / (a + b) : 0;
  });
}

/** Cubic between y0 and y1 with slopes m0 and m1, at 0 ≤ t ≤ 1. */
function hermite(y0: number, y1: number, m0: number, m1: number, t: number): number {
  const u = 1 - t;
  return y0 * u * u * (1 + 2 * t) + y1 * t * t * (3 - 2 * t) + m0 * t * u * u - m1 * t * t * u;
}
