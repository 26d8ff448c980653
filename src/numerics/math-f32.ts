/**
 * exp2, log2 and (e^x − 1)/x in single precision, every operation rounded, in the order that the SIMD kernels repeat bit for bit.
 *
 *   2^x:    n = nearest(x), p = polynomial of degree 5 in x − n, bits(p) + (n << 23)        relative error 2e-7
 *   growth: (2^(x·log₂e) − 1)/x for |x| ≥ ¾, else its series to x⁷                           relative error 6e-7 below 2
 *   log2 x: s = (m − 1)/(m + 1), m = mantissa in [√½, √2), odd series in s, plus exponent   absolute error 4e-7 (|log2 x| < 2)
 */

const f = Math.fround;
const single = new Float32Array(1);
const bits = new Int32Array(single.buffer);

/** 1.5 · 2²³: adding and subtracting it rounds to the nearest whole number, ties to even, as `f32x4.nearest` does. */
const ROUNDER = 12582912;

const [a0, a1, a2, a3, a4, a5] = [1, 0.69314698, 0.24022242, 0.05550734, 0.00967151, 0.00132647].map(f) as Coefficients;
const [b0, b1, b2, b3] = [2.88539008, 0.96179669, 0.57707802, 0.41198583].map(f) as Coefficients;
type Coefficients = [number, number, number, number, number, number];
const LOG2E = f(Math.LOG2E);
/** 1/(k + 1)!, k = 7…0. */
export const growthSeries = [1 / 40320, 1 / 5040, 1 / 720, 1 / 120, 1 / 24, 1 / 6, 1 / 2, 1].map(f);

/** 2^x for x clamped to ±126. */
export function exp2f(x: number): number {
  const bounded = Math.min(126, Math.max(-126, f(x)));
  const n = f(f(bounded + ROUNDER) - ROUNDER);
  const r = f(bounded - n);
  let p = f(f(a5 * r) + a4);
  p = f(f(p * r) + a3);
  p = f(f(p * r) + a2);
  p = f(f(p * r) + a1);
  single[0] = f(f(p * r) + a0);
  bits[0] = bits[0]! + (n << 23);
  return single[0]!;
}

/** log2 x; x below the smallest normal number, 2⁻¹²⁶, counts as 2⁻¹²⁶. */
export function log2f(x: number): number {
  single[0] = Math.max(x, 1.1754943508222875e-38);
  const exponent = (bits[0]! - 0x3f3504f3) >> 23;
  bits[0] = bits[0]! - (exponent << 23);
  const m = single[0]!;
  const s = f(f(m - 1) / f(m + 1));
  const s2 = f(s * s);
  let p = f(f(b3 * s2) + b2);
  p = f(f(p * s2) + b1);
  p = f(f(p * s2) + b0);
  return f(f(s * p) + exponent);
}

/** (e^x − 1)/x, 1 at 0. */
export function growthf(x: number): number {
  if (Math.abs(x) >= 0.75) return f(f(exp2f(f(x * LOG2E)) - 1) / x);
  let p = growthSeries[0]!;
  for (let k = 1; k < 8; k++) p = f(f(p * x) + growthSeries[k]!);
  return p;
}
