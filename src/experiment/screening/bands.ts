/** How far a measured value lies outside the band that it should lie in. */
import { log } from "../../numerics/math.js";

export interface Band {
  /** Both above 0. */
  readonly low: number;
  readonly high: number;
}

/**
 * Squared distance beyond the nearer edge, on a log scale, in units of half the band's width:
 *
 *   d² = ((ln v − ln edge) / (½ ln(high/low)))², 0 inside the band
 *
 * A value of 0 (nothing happened) counts as a hundredth of the low edge.
 */
export function bandDistance(value: number, { low, high }: Band): number {
  if (value >= low && value <= high) return 0;
  const seen = Math.max(value, low / 100);
  const beyond = seen < low ? log(low / seen) : log(seen / high);
  const inHalfWidths = beyond / (0.5 * log(high / low));
  return inHalfWidths * inHalfWidths;
}
