/**
 * Where cells lie on the grid: one kernel per cell, shared by what it gives to a field and what it reads from it.
 *
 *   w(v) = Π_axes ∫_v max(0, 1 − |x' − x|/R) dx'/R,   R = max(radius, 10 µm, voxel),   Σ w = 1
 *
 * A kernel of fixed size in µm makes exposure independent of the voxel (≤ 10 % from 10 to 5 µm); giving and reading with the
 * same weights makes what a cell takes up equal to what the field loses. Weights beyond a wall fall on their mirror voxel.
 *
 * The reference; runs use `kernels/footprints.ts`, which gives the same bits.
 */
import type { Grid } from "./grid.js";
import { bytesOf, type LinearMemory } from "./memory.js";

const f = Math.fround;
/** µm. A larger cell is laid as one of the most. */
export const LEAST_RADIUS = 10;
export const MOST_RADIUS = 30;

export interface Footprints {
  readonly grid: Grid;
  /** Weights per axis that a cell has room for. */
  readonly stride: number;
  /** First voxel and number of voxels along x, y, z of every cell. */
  readonly spans: Int32Array;
  /** Weights along x, y, z of every cell. */
  readonly weights: Float32Array;
}

const strideOf = ({ voxel }: Grid) => 2 * Math.ceil(Math.max(MOST_RADIUS, voxel) / voxel) + 1;

export function createFootprints(grid: Grid, capacity: number, memory: LinearMemory): Footprints {
  const stride = strideOf(grid);
  return { grid, stride, spans: memory.integers(6 * capacity), weights: memory.floats(3 * stride * capacity) };
}

export const footprintsBytes = (grid: Grid, capacity: number) =>
  bytesOf(6 * capacity) + bytesOf(3 * strideOf(grid) * capacity);

/** Least and largest R on a grid, µm. */
export const reachOn = ({ voxel }: Grid) => [Math.max(LEAST_RADIUS, voxel), Math.max(MOST_RADIUS, voxel)] as const;

/** Lay the kernels of the cells first ≤ i < last; positions and radii in µm. */
export function place(
  { grid, stride, spans, weights }: Footprints,
  first: number,
  last: number,
  x: Float32Array,
  y: Float32Array,
  z: Float32Array,
  radius: Float32Array,
): void {
  const [least, most] = reachOn(grid);
  const voxels = [grid.nx, grid.ny, grid.nz] as const;
  for (let i = first; i < last; i++) {
    const reach = f(Math.min(most, Math.max(least, radius[i]!)));
    for (const [axis, position] of [x, y, z].entries()) {
      const at = stride * (3 * i + axis);
      const weight = weights.subarray(at, at + stride);
      lay(voxels[axis]!, f(grid.voxel), position[i]!, reach, spans.subarray(6 * i + 2 * axis), weight);
    }
  }
}

/** Tent of one cell along one axis; an axis of one voxel takes everything. */
function lay(
  voxels: number,
  voxel: number,
  position: number,
  reach: number,
  span: Int32Array,
  weight: Float32Array,
): void {
  if (voxels === 1) {
    span[0] = 0;
    span[1] = 1;
    weight[0] = 1;
    return;
  }
  const inVoxels = Math.min(voxels, Math.max(0, f(position / voxel)));
  const radius = f(reach / voxel);
  const lowest = Math.floor(f(inVoxels - radius));
  const highest = Math.ceil(f(inVoxels + radius)) - 1;
  const first = Math.max(0, lowest);
  const last = Math.min(voxels - 1, highest);
  weight.fill(0, 0, last - first + 1);
  let below = 0;
  let sum = 0;
  for (let v = lowest; v <= highest; v++) {
    const upTo = integral(f(f(v + 1 - inVoxels) / radius));
    const w = f(upTo - below);
    below = upTo;
    const folded = v < 0 ? -1 - v : v >= voxels ? 2 * voxels - 1 - v : v;
    const at = Math.min(last, Math.max(first, folded)) - first;
    weight[at] = f(weight[at]! + w);
    sum = f(sum + w);
  }
  for (let at = 0; at <= last - first; at++) weight[at] = f(weight[at]! / sum);
  span[0] = first;
  span[1] = last - first + 1;
}

/** Integral of the tent max(0, 1 − |t|) up to u. */
function integral(u: number): number {
  if (u <= -1) return 0;
  if (u >= 1) return 1;
  const rest = f(1 - Math.abs(u));
  const half = f(0.5 * f(rest * rest));
  return u < 0 ? half : f(1 - half);
}

