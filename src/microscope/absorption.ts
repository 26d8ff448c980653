/**
 * Light through a stained section: Beer–Lambert absorption, one optical-density vector for each stain.
 *
 *   I_c = I₀ · 10^(−Σ_s q_s · OD_s,c)
 *
 * with q = 1 the amount whose vector has length 1. Stains multiply, a doubled amount squares the transmittance, and three
 * stains can be told apart again from the three colours.
 *
 * Vectors of haematoxylin and DAB: Ruifrok & Johnston 2001, Anal Quant Cytol Histol 23:291. Their eosin (0.07, 0.99, 0.11) is
 * nearly magenta; eosin here is the paler vector that QuPath takes for H&E by default.
 */
import { exp } from "../numerics/math.js";
import type { Rgb } from "./palette.js";

export const haematoxylin: Rgb = [0.65, 0.704, 0.286];
export const eosin: Rgb = [0.2159, 0.8012, 0.5581];
export const dab: Rgb = [0.268, 0.57, 0.776];

/** Transmittances are read from a table: a step of 1/1024 in optical density is a quarter of a grey value. */
const STEPS = 1024;
const table = Float32Array.from({ length: 4 * STEPS + 1 }, (_, i) => exp((-Math.LN10 * i) / STEPS));

/** 10^(−density), densities up to 4. */
export function transmittance(density: number): number {
  const at = density * STEPS;
  return at <= 0 ? 1 : at >= 4 * STEPS ? table[4 * STEPS]! : table[(at + 0.5) | 0]!;
}

/** Amounts of three stains from a transmitted colour (0–1), the inverse of absorption. */
export function unmixed(density: Rgb, stains: readonly [Rgb, Rgb, Rgb]): Rgb {
  const [a, b, c] = stains;
  const determinant = (p: Rgb, q: Rgb, r: Rgb) =>
    p[0] * (q[1] * r[2] - q[2] * r[1]) - p[1] * (q[0] * r[2] - q[2] * r[0]) + p[2] * (q[0] * r[1] - q[1] * r[0]);
  const whole = determinant(a, b, c);
  return [determinant(density, b, c) / whole, determinant(a, density, c) / whole, determinant(a, b, density) / whole];
}
