/** Differences of pairs that share a seed: what chance does to both alike drops out. */

export interface PairedEffect {
  /** Mean of second − first. */
  readonly mean: number;
  /** Standard error of that mean; null for a single pair. */
  readonly error: number | null;
  readonly pairs: number;
}

/** @param first, second in the same order. */
export function pairedEffect(first: readonly number[], second: readonly number[]): PairedEffect {
  const differences = first.map((value, k) => second[k]! - value);
  const pairs = differences.length;
  const mean = differences.reduce((sum, d) => sum + d, 0) / pairs;
  const squares = differences.reduce((sum, d) => sum + (d - mean) * (d - mean), 0);
  return { mean, error: pairs > 1 ? Math.sqrt(squares / (pairs - 1) / pairs) : null, pairs };
}

/**
 * Standard error of a statistic of n items by leaving out one at a time (the jackknife):
 *
 *   √( (n − 1)/n · Σ (s₋ᵢ − s̄)² ), which for the mean is its usual standard error.
 */
export function jackknifeError<T>(items: readonly T[], statistic: (items: readonly T[]) => number): number {
  const n = items.length;
  const left = items.map((_, out) => statistic(items.filter((_, k) => k !== out)));
  const mean = left.reduce((sum, value) => sum + value, 0) / n;
  const squares = left.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return Math.sqrt(((n - 1) / n) * squares);
}
