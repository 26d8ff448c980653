/**
 * Quantile of sorted values at position p·(n + 1), linear in between (Weibull; type 6 of Hyndman & Fan 1996). A further draw
 * from the same law falls between the p and 1 − p quantiles with probability 1 − 2p, whatever the law.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length;
  const position = Math.min(n, Math.max(1, p * (n + 1)));
  const below = Math.floor(position);
  const low = sorted[below - 1]!;
  const high = sorted[Math.min(n, below + 1) - 1]!;
  return low + (position - below) * (high - low);
}
