/**
 * Kernels of the multigrid cycle, twice: in TypeScript, the reference, and in WebAssembly, four voxels at a time. Both do
 * the same operations in the same order, so their bits agree (tested).
 */
import { fieldsKernels as compiled } from "./kernels.generated.js";
import {
  begin,
  EXTRAPOLATION,
  extrapolate,
  finish,
  invert,
  PREDICTION,
  SMALLEST,
  type Stage,
  weigh,
} from "./pointwise.js";
import { type Level, residual, sweep, sweepFromZero } from "./stencil.js";
import { prolong, restrict } from "./transfer.js";

declare function atob(text: string): string;

export interface FieldKernels {
  /** An array of zeros that the kernels can work on. */
  allocate(count: number): Float32Array;
  sweep(level: Level, k: number, w: number, u: Float32Array, target: Float32Array): void;
  sweepFromZero(level: Level, w: number, target: Float32Array): void;
  residual(level: Level, k: number, u: Float32Array, target: Float32Array): void;
  restrict(fine: Level, from: Float32Array, coarse: Level, to: Float32Array): void;
  prolong(coarse: Level, from: Float32Array, fine: Level, to: Float32Array): void;
  weigh(stage: Stage, g: number, decay: number): void;
  begin(stage: Stage, g: number): void;
  extrapolate(stage: Stage): void;
  finish(stage: Stage): void;
  invert(capacity: Float32Array, inverse: Float32Array, exchange: number): void;
}

/** @param count how many numbers will be allocated in all. */
export type MakeKernels = (count: number) => FieldKernels;

export const referenceKernels: MakeKernels = () => ({
  allocate: (count) => new Float32Array(count),
  ...{ sweep, sweepFromZero, residual, restrict, prolong },
  ...{ weigh, begin, extrapolate, finish, invert },
});

let module: WebAssembly.Module | undefined;

function compile(): WebAssembly.Module {
  const binary = atob(compiled);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return new WebAssembly.Module(bytes);
}

type Kernel = (...of: number[]) => void;
type Name = Exclude<keyof FieldKernels, "allocate">;
const PAGE = 65536;
const ALIGN = 16;

export const wasmKernels: MakeKernels = (total) => {
  module ??= compile();
  const memory = new WebAssembly.Memory({ initial: Math.ceil((4 * total) / PAGE) + 1 });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const kernels = exports as Readonly<Record<Name, Kernel>>;
  let used = ALIGN;
  const at = (array: Float32Array) => array.byteOffset;
  return {
    allocate(count) {
      const array = new Float32Array(memory.buffer, used, count);
      used += Math.ceil((4 * count) / ALIGN) * ALIGN;
      return array;
    },
    sweep({ nx, ny, nz, capacity, inverse, right }, k, w, u, target) {
      kernels.sweep(nx, ny, nz, k, w, at(capacity), at(inverse), at(right), at(u), at(target));
    },
    sweepFromZero({ inverse, right }, w, target) {
      kernels.sweepFromZero(target.length, w, at(inverse), at(right), at(target));
    },
    residual({ nx, ny, nz, capacity, right }, k, u, target) {
      kernels.residual(nx, ny, nz, k, at(capacity), at(right), at(u), at(target));
    },
    restrict(fine, from, coarse, to) {
      kernels.restrict(fine.nx, fine.ny, fine.nz, at(from), coarse.nx, coarse.ny, coarse.nz, at(to));
    },
    prolong(coarse, from, fine, to) {
      kernels.prolong(coarse.nx, coarse.ny, coarse.nz, at(from), fine.nx, fine.ny, fine.nz, at(to));
    },
    weigh({ capacity, uptake }, g, decay) {
      kernels.weigh(capacity.length, g, decay, at(uptake), at(capacity));
    },
    begin({ value, source, right, solution }, g) {
      kernels.begin(right.length, g, at(value), at(source), at(right), at(solution));
    },
    extrapolate({ value, right, solution }) {
      kernels.extrapolate(right.length, EXTRAPOLATION, PREDICTION, at(value), at(right), at(solution));
    },
    finish({ value, solution }) {
      kernels.finish(value.length, SMALLEST, at(solution), at(value));
    },
    invert(capacity, inverse, exchange) {
      kernels.invert(inverse.length, exchange, at(capacity), at(inverse));
    },
  };
};
