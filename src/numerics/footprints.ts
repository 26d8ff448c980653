/**
 * Where cells lie on the grid: one kernel per cell, shared by what it gives to a field and what it reads from it.
 *
 *   w(v) = Π_axes ∫_v max(0, 1 − |x' − x|/R) dx'/R,   R = max(radius, 10 µm, voxel),   Σ w = 1
 *
 * A kernel of fixed size in µm makes exposure independent of the voxel (≤ 10 % from 10 to 5 µm); giving and reading with the
 * same weights makes what a cell takes up equal to what the field loses. Weights beyond a wall fall on their mirror voxel.
 */
import type { Grid } from "./grid.js";

const f = Math.fround;
/** µm. */
const LEAST_RADIUS = 10;

export interface Footprints {
  /** Lay the kernels of `count` cells; positions and radii in µm. */
  place(count: number, x: Float32Array, y: Float32Array, z: Float32Array, radius: Float32Array): void;
  /** Mean of a field under each kernel: `out[i − first]` for cells first ≤ i < last. */
  sample(field: Float32Array, out: Float32Array, first: number, last: number): void;
  /**
   * Add `amount[i]·factor` of every cell to the voxels under its kernel, in the order of cells, for the rows
   * rowFirst ≤ y < rowLast of every plane: slabs of rows together do exactly what one call does.
   */
  deposit(amount: Float32Array, target: Float32Array, factor: number, rowFirst: number, rowLast: number): void;
}

/** Voxels and weights of every cell along one axis. */
interface Axis {
  readonly voxels: number;
  readonly voxel: number;
  /** Number of voxels under the kernel of each cell. */
  counts: Int32Array;
  index: Int32Array;
  weight: Float32Array;
}

export function createFootprints(grid: Grid): Footprints {
  const axes = [grid.nx, grid.ny, grid.nz].map(
    (voxels): Axis => ({
      voxels,
      voxel: grid.voxel,
      counts: new Int32Array(0),
      index: new Int32Array(0),
      weight: new Float32Array(0),
    }),
  ) as [Axis, Axis, Axis];
  const [alongX, alongY, alongZ] = axes;
  const plane = grid.nx * grid.ny;
  let placed = 0;
  let stride = 1;

  function place(count: number, x: Float32Array, y: Float32Array, z: Float32Array, radius: Float32Array): void {
    let largest = Math.max(LEAST_RADIUS, grid.voxel);
    for (let i = 0; i < count; i++) largest = Math.max(largest, radius[i]!);
    const needed = 2 * Math.ceil(largest / grid.voxel) + 1;
    const room = alongX.counts.length;
    if (needed > stride || count > room) {
      stride = Math.max(stride, needed);
      const capacity = Math.max(room, count + (count >> 1));
      for (const axis of axes) {
        axis.counts = new Int32Array(capacity);
        axis.index = new Int32Array(capacity * stride);
        axis.weight = new Float32Array(capacity * stride);
      }
    }
    placed = count;
    for (let i = 0; i < count; i++) {
      const reach = f(Math.max(radius[i]!, LEAST_RADIUS, grid.voxel));
      lay(alongX, i, stride, x[i]!, reach);
      lay(alongY, i, stride, y[i]!, reach);
      lay(alongZ, i, stride, z[i]!, reach);
    }
  }

  function sample(field: Float32Array, out: Float32Array, first: number, last: number): void {
    for (let i = first; i < last; i++) {
      const at = i * stride;
      let mean = 0;
      for (let c = 0; c < alongZ.counts[i]!; c++)
        for (let b = 0; b < alongY.counts[i]!; b++) {
          const row = alongZ.index[at + c]! * plane + alongY.index[at + b]! * grid.nx;
          let sum = 0;
          for (let a = 0; a < alongX.counts[i]!; a++)
            sum = f(sum + f(alongX.weight[at + a]! * field[row + alongX.index[at + a]!]!));
          mean = f(mean + f(f(alongZ.weight[at + c]! * alongY.weight[at + b]!) * sum));
        }
      out[i - first] = mean;
    }
  }

  function deposit(
    amount: Float32Array,
    target: Float32Array,
    factor: number,
    rowFirst: number,
    rowLast: number,
  ): void {
    for (let i = 0; i < placed; i++) {
      if (amount[i] === 0) continue;
      const given = f(amount[i]! * factor);
      const at = i * stride;
      for (let c = 0; c < alongZ.counts[i]!; c++)
        for (let b = 0; b < alongY.counts[i]!; b++) {
          const y = alongY.index[at + b]!;
          if (y < rowFirst || y >= rowLast) continue;
          const row = alongZ.index[at + c]! * plane + y * grid.nx;
          const share = f(given * f(alongZ.weight[at + c]! * alongY.weight[at + b]!));
          for (let a = 0; a < alongX.counts[i]!; a++) {
            const v = row + alongX.index[at + a]!;
            target[v] = f(target[v]! + f(share * alongX.weight[at + a]!));
          }
        }
    }
  }

  return { place, sample, deposit };
}

/** Tent of one cell along one axis; an axis of one voxel takes everything. */
function lay(axis: Axis, cell: number, stride: number, position: number, reach: number): void {
  const { voxels, voxel, counts, index, weight } = axis;
  const at = cell * stride;
  if (voxels === 1) {
    counts[cell] = 1;
    index[at] = 0;
    weight[at] = 1;
    return;
  }
  const inVoxels = f(position / voxel);
  const radius = f(reach / voxel);
  const lowest = Math.floor(inVoxels - radius);
  const highest = Math.ceil(inVoxels + radius) - 1;
  let below = 0;
  let n = 0;
  let sum = 0;
  for (let v = lowest; v <= highest && n < stride; v++) {
    const upTo = integral(f(f(v + 1 - inVoxels) / radius));
    const w = f(upTo - below);
    below = upTo;
    if (w <= 0) continue;
    index[at + n] = mirror(v, voxels);
    weight[at + n] = w;
    sum = f(sum + w);
    n++;
  }
  for (let k = 0; k < n; k++) weight[at + k] = f(weight[at + k]! / sum);
  counts[cell] = n;
}

function mirror(v: number, voxels: number): number {
  const folded = v < 0 ? -1 - v : v >= voxels ? 2 * voxels - 1 - v : v;
  return Math.min(voxels - 1, Math.max(0, folded));
}

/** Integral of the tent max(0, 1 − |t|) up to u. */
function integral(u: number): number {
  if (u <= -1) return 0;
  if (u >= 1) return 1;
  const rest = f(1 - Math.abs(u));
  const half = f(0.5 * f(rest * rest));
  return u < 0 ? half : f(1 - half);
}
