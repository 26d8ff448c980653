/**
 * Reaction and diffusion of all fields on one grid, and their exchange with cells.
 *
 *   ∂u/∂t = D ∇²u − (λ + U) u + S,   no flux through the walls, or u held one voxel outside them
 *
 * u in concentration, D in µm²/min, λ and U in 1/min, S in concentration/min; U and S are frozen while time advances.
 * Space: central differences. Time: `quad-solver.ts`. How fields lie in memory: `quads.ts`.
 */
import { type FieldKernels, type MakeKernels, wasmKernels } from "./field-kernels.js";
import { createFootprints, footprintsBytes, type Lanes } from "./footprints.js";
import { type Grid, voxelCount } from "./grid.js";
import { bytesOf, type LinearMemory } from "./memory.js";
import { createQuadSolver, type Placed, quadSolverBytes } from "./quad-solver.js";
import { type FieldLaw, planQuads } from "./quads.js";

export type { FieldLaw } from "./quads.js";

/** An array per field, in the order of the laws; undefined: nobody gives, takes or reads it. Arrays lie in the fields' linear memory. */
export type Columns = readonly (Float32Array | undefined)[];

export interface Fields {
  readonly grid: Grid;
  /** In the order of the laws given. */
  readonly names: readonly string[];
  /** Lay the kernels of `count` cells (µm); arrays lie in the linear memory. */
  place(count: number, x: Float32Array, y: Float32Array, z: Float32Array, radius: Float32Array): void;
  /** Mean of the fields that have a column under the kernels of cells first ≤ i < last: `out[field][i − first]`. */
  sample(out: Columns, first: number, last: number): void;
  /** S = U = 0 of the fields of a cadence (default 1, as in all that follows). */
  clearExchange(every?: number): void;
  /** Add `secretion[field][i − first]·factor[field]` to S and uptake likewise to U, for cells first ≤ i < last. */
  deposit(
    secretion: Columns,
    uptake: Columns,
    factor: readonly number[],
    first: number,
    last: number,
    every?: number,
  ): void;
  /** Set S and U of a field voxel by voxel, x fastest. */
  exchange(field: number, source: Float32Array, uptake: Float32Array): void;
  /** One implicit step of this length. */
  advance(minutes: number): void;
  /** One implicit step of the fields of these cadences, as long as theirs. */
  step(cadences: readonly number[]): void;
  /** Go to the steady state for the present S and U, as near as single precision goes; returns the largest relative residual. */
  steady(relativeResidual: number, maximumCycles: number): number;
  /** This many cycles towards the steady state for the present S and U, whose residual nobody asks for. */
  relax(cycles: number): void;
  /** Values, x fastest. */
  read(field: number, into: Float32Array): void;
  write(field: number, from: Float32Array): void;
  fill(field: number, level: number): void;
  /** Central difference at a point (µm), per two voxels: only its direction is meant to be used. */
  gradient(field: number, point: ArrayLike<number>, out: Float32Array): void;
}

/** What `createFields` takes from the memory, in bytes. @param members threads that share it. */
export function fieldsBytes(grid: Grid, laws: readonly FieldLaw[], capacity: number, members = 1): number {
  const quads = quadSolverBytes(grid, planQuads(laws).length, members);
  return quads + footprintsBytes(grid, capacity) + 2 * bytesOf(capacity);
}

/**
 * @param capacity cells at most.
 * @param make the kernels: WebAssembly, or the TypeScript reference, which gives the same bits more slowly.
 * @throws RangeError for a grid that cannot be halved far enough; see `paddedGrid`.
 */
