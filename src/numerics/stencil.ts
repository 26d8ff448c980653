/**
 * Kernels of the multigrid cycle on one level, in single precision with a fixed order of operations, for the rows
 * first ≤ z·ny + y < last.
 *
 *   operator   C u − k Σ (neighbour − u)
 *   Σ        = ((x⁺−c) − (c−x⁻)) + (((y⁻−c) + (y⁺−c)) + ((z⁻−c) + (z⁺−c)))        a section has no z terms
 *
 * A neighbour outside the walls is the voxel itself (no flux), or what the wall holds. Differences of neighbours are exact
 * where the field is smooth, so stiff diffusion (k ≫ C) does not leak mass by rounding.
 *
 * This is the reference, written to be read; runs use `kernels/stencil.ts`, which gives the same bits.
 */
import { BOUND, COUPLING, DIAGONAL, FIRST, type Level, MIRROR_X, MIRROR_Y, MIRROR_Z, type SECOND } from "./levels.js";

const f = Math.fround;

/** Weighted Jacobi sweep: target ← u + w (right − C u + k Σ)/(C + 2 k · axes), w the first or the second weight. */
export function sweep(
  level: Level,
  weight: typeof FIRST | typeof SECOND,
  first: number,
  last: number,
  u: Float32Array,
  target: Float32Array,
): void {
  const { nx, capacity, constants } = level;
  residual(level, first, last, u, target);
  for (let i = 4 * first * nx; i < 4 * last * nx; i++) {
    const diagonal = f(capacity[i]! + constants[DIAGONAL + (i & 3)]!);
    target[i] = f(u[i]! + f(constants[weight + (i & 3)]! * f(target[i]! / diagonal)));
  }
}

/** First sweep from a zero guess: target ← w right/(C + 2 k · axes), w the first weight. */
export function sweepFromZero(level: Level, first: number, last: number, target: Float32Array): void {
  const { nx, capacity, right, constants } = level;
  for (let i = 4 * first * nx; i < 4 * last * nx; i++) {
    const diagonal = f(capacity[i]! + constants[DIAGONAL + (i & 3)]!);
    target[i] = f(constants[FIRST + (i & 3)]! * f(right[i]! / diagonal));
  }
}

/** Residual: target ← right − C u + k Σ. */
export function residual(level: Level, first: number, last: number, u: Float32Array, target: Float32Array): void {
  const { nx, ny } = level;
  for (let row = first, i = 4 * first * nx; row < last; row++)
    for (let x = 0; x < nx; x++)
      for (let lane = 0; lane < 4; lane++, i++) target[i] = rest(level, u, i, x, row % ny, Math.floor(row / ny));
}

/** What lies beyond a wall, next to this value. */
export function beyond(constants: Float32Array, mirror: number, lane: number, c: number): number {
  const m = constants[mirror + lane]!;
  return f(f(m * c) + f(f(1 - m) * constants[BOUND + lane]!));
}

/** right − C u + k Σ of value i, which lies in voxel (x, y, z). */
export function rest(level: Level, u: Float32Array, i: number, x: number, y: number, z: number): number {
  const { nx, ny, nz, flat, constants, capacity, right } = level;
  const line = 4 * nx;
  const plane = line * ny;
  const lane = i & 3;
  const c = u[i]!;
  const beyondX = beyond(constants, MIRROR_X, lane, c);
  const beyondY = beyond(constants, MIRROR_Y, lane, c);
  const left = x > 0 ? u[i - 4]! : beyondX;
  const next = x < nx - 1 ? u[i + 4]! : beyondX;
  const front = y > 0 ? u[i - line]! : beyondY;
  const back = y < ny - 1 ? u[i + line]! : beyondY;
  const alongX = f(f(next - c) - f(c - left));
  const alongY = f(f(front - c) + f(back - c));
  let sum = f(alongX + alongY);
  if (!flat) {
    const beyondZ = beyond(constants, MIRROR_Z, lane, c);
    const below = z > 0 ? u[i - plane]! : beyondZ;
    const above = z < nz - 1 ? u[i + plane]! : beyondZ;
    const alongZ = f(f(below - c) + f(above - c));
    sum = f(alongX + f(alongY + alongZ));
  }
  const flux = f(constants[COUPLING + lane]! * sum);
  return f(f(right[i]! - f(capacity[i]! * c)) + flux);
}
