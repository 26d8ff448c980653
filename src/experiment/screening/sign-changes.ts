/**
 * Which assumed parameters change the sign of a headline result, one parameter at a time, at the ends of its declared range.
 *
 * Screened: all ends that change a run at all, with few seeds; what an end does is the mean effect as shipped plus the shift of
 * the pairs that have the same seeds. Tested: of each headline the ends that come nearest to the other sign or beyond it, with
 * seeds that the screening has not seen, so that the choice does not favour what chance had turned.
 */
import { type PairedEffect, pairedEffect } from "../statistics/paired.js";
import { type Arm, type Burden, type Headline, headlines, type Trial } from "./headlines.js";
import type { RangeEnd } from "./range-ends.js";

export interface LimitsPlan {
  /** Seeds 1, 2, … of the effect as shipped; the first of them screen. */
  readonly reference: number;
  readonly screening: number;
  /** Ends that are tested for each headline. */
  readonly candidates: number;
  /** Fresh seeds of the test. */
  readonly testing: number;
}

export type Verdict = "other sign" | "cannot tell" | "same sign";

export interface Tested {
  readonly end: RangeEnd;
  readonly effect: PairedEffect;
  readonly verdict: Verdict;
}

export interface HeadlineLimits {
  readonly headline: Headline;
  readonly shipped: PairedEffect;
  /** Screened ends with the other sign that were too many to be tested. */
  readonly leftOut: number;
  /** The other sign first, then by how far. */
  readonly tested: readonly Tested[];
}

export interface Limits {
  readonly plan: LimitsPlan;
  readonly ends: number;
  /** Parameters that change a run. */
  readonly acting: number;
  /** Parameters of which neither end changes a bit of the run. */
  readonly silent: readonly string[];
  readonly headlines: readonly HeadlineLimits[];
}

/** Two standard errors tell a sign from chance. */
const CLEAR = 2;

export function verdictOf({ mean, error }: PairedEffect, shipped: PairedEffect): Verdict {
  if (Math.abs(mean) <= CLEAR * (error ?? Number.POSITIVE_INFINITY)) return "cannot tell";
  return mean * shipped.mean < 0 ? "other sign" : "same sign";
}

const seedsFrom = (first: number, count: number) => Array.from({ length: count }, (_, k) => first + k);

/** @param drug parameters of this mechanism act only where it is given. @param ask runs a trial; many may be under way at once. */
export async function signChanges(
  plan: LimitsPlan,
  ends: readonly RangeEnd[],
  drug: string,
  ask: (trial: Trial) => Promise<Burden>,
): Promise<Limits> {
  const known = new Map<string, Promise<Burden>>();
  const once = (trial: Trial) => {
    const key = JSON.stringify(trial);
    if (!known.has(key)) known.set(key, ask(trial));
    return known.get(key)!;
  };
  const burdens = (context: Trial["context"], arm: Arm, seeds: readonly number[], set?: string) =>
    Promise.all(seeds.map(async (seed) => (await once({ context, arm, seed, ...(set && { set }) })).burden));
  const effect = async ({ context, arm }: Headline, seeds: readonly number[], set?: string) =>
    pairedEffect(await burdens(context, "untreated", seeds, set), await burdens(context, arm, seeds, set));

  const reference = seedsFrom(1, plan.reference);
  const screening = reference.slice(0, plan.screening);
  const fresh = seedsFrom(1 + plan.reference, plan.testing);

  const ofDrug = ({ address }: RangeEnd) => address.startsWith(`${drug}.`);
  const active = await Promise.all(
    ends.map(async (end) => {
      const trial: Trial = { context: "rich", arm: ofDrug(end) ? "blocked" : "untreated", seed: 1 };
      return (await once({ ...trial, set: end.set })).digest !== (await once(trial)).digest;
    }),
  );
  const acting = ends.filter((_, k) => active[k]);
  const heard = new Set(acting.map(({ address }) => address));

  const found = headlines.map(async (headline): Promise<HeadlineLimits> => {
    const shipped = await effect(headline, reference);
    const sameSeeds = await effect(headline, screening);
    const own = acting.filter((end) => !ofDrug(end) || headline.arm === "blocked");
    const towards = Math.sign(shipped.mean);
    const screened = await Promise.all(
      own.map(async (end) => {
        const { mean } = await effect(headline, screening, end.set);
        return { end, signed: towards * (shipped.mean + mean - sameSeeds.mean) };
      }),
    );
    screened.sort((a, b) => a.signed - b.signed || (a.end.set < b.end.set ? -1 : 1));
    const tested = await Promise.all(
      screened.slice(0, plan.candidates).map(async ({ end }): Promise<Tested> => {
        const there = await effect(headline, fresh, end.set);
        return { end, effect: there, verdict: verdictOf(there, shipped) };
      }),
    );
    return {
      headline,
      shipped,
      leftOut: screened.slice(plan.candidates).filter(({ signed }) => signed < 0).length,
      tested: tested.sort((a, b) => towards * (a.effect.mean - b.effect.mean)),
    };
  });
  return {
    plan,
    ends: ends.length,
    acting: heard.size,
    silent: [...new Set(ends.map(({ address }) => address))].filter((address) => !heard.has(address)),
    headlines: await Promise.all(found),
  };
}
