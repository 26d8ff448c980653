/**
 * Kernels of the multigrid cycle on one level, in single precision with a fixed order of operations.
 *
 *   operator   C u − k Σ (neighbour − u),   a neighbour outside the walls is the voxel itself (no flux)
 *   Σ        = ((x⁻−c) + (x⁺−c)) + (((y⁻−c) + (y⁺−c)) + ((z⁻−c) + (z⁺−c)))
 *
 * Differences of neighbours are exact where the field is smooth, so stiff diffusion (k ≫ C) does not leak mass by rounding.
 * In a section (nz = 1) the z terms are exactly 0, so that one kernel serves sections and blocks.
 *
 * This is the reference, written to be read; runs use `kernels/stencil.ts`, which gives the same bits.
 */

const f = Math.fround;

/** One level of the grid hierarchy. */
export interface Level {
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  /** Zeroth-order coefficient C per voxel. */
  readonly capacity: Float32Array;
  /** 1/(C + 2 k · axes). */
  readonly inverse: Float32Array;
  /** Right-hand side, approximate solution and scratch. */
  readonly right: Float32Array;
  readonly solution: Float32Array;
  readonly scratch: Float32Array;
}

/** Weighted Jacobi sweep: target ← u + w (right − C u + k Σ)/(C + 2 k · axes). */
export function sweep(level: Level, k: number, w: number, u: Float32Array, target: Float32Array): void {
  const { inverse } = level;
  const weight = f(w);
  residual(level, k, u, target);
  for (let i = 0; i < target.length; i++) target[i] = f(u[i]! + f(weight * f(target[i]! * inverse[i]!)));
}

/** First sweep from a zero guess: target ← w right/(C + 2 k · axes). */
export function sweepFromZero(level: Level, w: number, target: Float32Array): void {
  const { inverse, right } = level;
  const weight = f(w);
  for (let i = 0; i < target.length; i++) target[i] = f(weight * f(right[i]! * inverse[i]!));
}

/** Residual: target ← right − C u + k Σ. */
export function residual(level: Level, k: number, u: Float32Array, target: Float32Array): void {
  const { nx, ny, nz, capacity, right } = level;
  const coupling = f(k);
  const plane = nx * ny;
  const last = nx - 1;
  for (let z = 0, row = 0; z < nz; z++) {
    const toBelow = z > 0 ? -plane : 0;
    const toAbove = z < nz - 1 ? plane : 0;
    for (let y = 0; y < ny; y++, row += nx) {
      const toFront = y > 0 ? -nx : 0;
      const toBack = y < ny - 1 ? nx : 0;
      let left = u[row]!;
      let c = left;
      for (let x = 0; x < nx; x++) {
        const i = row + x;
        const next = x < last ? u[i + 1]! : c;
        const alongX = f(f(left - c) + f(next - c));
        const alongY = f(f(u[i + toFront]! - c) + f(u[i + toBack]! - c));
        const alongZ = f(f(u[i + toBelow]! - c) + f(u[i + toAbove]! - c));
        const flux = f(coupling * f(alongX + f(alongY + alongZ)));
        target[i] = f(f(right[i]! - f(capacity[i]! * c)) + flux);
        left = c;
        c = next;
      }
    }
  }
}
