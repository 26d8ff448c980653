/**
 * Fields by themselves, in plain arrays, and cells laid on their grid: what a map of a tissue at rest works with. A field is a
 * lane of the laboratory's quads, the cells are laid by its kernels. Four fields cost what one does.
 */
import { createFields, type Fields, fieldsBytes } from "./fields.js";
import { createFootprints, depositPlain, type Footprints, footprintsBytes, place, samplePlain } from "./footprints.js";
import { type Grid, voxelCount } from "./grid.js";
import { createMemory } from "./memory.js";

/** Arrays of one field, x fastest. */
export interface Lane {
  /** Concentration, S in concentration per min, λ beyond the decay in 1/min. */
  readonly value: Float32Array;
  readonly source: Float32Array;
  readonly uptake: Float32Array;
}

export interface LoneField extends Lane {
  /** Towards the steady state for the present S and U; returns the relative residual reached. */
  steady(relativeResidual: number, maximumCycles: number): number;
}

export interface LoneFields {
  readonly lanes: readonly Lane[];
  /** This many cycles of every lane towards its steady state for the present S and U. */
  relax(cycles: number): void;
}

interface Law {
  readonly diffusivity: number;
  readonly decay: number;
}

function createLanes(grid: Grid, { diffusivity, decay }: Law, count: number): { fields: Fields; lanes: Lane[] } {
  const law = (_: unknown, lane: number) => ({ name: `lane ${lane}`, diffusivity, decay, initial: 0 });
  const laws = Array.from({ length: count }, law);
  const fields = createFields(grid, laws, createMemory(fieldsBytes(grid, laws, 4)), 4);
  const array = () => new Float32Array(voxelCount(grid));
  return { fields, lanes: Array.from({ length: count }, () => ({ value: array(), source: array(), uptake: array() })) };
}

const set = (fields: Fields, { value, source, uptake }: Lane, lane: number) => {
  fields.exchange(lane, source, uptake);
  fields.write(lane, value);
};

/** @throws RangeError for a grid that multigrid cannot halve; see `paddedGrid`. */
export function createLoneField(grid: Grid, law: Law): LoneField {
  const { fields, lanes } = createLanes(grid, law, 1);
  const lane = lanes[0]!;
  return {
    ...lane,
    steady(relativeResidual, maximumCycles) {
      set(fields, lane, 0);
      const reached = fields.steady(relativeResidual, maximumCycles);
      fields.read(0, lane.value);
      return reached;
    },
  };
}

/** Fields of one law; each comes out as it would by itself. @throws RangeError as `createLoneField`. */
export function createLoneFields(grid: Grid, law: Law, count: number): LoneFields {
  const { fields, lanes } = createLanes(grid, law, count);
  return {
    lanes,
    relax(cycles) {
      for (const [n, lane] of lanes.entries()) set(fields, lane, n);
      fields.relax(cycles);
      for (const [n, lane] of lanes.entries()) fields.read(n, lane.value);
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
