/**
 * k-means: rows are put with the nearest of k means until none moves. The first means are drawn far apart (k-means++), ten
 * times over from a fixed seed; the tightest result is kept. Of more than 20 000 rows, evenly spaced ones find the means, and
 * all are put with the nearest. Clusters are numbered by falling size, ties by their means.
 *
 * Sources: Lloyd 1982; Arthur, Vassilvitskii 2007 (recalled).
 */
import { purpose } from "../../engine/purpose.js";
import { uniform } from "../../numerics/random.js";

export interface Clusters {
  readonly of: Uint8Array;
  /** One row of `width` numbers per cluster; fewer clusters than asked for where there are fewer different rows. */
  readonly means: readonly Float64Array[];
  /** Sum of squared distances to the means. */
  readonly within: number;
}

const drawing = purpose("biopsy.k-means");
const starts = 10;
const mostRounds = 200;
const mostFitted = 20_000;

/** @param rows row after row of `width` numbers */
export function kMeans(rows: Float64Array, width: number, k: number, seed: number): Clusters {
  const fitted = thinned(rows, width);
  let best: Clusters | undefined;
  for (let start = 0; start < starts; start++) {
    const clusters = lloyd(fitted, width, farApart(fitted, width, k, seed, start));
    if (!best || clusters.within < best.within) best = clusters;
  }
  return bySize(fitted === rows ? best! : { ...best!, ...nearestMeans(rows, width, best!.means) });
}

function thinned(rows: Float64Array, width: number): Float64Array {
  const count = rows.length / width;
  if (count <= mostFitted) return rows;
  const out = new Float64Array(mostFitted * width);
  for (let n = 0; n < mostFitted; n++) {
    const i = Math.floor((n * count) / mostFitted);
    out.set(rows.subarray(i * width, (i + 1) * width), n * width);
  }
  return out;
}

function nearestMeans(rows: Float64Array, width: number, means: readonly Float64Array[]) {
  const of = new Uint8Array(rows.length / width);
  let within = 0;
  for (let i = 0; i < of.length; i++) {
    let [best, distance] = [0, Number.POSITIVE_INFINITY];
    for (let c = 0; c < means.length; c++) {
      const d = squared(rows, i * width, means[c]!);
      if (d < distance) [best, distance] = [c, d];
    }
    of[i] = best;
    within += distance;
  }
  return { of, within };
}

function squared(rows: Float64Array, at: number, mean: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < mean.length; d++) sum += (rows[at + d]! - mean[d]!) * (rows[at + d]! - mean[d]!);
  return sum;
}

function farApart(rows: Float64Array, width: number, k: number, seed: number, start: number): Float64Array[] {
  const count = rows.length / width;
  const row = (i: number) => rows.slice(i * width, (i + 1) * width);
  const means = [row(Math.floor(uniform(seed, 0, start, drawing) * count))];
  const nearest = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  while (means.length < k) {
    let total = 0;
    for (let i = 0; i < count; i++) {
      nearest[i] = Math.min(nearest[i]!, squared(rows, i * width, means.at(-1)!));
      total += nearest[i]!;
    }
    if (total === 0) break;
    let left = uniform(seed, means.length, start, drawing) * total;
    let chosen = nearest.findLastIndex((d) => d > 0);
    for (let i = 0; i < count; i++) {
      left -= nearest[i]!;
      if (left >= 0 || nearest[i] === 0) continue;
      chosen = i;
      break;
    }
    means.push(row(chosen));
  }
  return means;
}

function lloyd(rows: Float64Array, width: number, first: readonly Float64Array[]): Clusters {
  let means = first;
  let found = nearestMeans(rows, width, means);
  for (let round = 0; round < mostRounds; round++) {
    means = centres(rows, width, found.of, means);
    const next = nearestMeans(rows, width, means);
    const moved = next.of.some((c, i) => c !== found.of[i]);
    found = next;
    if (!moved) break;
  }
  return { ...found, means };
}

/** A mean that has lost all its rows stays where it is. */
function centres(rows: Float64Array, width: number, of: Uint8Array, means: readonly Float64Array[]): Float64Array[] {
  const sums = means.map(() => new Float64Array(width));
  const sizes = new Float64Array(means.length);
  of.forEach((c, i) => {
    sizes[c]! += 1;
    for (let d = 0; d < width; d++) sums[c]![d]! += rows[i * width + d]!;
  });
  return sums.map((sum, c) => (sizes[c]! > 0 ? sum.map((value) => value / sizes[c]!) : means[c]!));
}

function bySize({ of, means, within }: Clusters): Clusters {
  const sizes = new Float64Array(means.length);
  for (const c of of) sizes[c]! += 1;
  const order = [...means.keys()].filter((c) => sizes[c]! > 0);
  order.sort((a, b) => sizes[b]! - sizes[a]! || compare(means[b]!, means[a]!));
  const rank = new Uint8Array(means.length);
  order.forEach((c, position) => {
    rank[c] = position;
  });
  return { of: of.map((c) => rank[c]!), means: order.map((c) => means[c]!), within };
}

function compare(a: Float64Array, b: Float64Array): number {
  const at = a.findIndex((value, i) => value !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