/** An array for each lane of a quad. */
export type Lanes = readonly [Float32Array, Float32Array, Float32Array, Float32Array];

/** Mean of a quad's fields under the kernels of cells first ≤ i < last: `out[lane][i − origin]`. */
export function sample(
  footprints: Footprints,
  value: Float32Array,
  out: Lanes,
  origin: number,
  first: number,
  last: number,
): void {
  const { grid, stride, spans, weights } = footprints;
  for (let i = first; i < last; i++) {
    const [x, countX, y, countY, z, countZ] = spans.subarray(6 * i, 6 * i + 6) as unknown as Six;
    const at = 3 * stride * i;
    for (let lane = 0; lane < 4; lane++) {
      let mean = 0;
      for (let c = 0; c < countZ; c++)
        for (let b = 0; b < countY; b++) {
          const row = 4 * (((z + c) * grid.ny + y + b) * grid.nx + x) + lane;
          let sum = f(weights[at]! * value[row]!);
          for (let a = 1; a < countX; a++) sum = f(sum + f(weights[at + a]! * value[row + 4 * a]!));
          const share = f(weights[at + 2 * stride + c]! * weights[at + stride + b]!);
          mean = f(mean + f(share * sum));
        }
      out[lane]![i - origin] = mean;
    }
  }
}

/**
 * Add `amount[lane][i − first]·factor[lane]` of cells first ≤ i < last to the voxels under their kernels, in the order of
 * cells, in the rows (of a section) or planes from ≤ slab < to: slabs together do exactly what one call does.
 */
export function deposit(
  footprints: Footprints,
  amount: Lanes,
  factor: Float32Array,
  target: Float32Array,
  first: number,
  last: number,
  from: number,
  to: number,
): void {
  const { grid, stride, spans, weights } = footprints;
  for (let i = first; i < last; i++) {
    if (amount.every((lane) => lane[i - first] === 0)) continue;
    const [x, countX, y, countY, z, countZ] = spans.subarray(6 * i, 6 * i + 6) as unknown as Six;
    const at = 3 * stride * i;
    for (let c = 0; c < countZ; c++)
      for (let b = 0; b < countY; b++) {
        const slab = grid.nz === 1 ? y + b : z + c;
        if (slab < from || slab >= to) continue;
        const row = 4 * (((z + c) * grid.ny + y + b) * grid.nx + x);
        const part = f(weights[at + 2 * stride + c]! * weights[at + stride + b]!);
        for (let lane = 0; lane < 4; lane++) {
          const share = f(f(amount[lane]![i - first]! * factor[lane]!) * part);
          for (let a = 0; a < countX; a++) {
            const v = row + 4 * a + lane;
            target[v] = f(target[v]! + f(share * weights[at + a]!));
          }
        }
      }
  }
}
type Six = [number, number, number, number, number, number];

/** Mean of one field, a number per voxel, under the kernels of the first `out.length` cells. */
export function samplePlain(
  { grid, stride, spans, weights }: Footprints,
  field: Float32Array,
  out: Float32Array,
): void {
  for (let i = 0; i < out.length; i++) {
    const [x, countX, y, countY, z, countZ] = spans.subarray(6 * i, 6 * i + 6) as unknown as Six;
    const at = 3 * stride * i;
    let mean = 0;
    for (let c = 0; c < countZ; c++)
      for (let b = 0; b < countY; b++) {
        const row = ((z + c) * grid.ny + y + b) * grid.nx + x;
        let sum = 0;
        for (let a = 0; a < countX; a++) sum += weights[at + a]! * field[row + a]!;
        mean += weights[at + 2 * stride + c]! * weights[at + stride + b]! * sum;
      }
    out[i] = mean;
  }
}

/** Add `amount[i]·factor` of every cell to one field, a number per voxel. */
export function depositPlain(
  { grid, stride, spans, weights }: Footprints,
  amount: Float32Array,
  factor: number,
  target: Float32Array,
): void {
  for (let i = 0; i < amount.length; i++) {
    if (amount[i] === 0) continue;
    const [x, countX, y, countY, z, countZ] = spans.subarray(6 * i, 6 * i + 6) as unknown as Six;
    const at = 3 * stride * i;
    for (let c = 0; c < countZ; c++)
      for (let b = 0; b < countY; b++) {
        const row = ((z + c) * grid.ny + y + b) * grid.nx + x;
        const share = amount[i]! * factor * weights[at + 2 * stride + c]! * weights[at + stride + b]!;
        for (let a = 0; a < countX; a++) target[row + a]! += share * weights[at + a]!;
      }
  }
}
