/**
 * Texture without chance: a hash of whole numbers, and smooth noise between its lattice points. Decoration only: nothing that
 * is counted or measured reads it. Integer operations give the same bits on every engine and every graphics driver.
 */

/** A number in [0, 1) that belongs to three whole numbers. */
export function hashed(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x5bd1e995);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) * 2.3283064365386963e-10;
}

/** Smooth noise in [0, 1) with features one unit wide. */
export function valueNoise(x: number, y: number, seed: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const s = x - i;
  const t = y - j;
  const a = s * s * (3 - 2 * s);
  const b = t * t * (3 - 2 * t);
  const low = hashed(i, j, seed) * (1 - a) + hashed(i + 1, j, seed) * a;
  const high = hashed(i, j + 1, seed) * (1 - a) + hashed(i + 1, j + 1, seed) * a;
  return low * (1 - b) + high * b;
}

/** Two octaves of it. */
export const fractalNoise = (x: number, y: number, seed: number): number =>
  0.65 * valueNoise(x, y, seed) + 0.35 * valueNoise(2.17 * x, 2.17 * y, seed + 1);

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothStep(from: number, to: number, x: number): number {
  const t = (x - from) / (to - from);
  return t <= 0 ? 0 : t >= 1 ? 1 : t * t * (3 - 2 * t);
}
