/** The laws of one mechanism bound to its own parameters: what each is for given values, one expression at a time. */

import type { AnyLaw, Mechanism } from "../engine/declare.js";
import { toEngine } from "../equation/units.js";

type Values = Readonly<Record<string, number>>;
/** What an expression sees; what is left out holds nothing. */
export interface Sight {
  readonly self?: Values;
  readonly other?: Values;
  readonly here?: Values;
  readonly body?: Values;
  readonly clone?: Values;
}
type Bound = (sight: Sight) => number;

/** Engine units throughout: min, µm, pM, molecules. */
export function lawsOf(m: Mechanism) {
  const parameters = Object.fromEntries(Object.entries(m.parameters).map(([k, p]) => [k, toEngine(p.value, p.unit)]));
  const bound =
    (law: AnyLaw | undefined, what: string): Bound =>
    (sight) => {
      if (!law) throw new Error(`${m.name} has no ${what}`);
      return law({ self: {}, other: {}, here: {}, body: {}, clone: {}, ...sight }, parameters);
    };
  const factorOf = (target: string, line: string | undefined) => {
    const declared = m.factor?.[target];
    return typeof declared === "function" ? declared : declared?.[line ?? ""];
  };
  return {
    parameters,
    quantity: (name: string) => bound(m.quantity?.[name]?.law, `quantity ${name}`),
    rate: (column: string) => bound(m.rate?.[column], `rate of ${column}`),
    factor: (target: string, line?: string) => bound(factorOf(target, line), `factor of ${target}`),
    load: (target: string) => bound(m.load?.[target], `load of ${target}`),
    secretion: (field: string) => bound(m.secretion?.[field], `secretion of ${field}`),
    uptake: (field: string) => {
      const law = m.uptake?.[field];
      return bound(law && ("clearance" in law ? law.clearance : law.maximalRate), `uptake of ${field}`);
    },
    event: (name: string) => {
      const when = m.event?.[name]?.when;
      return bound(when && ("hazard" in when ? when.hazard : when.crosses), `event ${name}`);
    },
    bond: (which: "onRate" | "offRate") => bound(m.bond?.[which], which),
    motion: (which: "speed" | "persistence") => bound(m.motion?.[which], which),
  };
}
