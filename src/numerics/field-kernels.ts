/**
 * Kernels of the fields, twice: in TypeScript, the reference, and in WebAssembly, four fields at a time. Both do the same
 * operations in the same order, so their bits agree (tested). `held` says that a quad has walls that are held; without it,
 * all mirrors among the constants must be 1.
 */

import type { Banded } from "./coarsest.js";
import * as coarsest from "./coarsest.js";
import type { Kernel } from "./crew.js";
import type { Footprints, Lanes } from "./footprints.js";
import * as footprints from "./footprints.js";
import { instantiate } from "./kernel-module.js";
import { fieldsKernels as compiled } from "./kernels.generated.js";
import { FIRST, type Level, type SECOND } from "./levels.js";
import type { LinearMemory } from "./memory.js";
import type { Quad } from "./pointwise.js";
import * as pointwise from "./pointwise.js";
import { divided, type Range } from "./shared-range.js";
import * as stencil from "./stencil.js";
import * as transfer from "./transfer.js";

export interface FieldKernels {
  sweep(
    level: Level,
    held: boolean,
    weight: typeof FIRST | typeof SECOND,
    first: number,
    last: number,
    u: Float32Array,
    target: Float32Array,
  ): void;
  sweepFromZero(level: Level, first: number, last: number, target: Float32Array): void;
  residual(level: Level, held: boolean, first: number, last: number, u: Float32Array, target: Float32Array): void;
  restrictCapacity(fine: Level, coarse: Level, first: number, last: number): void;
  restrictResidual(fine: Level, held: boolean, u: Float32Array, coarse: Level, first: number, last: number): void;
  prolong(coarse: Level, held: boolean, fine: Level, first: number, last: number): void;
  assemble(banded: Banded, level: Level): void;
  factorise(banded: Banded): void;
  solve(banded: Banded, level: Level): void;
  begin(quad: Quad, fine: Level, g: number, first: number, last: number): void;
  extrapolate(quad: Quad, fine: Level, first: number, last: number): void;
  finish(quad: Quad, fine: Level, first: number, last: number): void;
  balance(quad: Quad, fine: Level, first: number, last: number): void;
  place(
    on: Footprints,
    first: number,
    last: number,
    x: Float32Array,
    y: Float32Array,
    z: Float32Array,
    radius: Float32Array,
  ): void;
  /** Zeros. */
  clear(array: Float32Array): void;
  sample(on: Footprints, value: Float32Array, out: Lanes, origin: number, first: number, last: number): void;
  deposit(
    on: Footprints,
    amount: Lanes,
    factor: Float32Array,
    target: Float32Array,
    first: number,
    last: number,
    from: number,
    to: number,
  ): void;
  /** The whole step of a quad that this desk describes (`quad-desk.ts`); the reference does it kernel by kernel. */
  stepQuad?(desk: number): void;
}

/** Kernels that work on arrays of this memory. */
export type MakeKernels = (memory: LinearMemory) => FieldKernels;

export const referenceKernels: MakeKernels = () => ({
  sweep: (level, _, weight, first, last, u, target) => stencil.sweep(level, weight, first, last, u, target),
  sweepFromZero: stencil.sweepFromZero,
  residual: (level, _, first, last, u, target) => stencil.residual(level, first, last, u, target),
  restrictCapacity: transfer.restrictCapacity,
  restrictResidual: (fine, _, u, coarse, first, last) => transfer.restrictResidual(fine, u, coarse, first, last),
  prolong: (coarse, _, fine, first, last) => transfer.prolong(coarse, fine, first, last),
  assemble: coarsest.assemble,
  factorise: coarsest.factorise,
  solve: coarsest.solve,
  begin: pointwise.begin,
  extrapolate: pointwise.extrapolate,
  finish: pointwise.finish,
  balance: pointwise.balance,
  place: footprints.place,
  clear: (array) => array.fill(0),
  sample: footprints.sample,
  deposit: footprints.deposit,
});

/** Rows weigh as many voxels as they are long. */
const VOXELS = 4096;
/** Of kernels that do little at each voxel. */
const LIGHT = 4 * VOXELS;
/** Ranges that threads share out, by the places of their arguments; the direct solution is done by one. */
const ranges: Readonly<Partial<Record<keyof FieldKernels, Range>>> = {
  sweep: { first: 5, weight: 0, least: VOXELS },
  sweepFromZero: { first: 1, weight: 0, least: LIGHT },
  residual: { first: 5, weight: 0, least: VOXELS },
  restrictCapacity: { first: 6, weight: 0, least: LIGHT / 2 },
  restrictResidual: { first: 8, weight: 0, least: VOXELS / 2 },
  prolong: { first: 6, weight: 4, least: VOXELS },
  begin: { first: 0, least: LIGHT },
  extrapolate: { first: 0, least: LIGHT },
  finish: { first: 0, least: LIGHT },
  balance: { first: 0, least: LIGHT },
  place: { first: 0, least: 512 },
  sample: { first: 0, least: 512 },
  // Every part goes through all cells, and gives in its slabs.
  deposit: { first: 2, over: 0, least: 512, whole: true, each: 1 },
};

