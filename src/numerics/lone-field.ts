/**
 * One field by itself, in plain arrays, and cells laid on its grid: what a map of a tissue at rest works with. The field is a
 * lane of the laboratory's quads, the cells are laid by its kernels.
 */
import { createFields, fieldsBytes } from "./fields.js";
import { createFootprints, depositPlain, type Footprints, footprintsBytes, place, samplePlain } from "./footprints.js";
import { type Grid, voxelCount } from "./grid.js";
import { createMemory } from "./memory.js";

export interface LoneField {
  /** Concentration, S in concentration per min, λ beyond the decay in 1/min. */
  readonly value: Float32Array;
  readonly source: Float32Array;
  readonly uptake: Float32Array;
  /** Towards the steady state for the present S and U; returns the relative residual reached. */
  steady(relativeResidual: number, maximumCycles: number): number;
}

/** @throws RangeError for a grid that multigrid cannot halve; see `paddedGrid`. */
export function createLoneField(
  grid: Grid,
  { diffusivity, decay }: { readonly diffusivity: number; readonly decay: number },
): LoneField {
  const memory = createMemory(fieldsBytes(grid, 1, 4));
  const fields = createFields(grid, [{ name: "field", diffusivity, decay, initial: 0 }], memory, 4);
  const array = () => new Float32Array(voxelCount(grid));
  const [value, source, uptake] = [array(), array(), array()];
  return {
    ...{ value, source, uptake },
    steady(relativeResidual, maximumCycles) {
      fields.exchange(0, source, uptake);
      fields.write(0, value);
      const reached = fields.steady(relativeResidual, maximumCycles);
      fields.read(0, value);
      return reached;
    },
  };
}

export interface LaidCells {
  place(x: Float32Array, y: Float32Array, z: Float32Array, radius: Float32Array): void;
  /** Mean of a field under the kernel of each cell. */
  sample(field: Float32Array): Float32Array;
  /** Add what each cell gives, times `factor`, to a field. */
  deposit(amount: Float32Array, factor: number, target: Float32Array): void;
}

/** Kernels of any number of cells on a grid. */
export function createLaidCells(grid: Grid): LaidCells {
  let capacity = 0;
  let laid: Footprints | undefined;
  let count = 0;
  return {
    place(x, y, z, radius) {
      count = x.length;
      if (!laid || capacity < count) {
        capacity = Math.max(count, 64);
        laid = createFootprints(grid, capacity, createMemory(footprintsBytes(grid, capacity)));
      }
      place(laid, 0, count, x, y, z, radius);
    },
    sample(field) {
      const out = new Float32Array(count);
      if (laid) samplePlain(laid, field, out);
      return out;
    },
    deposit(amount, factor, target) {
      if (laid) depositPlain(laid, amount, factor, target);
    },
  };
}
