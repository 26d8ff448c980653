/**
 * The coarsest level is solved directly, so that the mean of the field, which only this level sees, does not leak.
 *
 * Banded Cholesky A = L Lᵀ in f64 of A = C + k Σ (1 per inner neighbour, 1 − m per wall) on the diagonal and −k between
 * neighbours;
 * unknowns are ordered along the shortest axis first, which makes the band narrow. `assemble`, `factorise` and `solve` are the
 * reference of `kernels/coarsest.ts`, which gives the same bits.
 */
import { AXES, bandOf, COUPLING, type Level, MIRROR_X, MIRROR_Y, MIRROR_Z } from "./levels.js";
import type { LinearMemory } from "./memory.js";

/** Four matrices, one per lane. */
export interface Banded {
  readonly unknowns: number;
  readonly band: number;
  /** In: A, out: L. Entry (i, i − d) of a lane at 4 (i (band + 1) + d) + lane; the diagonal of L is kept inverted. */
  readonly factor: Float64Array;
  readonly work: Float64Array;
  /** Voxel of each unknown. */
  readonly voxelOf: Int32Array;
  /** Of each axis, the shortest first: voxels, how far apart its neighbours are numbered, and where its mirrors lie. */
  readonly axes: Int32Array;
}

/** A pivot below this share of the diagonal is rounding. */
export const LEAST_PIVOT = 1e-15;

export function createCoarsest(level: Level, memory: LinearMemory): Banded {
  const { nx, ny, nz } = level;
  const { unknowns, band } = bandOf(level);
  const doubles = (count: number) => {
    const { buffer, byteOffset } = memory.floats(2 * count);
    return new Float64Array(buffer, byteOffset, count);
  };
  const factor = doubles(4 * unknowns * (band + 1));
  const work = doubles(4 * unknowns);
  const voxelOf = memory.integers(unknowns);
  const axes = memory.integers(AXES);
  const sorted = [
    { n: nx, stride: 1, mirror: MIRROR_X },
    { n: ny, stride: nx, mirror: MIRROR_Y },
    { n: nz, stride: nx * ny, mirror: MIRROR_Z },
  ].sort((a, b) => a.n - b.n || a.stride - b.stride);
  for (const [axis, { n, stride, mirror }] of sorted.entries()) {
    const offset = sorted.slice(0, axis).reduce((product, shorter) => product * shorter.n, 1);
    axes.set([n, offset, mirror], 3 * axis);
    for (let i = 0; i < unknowns; i++) voxelOf[i]! += (Math.floor(i / offset) % n) * stride;
  }
  return { unknowns, band, factor, work, voxelOf, axes };
}

/** A of the level's present C and constants. */
export function assemble({ unknowns, band, factor, voxelOf, axes }: Banded, { constants, capacity }: Level): void {
  factor.fill(0);
  const row = 4 * (band + 1);
  for (let i = 0; i < unknowns; i++)
    for (let lane = 0; lane < 4; lane++) {
      const k = constants[COUPLING + lane]!;
      const diagonal = i * row + lane;
      factor[diagonal] = capacity[4 * voxelOf[i]! + lane]!;
      for (let axis = 0; axis < AXES; axis += 3) {
        const [n, offset, mirror] = axes.subarray(axis, axis + 3) as unknown as Axis;
        const along = Math.floor(i / offset) % n;
        const held = k * (1 - constants[mirror + lane]!);
        factor[diagonal]! += (along === 0 ? held : k) + (along === n - 1 ? held : k);
        if (along > 0) factor[diagonal + 4 * offset] = -k;
      }
    }
}
type Axis = [n: number, offset: number, mirror: number];

/** A ← L. */
export function factorise({ unknowns, band, factor }: Banded): void {
  const row = 4 * (band + 1);
  for (let i = 0; i < unknowns; i++) {
    const first = Math.max(0, i - band);
    for (let lane = 0; lane < 4; lane++)
      for (let j = first; j <= i; j++) {
        const at = i * row + 4 * (i - j) + lane;
        const whole = factor[at]!;
        let sum = whole;
        for (let m = Math.max(first, j - band); m < j; m++)
          sum -= factor[i * row + 4 * (i - m) + lane]! * factor[j * row + 4 * (j - m) + lane]!;
        factor[at] = j < i ? sum * factor[j * row + lane]! : 1 / Math.sqrt(Math.max(sum, LEAST_PIVOT * whole));
      }
  }
}

/** Solution of L Lᵀ u = right, written to the level. */
export function solve({ unknowns, band, factor, work, voxelOf }: Banded, { right, solution }: Level): void {
  const row = 4 * (band + 1);
  for (let i = 0; i < unknowns; i++)
    for (let lane = 0; lane < 4; lane++) {
      let sum = right[4 * voxelOf[i]! + lane]!;
      for (let m = Math.max(0, i - band); m < i; m++)
        sum -= factor[i * row + 4 * (i - m) + lane]! * work[4 * m + lane]!;
      work[4 * i + lane] = sum * factor[i * row + lane]!;
    }
  for (let i = unknowns - 1; i >= 0; i--)
    for (let lane = 0; lane < 4; lane++) {
      let sum = work[4 * i + lane]!;
      for (let m = Math.min(unknowns - 1, i + band); m > i; m--)
        sum -= factor[m * row + 4 * (m - i) + lane]! * work[4 * m + lane]!;
      work[4 * i + lane] = sum * factor[i * row + lane]!;
      solution[4 * voxelOf[i]! + lane] = work[4 * i + lane]!;
    }
}