const at = (array: Float32Array | Float64Array | Int32Array) => array.byteOffset;
/** Constants are counted in floats; kernels take bytes. */
const bytes = (offset: number) => 4 * offset;

export const wasmKernels: MakeKernels = (memory) => {
  const kernels = Object.fromEntries(
    Object.entries(instantiate(compiled, memory)).map(([name, kernel]) => {
      const range = ranges[name as keyof FieldKernels];
      return [name, range ? divided(kernel, memory.crew, range) : kernel];
    }),
  ) as Readonly<Record<keyof FieldKernels, Kernel>>;
  return {
    stepQuad: (desk) => kernels.stepQuad(desk),
    sweep({ nx, ny, nz, flat, constants, capacity, right }, held, weight, first, last, u, target) {
      const c = at(capacity);
      const f = at(right);
      kernels.sweep(nx, ny, nz, +flat, +held, first, last, at(constants), bytes(weight), c, f, at(u), at(target));
    },
    sweepFromZero({ nx, constants, capacity, right }, first, last, target) {
      kernels.sweepFromZero(nx, first, last, at(constants), bytes(FIRST), at(capacity), at(right), at(target));
    },
    residual({ nx, ny, nz, flat, constants, capacity, right }, held, first, last, u, target) {
      const c = at(capacity);
      const f = at(right);
      kernels.residual(nx, ny, nz, +flat, +held, first, last, at(constants), c, f, at(u), at(target));
    },
    restrictCapacity({ nx, ny, nz, capacity }, coarse, first, last) {
      const to = at(coarse.capacity);
      kernels.restrictCapacity(nx, ny, nz, coarse.nx, coarse.ny, coarse.nz, first, last, at(capacity), to);
    },
    restrictResidual(fine, held, u, coarse, first, last) {
      kernels.restrictResidual(
        fine.nx,
        fine.ny,
        fine.nz,
        +fine.flat,
        +held,
        coarse.nx,
        coarse.ny,
        coarse.nz,
        first,
        last,
        at(fine.constants),
        at(fine.capacity),
        at(fine.right),
        at(u),
        at(coarse.right),
      );
    },
    prolong({ nx, ny, nz, constants, solution }, held, fine, first, last) {
      const to = at(fine.solution);
      kernels.prolong(nx, ny, nz, +held, fine.nx, fine.ny, fine.nz, first, last, at(constants), at(solution), to);
    },
    assemble({ unknowns, band, factor, voxelOf, axes }, { constants, capacity }) {
      kernels.assemble(unknowns, band, at(axes), at(voxelOf), at(constants), at(capacity), at(factor));
    },
    factorise({ unknowns, band, factor }) {
      kernels.factorise(unknowns, band, coarsest.LEAST_PIVOT, at(factor));
    },
    solve({ unknowns, band, factor, work, voxelOf }, { right, solution }) {
      kernels.solve(unknowns, band, at(factor), at(work), at(voxelOf), at(right), at(solution));
    },
    begin({ decay, value, source, uptake }, { capacity, right }, g, first, last) {
      kernels.begin(first, last, g, at(decay), at(value), at(source), at(uptake), at(capacity), at(right));
    },
    extrapolate({ value }, { right, solution }, first, last) {
      const { EXTRAPOLATION, PREDICTION } = pointwise;
      kernels.extrapolate(first, last, EXTRAPOLATION, PREDICTION, at(value), at(right), at(solution));
    },
    finish({ value }, { solution }, first, last) {
      kernels.finish(first, last, pointwise.SMALLEST, at(value), at(solution));
    },
    balance({ decay, source, uptake }, { capacity, right }, first, last) {
      kernels.balance(first, last, pointwise.SLOWEST, at(decay), at(source), at(uptake), at(capacity), at(right));
    },
    place({ grid, stride, spans, weights }, first, last, x, y, z, radius) {
      const { nx, ny, nz, voxel } = grid;
      const least = Math.max(footprints.LEAST_RADIUS, voxel);
      const most = Math.max(footprints.MOST_RADIUS, voxel);
      kernels.place(
        first,
        last,
        nx,
        ny,
        nz,
        voxel,
        least,
        most,
        stride,
        at(x),
        at(y),
        at(z),
        at(radius),
        at(spans),
        at(weights),
      );
    },
    // `fill` takes seven times as long where threads share the memory.
    clear: (array) => kernels.clear(at(array), array.byteLength),
    sample({ grid, stride, spans, weights }, value, out, origin, first, last) {
      const { nx, ny } = grid;
      const a = at(out[0]);
      const b = at(out[1]);
      const c = at(out[2]);
      const d = at(out[3]);
      kernels.sample(first, last, origin, nx, ny, stride, at(spans), at(weights), at(value), a, b, c, d);
    },
    deposit({ grid, stride, spans, weights }, amount, factor, target, first, last, from, to) {
      const { nx, ny, nz } = grid;
      const flat = +(nz === 1);
      const a = at(amount[0]);
      const b = at(amount[1]);
      const c = at(amount[2]);
      const d = at(amount[3]);
      const s = at(spans);
      const w = at(weights);
      kernels.deposit(first, last, from, to, nx, ny, flat, stride, s, w, at(factor), a, b, c, d, at(target));
    },
  };
};
