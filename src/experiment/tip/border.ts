/**
 * Where one fate gives way to another along an axis.
 *
 * For each seed the border lies where the answer changes: between two points of a grid, then, halved again and again, between
 * two values as near as asked. The tipping point is the median over seeds. Its interval is that of order statistics, from the
 * k-th smallest to the k-th largest, with the largest k for which it holds the median in at least 95 % of all samples,
 * whatever the law (k = 2 of 10 seeds; fewer than six seeds cannot, and give their whole range).
 */
import { type Axis, between } from "./axis.js";

/** What lies on one side of the border, on the other it does not. */
export type Side = "eradication" | "escape";

export interface Border {
  readonly side: Side;
  /** Towards which end the side lies. */
  readonly lies: "low" | "high";
  /** By seed, in the axis' unit; −∞ or ∞ where all of the range lies on one side. */
  readonly bySeed: readonly number[];
  readonly median: number;
  readonly interval: readonly [low: number, high: number];
  /** At least 0.95, or less where there are too few seeds. */
  readonly confidence: number;
  /** Seeds whose answer changes more than once along the grid. */
  readonly wavering: number;
}

/** Answers of each seed along the grid. */
type Answers = readonly (readonly boolean[])[];

/** The number k of points before the change for which the fewest answers are on the wrong side, and how many those are. */
export function changeOf(answers: readonly boolean[], lies: "low" | "high"): { change: number; wrong: number } {
  let best = { change: 0, wrong: Number.POSITIVE_INFINITY };
  for (let change = 0; change <= answers.length; change++) {
    const wrong = answers.filter((yes, k) => yes !== (lies === "low" ? k < change : k >= change)).length;
    if (wrong < best.wrong) best = { change, wrong };
  }
  return best;
}

/** The end at which the side lies, or undefined where no answer differs from another. */
export function endOf(answers: Answers): "low" | "high" | undefined {
  const all = answers.flat();
  if (all.every((yes) => yes) || !all.some((yes) => yes)) return undefined;
  const wrong = (lies: "low" | "high") => answers.reduce((sum, own) => sum + changeOf(own, lies).wrong, 0);
  return wrong("low") <= wrong("high") ? "low" : "high";
}

/** Halve the interval in which the answer changes. */
export async function narrowed(
  axis: Axis,
  grid: readonly number[],
  answers: readonly boolean[],
  lies: "low" | "high",
  halvings: number,
  ask: (value: number) => Promise<boolean>,
): Promise<number> {
  const { change } = changeOf(answers, lies);
  if (change === 0) return Number.NEGATIVE_INFINITY;
  if (change === grid.length) return Number.POSITIVE_INFINITY;
  let [low, high] = [grid[change - 1]!, grid[change]!];
  for (let n = 0; n < halvings; n++) {
    const middle = between(axis, low, high, 0.5);
    const before = (await ask(middle)) === (lies === "low");
    if (before) low = middle;
    else high = middle;
  }
  return between(axis, low, high, 0.5);
}

export function borderOf(side: Side, lies: "low" | "high", bySeed: readonly number[], answers: Answers): Border {
  const sorted = [...bySeed].sort((a, b) => a - b);
  const n = sorted.length;
  const [low, high] = [sorted[(n - 1) >> 1]!, sorted[n >> 1]!];
  const { rank, confidence } = orderStatistics(n);
  return {
    side,
    lies,
    bySeed,
    median: low === high ? low : (low + high) / 2,
    interval: [sorted[rank - 1]!, sorted[n - rank]!],
    confidence,
    wavering: answers.filter((own) => changeOf(own, lies).wrong > 0).length,
  };
}

/** The largest rank k with P(k-th smallest ≤ median ≤ k-th largest) = 1 − 2 P(B(n, ½) < k) ≥ 0.95, and that probability. */
export function orderStatistics(n: number): { rank: number; confidence: number } {
  let term = 1;
  for (let k = 0; k < n; k++) term /= 2;
  let below = term;
  let found = { rank: 1, confidence: 1 - 2 * below };
  for (let k = 1; k < n / 2; k++) {
    term *= (n - k + 1) / k;
    below += term;
    if (1 - 2 * below < 0.95) break;
    found = { rank: k + 1, confidence: 1 - 2 * below };
  }
  return found;
}
