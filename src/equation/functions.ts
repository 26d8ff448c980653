/**
 * The functions an expression may call. Every reading of an equation (scalar here, SIMD kernels, TeX) means exactly these.
 */
import { exp, exp2, log, log2 } from "../numerics/math.js";

export { exp, log };

export const sqrt = Math.sqrt;
export const min = Math.min;
export const max = Math.max;

/**
 * Saturating response xⁿ/(xⁿ + Kⁿ): exactly 0 at 0, ½ at K, monotone in x.
 *
 * Written as 1/(1 + (K/x)ⁿ), so that no power of x overflows: (K/x)ⁿ is a product for n = ½, 1, 1½, 2, 2½, 3, 4 (with
 * a square root for the halves), else 2^(n·(log₂K − log₂x)) with the exponent held within ±120.
 */
export function hill(x: number, halfMaximum: number, power = 1): number {
  if (!(x > 1e-30)) return 0;
  const ratio = halfMaximum / x;
  if (power === 1) return 1 / (1 + ratio);
  if (power === 2) return 1 / (1 + ratio * ratio);
  if (power === 4) return 1 / (1 + ratio * ratio * (ratio * ratio));
  if (power === 3) return 1 / (1 + ratio * ratio * ratio);
  if (power === 1.5) return 1 / (1 + ratio * Math.sqrt(ratio));
  if (power === 2.5) return 1 / (1 + ratio * ratio * Math.sqrt(ratio));
  if (power === 0.5) return 1 / (1 + Math.sqrt(ratio));
  const exponent = power * (log2(halfMaximum) - log2(x));
  return 1 / (1 + exp2(Math.min(120, Math.max(-120, exponent))));
}

/** `whenPositive` where `condition` is above 0, else `otherwise`: the branch of an expression. */
export function select(condition: number, whenPositive: number, otherwise: number): number {
  return condition > 0 ? whenPositive : otherwise;
}
