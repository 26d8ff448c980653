/** A phase map of the well-mixed twin: fates over one or two axes and several seeds, and the borders between them. */
import type { Outcome } from "../../engine/outcome.js";
import { type Axis, valuesOf } from "./axis.js";
import { type Border, borderOf, endOf, narrowed, type Side } from "./border.js";
import type { Fate, Throw } from "./twin.js";

export interface Plan {
  readonly x: Axis;
  readonly y?: Axis | undefined;
  /** Points along each axis. */
  readonly points: number;
  readonly seeds: readonly number[];
  /** How often the interval around a border is halved. */
  readonly halvings: number;
}

/** All seeds at one place of the map. */
export interface Place {
  readonly values: readonly number[];
  readonly shares: Readonly<Record<Outcome, number>>;
}

export interface Row {
  /** Of the second axis. */
  readonly y?: number;
  readonly borders: readonly Border[];
}

export interface PhaseMap extends Plan {
  /** Along x, then y. */
  readonly places: readonly Place[];
  readonly rows: readonly Row[];
  /** Every throw, those of the grid first. */
  readonly fates: readonly Fate[];
}

const SIDES: readonly Side[] = ["eradication", "escape"];
export const outcomes: readonly Outcome[] = ["eradication", "control", "escape", "undecided"];

/** @param cast throws the twin; many may be under way at once, and the order in which they end decides nothing. */
export async function phaseMap(plan: Plan, cast: (what: Throw) => Promise<Fate>): Promise<PhaseMap> {
  const { x, y, points, seeds, halvings } = plan;
  const known = new Map<string, Promise<Fate>>();
  const fate = (values: readonly number[], seed: number) => {
    const key = `${values.join(" ")} ${seed}`;
    if (!known.has(key)) known.set(key, cast({ values, seed }));
    return known.get(key)!;
  };
  const grid = valuesOf(x, points);
  const others = y ? valuesOf(y, points).map((value) => [value]) : [[]];
  const cells = others.flatMap((rest) => grid.map((value) => [value, ...rest]));
  const fates = await Promise.all(cells.flatMap((values) => seeds.map((seed) => fate(values, seed))));
  const rows = await Promise.all(others.map(rowOf));

  async function rowOf(rest: readonly number[]): Promise<Row> {
    const borders = await Promise.all(SIDES.map((side) => borderAlong(rest, side)));
    return { ...(rest[0] !== undefined && { y: rest[0] }), borders: borders.flatMap((border) => border ?? []) };
  }

  async function borderAlong(rest: readonly number[], side: Side): Promise<Border | undefined> {
    const on = async (value: number, seed: number) => (await fate([value, ...rest], seed)).outcome === side;
    const answers = await Promise.all(seeds.map((seed) => Promise.all(grid.map((value) => on(value, seed)))));
    const lies = endOf(answers);
    if (lies === undefined) return undefined;
    const bySeed = seeds.map((seed, k) => narrowed(x, grid, answers[k]!, lies, halvings, (value) => on(value, seed)));
    return borderOf(side, lies, await Promise.all(bySeed), answers);
  }

  const refined = await Promise.all(known.values());
  return {
    ...plan,
    places: placesOf(cells, fates),
    rows,
    fates: [...fates, ...refined.slice(fates.length).sort(byPlace)],
  };
}

/** The fates gathered by place; a place that nobody has thrown at is left out. */
export function placesOf(cells: readonly (readonly number[])[], fates: readonly Fate[]): Place[] {
  const at = new Map<string, Fate[]>();
  for (const fate of fates) {
    const key = fate.values.join(" ");
    at.set(key, [...(at.get(key) ?? []), fate]);
  }
  return cells.flatMap((values) => {
    const own = at.get(values.join(" "));
    return own ? [{ values, shares: sharesOf(own) }] : [];
  });
}

function sharesOf(fates: readonly Fate[]): Record<Outcome, number> {
  const share = (outcome: Outcome) => fates.filter((fate) => fate.outcome === outcome).length / fates.length;
  return Object.fromEntries(outcomes.map((outcome) => [outcome, share(outcome)])) as Record<Outcome, number>;
}

const byPlace = (a: Fate, b: Fate) =>
  [...b.values.keys()].reverse().reduce((order, k) => order || a.values[k]! - b.values[k]!, 0) || a.seed - b.seed;
