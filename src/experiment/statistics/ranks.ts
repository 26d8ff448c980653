/** Ranks and rank correlation: what survives any monotone change of scale, as marker intensities need. */

/** Ranks from 1; equal values share their mean rank. NaN is not allowed. */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = Uint32Array.from(values as ArrayLike<number>, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length; ) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]!]! === values[order[first]!]!) last++;
    for (let k = first; k <= last; k++) ranks[order[k]!] = 1 + (first + last) / 2;
    first = last + 1;
  }
  return ranks;
}

/** Mean 0, mean square 1; all 0 where the values do not differ. */
export function standardised(values: ArrayLike<number>): Float64Array {
  const n = values.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i]!;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) * (values[i]! - mean);
  const scale = squares > 0 ? 1 / Math.sqrt(squares / n) : 0;
  return Float64Array.from(values, (value) => (value - mean) * scale);
}

/** Pearson's correlation; NaN where one side does not vary. */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const [u, v] = [standardised(a), standardised(b)];
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += u[i]! * v[i]!;
  const varies = u.some((x) => x !== 0) && v.some((x) => x !== 0);
  return varies ? sum / u.length : Number.NaN;
}

/** Spearman's ρ: Pearson's correlation of the ranks. */
export const spearman = (a: ArrayLike<number>, b: ArrayLike<number>): number => pearson(ranksOf(a), ranksOf(b));