export function createFields(
  grid: Grid,
  laws: readonly FieldLaw[],
  memory: LinearMemory,
  capacity: number,
  make: MakeKernels = wasmKernels,
): Fields {
  const kernels: FieldKernels = make(memory);
  const voxels = voxelCount(grid);
  const solver = createQuadSolver(grid, planQuads(laws), memory, kernels);
  const { quads } = solver;
  const footprints = createFootprints(grid, capacity, memory);
  /** Lanes without a column read from the one and write to the other. */
  const nothing = memory.floats(capacity);
  const unread = memory.floats(capacity);
  const lanes: [Float32Array, Float32Array, Float32Array, Float32Array] = [nothing, nothing, nothing, nothing];
  const slabs = grid.nz === 1 ? grid.ny : grid.nz;
  const quadOf = laws.map((_, field) => quads.find(({ plan }) => plan.fields.includes(field))!);
  const laneOf = laws.map((_, field) => quadOf[field]!.plan.fields.indexOf(field));

  const { crew } = memory;
  const atOnce = (calls: () => void) => (crew ? crew.together(calls) : calls());

  /** The columns of a quad's fields, or none where it has none of them. */
  function lanesOf(columns: Columns, { plan }: Placed, otherwise: Float32Array): Lanes | undefined {
    let some = false;
    for (let lane = 0; lane < 4; lane++) {
      const column = columns[plan.fields[lane]!];
      if (column) some = true;
      lanes[lane] = column ?? otherwise;
    }
    return some ? lanes : undefined;
  }

  const fields: Fields = {
    grid,
    names: laws.map(({ name }) => name),
    place(count, x, y, z, radius) {
      kernels.place(footprints, 0, count, x, y, z, radius);
    },
    sample(out, first, last) {
      atOnce(() => {
        for (const quad of quads) {
          const into = lanesOf(out, quad, unread);
          if (into) kernels.sample(footprints, quad.value, into, first, first, last);
        }
      });
    },
    clearExchange(every = 1) {
      for (const { plan, source, uptake } of quads) {
        if (plan.every !== every) continue;
        kernels.clear(source);
        kernels.clear(uptake);
      }
    },
    deposit(secretion, uptake, factor, first, last, every = 1) {
      const due = quads.filter(({ plan }) => plan.every === every);
      const calls = () => {
        for (const quad of due) {
          for (let lane = 0; lane < 4; lane++) {
            const field = quad.plan.fields[lane]!;
            quad.factor[lane] = field < 0 ? 0 : factor[field]!;
          }
          const given = lanesOf(secretion, quad, nothing);
          if (given) kernels.deposit(footprints, given, quad.factor, quad.source, first, last, 0, slabs);
          const taken = lanesOf(uptake, quad, nothing);
          if (taken) kernels.deposit(footprints, taken, quad.factor, quad.uptake, first, last, 0, slabs);
        }
      };
      // A few quads keep the crew busy; the cells of one alone are shared out by slabs.
      if (due.length > 2) atOnce(calls);
      else calls();
    },
    exchange(field, from, taken) {
      const { source, uptake } = quadOf[field]!;
      for (let v = 0, i = laneOf[field]!; v < voxels; v++, i += 4) {
        source[i] = from[v]!;
        uptake[i] = taken[v]!;
      }
    },
    advance: (minutes) => solver.advance(quads, minutes),
    step: (cadences) => solver.advance(quads.filter(({ plan }) => cadences.includes(plan.every))),
    steady: (relativeResidual, maximumCycles) =>
      quads.reduce((worst, quad) => Math.max(worst, solver.settle(quad, relativeResidual, maximumCycles)), 0),
    relax(cycles) {
      for (const quad of quads) solver.relax(quad, cycles);
    },
    read(field, into) {
      const { value } = quadOf[field]!;
      for (let v = 0, i = laneOf[field]!; v < voxels; v++, i += 4) into[v] = value[i]!;
    },
    write(field, from) {
      const { value } = quadOf[field]!;
      for (let v = 0, i = laneOf[field]!; v < voxels; v++, i += 4) value[i] = from[v]!;
    },
    fill(field, level) {
      const { value } = quadOf[field]!;
      for (let i = laneOf[field]!; i < 4 * voxels; i += 4) value[i] = level;
    },
    gradient(field, point, out) {
      const { nx, ny, nz, voxel } = grid;
      const { value } = quadOf[field]!;
      const i = Math.min(nx - 1, Math.max(0, Math.floor(point[0]! / voxel)));
      const j = Math.min(ny - 1, Math.max(0, Math.floor(point[1]! / voxel)));
      const k = Math.min(nz - 1, Math.max(0, Math.floor(point[2]! / voxel)));
      const plane = nx * ny;
      const at = 4 * (k * plane + j * nx + i) + laneOf[field]!;
      out[0] = value[i < nx - 1 ? at + 4 : at]! - value[i > 0 ? at - 4 : at]!;
      out[1] = value[j < ny - 1 ? at + 4 * nx : at]! - value[j > 0 ? at - 4 * nx : at]!;
      out[2] = value[k < nz - 1 ? at + 4 * plane : at]! - value[k > 0 ? at - 4 * plane : at]!;
    },
  };
  for (const [field, law] of laws.entries()) fields.fill(field, law.initial);
  return fields;
}
