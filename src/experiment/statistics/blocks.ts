/**
 * Spatial block bootstrap: neighbouring cells are alike, so whole squares of tissue are drawn with replacement, not cells.
 * Cells far enough apart to be taken as independent set the size of the squares.
 */
import { purpose } from "../../engine/purpose.js";
import { uniform } from "../../numerics/random.js";
import { quantile } from "./quantile.js";

const draw = purpose("statistics.blocks");

/** Rows of each square of `edge` µm that holds any, in the order of first appearance. */
export function blocksOf(x: ArrayLike<number>, y: ArrayLike<number>, edge: number): Uint32Array[] {
  const blocks = new Map<string, number[]>();
  for (let i = 0; i < x.length; i++) {
    const key = `${Math.floor(x[i]! / edge)},${Math.floor(y[i]! / edge)}`;
    const rows = blocks.get(key);
    if (rows) rows.push(i);
    else blocks.set(key, [i]);
  }
  return [...blocks.values()].map((rows) => Uint32Array.from(rows));
}

/** What `value` makes of Gram matrices summed over blocks drawn with replacement, `times` times. */
export function resample<T>(
  grams: readonly Float64Array[],
  times: number,
  seed: number,
  value: (gram: Float64Array) => T,
): T[] {
  const sum = new Float64Array(grams[0]!.length);
  return Array.from({ length: times }, (_, k) => {
    sum.fill(0);
    for (let b = 0; b < grams.length; b++) {
      const chosen = grams[Math.floor(uniform(seed, b, k, draw) * grams.length)]!;
      for (let i = 0; i < sum.length; i++) sum[i]! += chosen[i]!;
    }
    return value(sum);
  });
}

export type Interval = readonly [low: number, high: number];

/** The central 95 % of bootstrap values; both ends NaN where fewer than half of them are numbers. */
export function interval95(values: readonly number[]): Interval {
  const known = values.filter(Number.isFinite);
  if (known.length < values.length / 2 || known.length === 0) return [Number.NaN, Number.NaN];
  const sorted = Float64Array.from(known).sort();
  return [quantile(sorted, 0.025), quantile(sorted, 0.975)];
}
