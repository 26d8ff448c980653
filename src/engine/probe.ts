/**
 * How a rate depends on its own column: affine (then the exponential update is exact) or curved (then a plain step).
 *
 * Decided by evaluating the expression at many states: second differences vanish where it is affine.
 */
import { uniform } from "../numerics/random.js";
import type { RateNode } from "./model.js";
import { purpose } from "./purpose.js";

export interface Dependence {
  readonly affine: boolean;
  /** Slope in 1/min where it is the same in every state, else undefined. */
  readonly slope: number | undefined;
}

const PROBES = 24;
const STEP = 1 / 64;

export function dependenceOf(rate: RateNode): Dependence {
  const slopes: number[] = [];
  for (let probe = 0; probe < PROBES; probe++) {
    const values = new Map<string, number>();
    let own = drawn(rate.column, probe);
    const names = (space: string) =>
      new Proxy({} as Record<string, number>, {
        get: (_, name) => {
          const key = `${space}.${String(name)}`;
          if (key === `self.${rate.column}`) return own;
          if (!values.has(key)) values.set(key, drawn(key, probe));
          return values.get(key);
        },
      });
    const at = {
      self: names("self"),
      here: names("here"),
      body: names("body"),
      clone: names("clone"),
      other: names("other"),
    };
    const value = (x: number) => {
      own = x;
      let sum = 0;
      for (const term of rate.terms) sum += term.law(at, term.parameters);
      return sum;
    };
    const x = own;
    const [f0, f1, f2] = [value(x), value(x + STEP), value(x + 2 * STEP)];
    const scale = Math.abs(f0) + Math.abs(f1) + Math.abs(f2) + 1e-12;
    if (Math.abs(f0 - 2 * f1 + f2) > 1e-9 * scale) return { affine: false, slope: undefined };
    slopes.push((f1 - f0) / STEP);
  }
  const first = slopes[0]!;
  const same = slopes.every((slope) => Math.abs(slope - first) <= 1e-9 * (Math.abs(first) + 1e-9));
  return { affine: true, slope: same ? first : undefined };
}

/** A plausible magnitude for any name: 0–3, different for every probe. */
function drawn(name: string, probe: number): number {
  return 3 * uniform(7, probe, 0, purpose(name));
}
