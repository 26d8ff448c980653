/**
 * The coarsest level is solved directly, so that the mean of the field, which only this level sees, does not leak.
 *
 * Banded Cholesky A = L Lᵀ in f64 of A = C + k · (inner neighbours) on the diagonal and −k between neighbours; unknowns are
 * ordered along the shortest axis first, which makes the band narrow.
 */
import type { Level } from "./stencil.js";

export interface Coarsest {
  /** Factorise for the level's present C and this k. */
  factorise(k: number): void;
  /** Solution of A u = right, written to the level. */
  solve(): void;
}

export function createCoarsest(level: Level): Coarsest {
  const { nx, ny, nz, capacity, right, solution } = level;
  const count = nx * ny * nz;
  const axes = [
    { n: nx, stride: 1 },
    { n: ny, stride: nx },
    { n: nz, stride: nx * ny },
  ].sort((a, b) => a.n - b.n || a.stride - b.stride);
  const [short, middle, long] = axes as [Axis, Axis, Axis];
  const band = long.n > 1 ? short.n * middle.n : 1;
  const width = band + 1;

  // Voxel of each unknown, and its neighbours along the three axes towards lower unknowns (−1: none).
  const voxelOf = new Int32Array(count);
  const offsets = [1, short.n, short.n * middle.n];
  const place = new Int32Array(3 * count);
  for (let i = 0; i < count; i++) {
    const along = [i % short.n, Math.floor(i / short.n) % middle.n, Math.floor(i / (short.n * middle.n))];
    voxelOf[i] = along[0]! * short.stride + along[1]! * middle.stride + along[2]! * long.stride;
    place.set(along, 3 * i);
  }
  const factor = new Float64Array(count * width); // L[i, i − d] at i·width + d
  const y = new Float64Array(count);

  function assemble(k: number): void {
    factor.fill(0);
    for (let i = 0; i < count; i++) factor[i * width] = capacity[voxelOf[i]!]!;
    for (let i = 0; i < count; i++)
      for (let axis = 0; axis < 3; axis++) {
        if (place[3 * i + axis] === 0) continue;
        const offset = offsets[axis]!;
        factor[i * width]! += k;
        factor[(i - offset) * width]! += k;
        factor[i * width + offset] = -k;
      }
  }

  function factorise(k: number): void {
    assemble(k);
    for (let i = 0; i < count; i++) {
      const first = Math.max(0, i - band);
      for (let j = first; j <= i; j++) {
        let sum = factor[i * width + i - j]!;
        for (let m = Math.max(first, j - band); m < j; m++)
          sum -= factor[i * width + i - m]! * factor[j * width + j - m]!;
        factor[i * width + i - j] = j < i ? sum / factor[j * width]! : Math.sqrt(Math.max(sum, Number.MIN_VALUE));
      }
    }
  }

  function solve(): void {
    for (let i = 0; i < count; i++) {
      let sum = right[voxelOf[i]!]!;
      for (let m = Math.max(0, i - band); m < i; m++) sum -= factor[i * width + i - m]! * y[m]!;
      y[i] = sum / factor[i * width]!;
    }
    for (let i = count - 1; i >= 0; i--) {
      let sum = y[i]!;
      for (let m = Math.min(count - 1, i + band); m > i; m--) sum -= factor[m * width + m - i]! * y[m]!;
      y[i] = sum / factor[i * width]!;
      solution[voxelOf[i]!] = y[i]!;
    }
  }

  return { factorise, solve };
}

interface Axis {
  readonly n: number;
  readonly stride: number;
}
