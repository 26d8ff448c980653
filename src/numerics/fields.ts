/**
 * Reaction and diffusion of all fields on one grid, and their exchange with cells.
 *
 *   ∂u/∂t = D ∇²u − (λ + U) u + S,   no flux through the walls, or u held one voxel outside them
 *
 * u in concentration, D in µm²/min, λ and U in 1/min, S in concentration/min; U and S are frozen while time advances.
 * Time: SDIRK2, γ = 1 − 1/√2 (Alexander 1977, doi 10.1137/0714068), L-stable, order 2, exact at the discrete steady state.
 * Space: central differences. Each stage is solved by warm-started multigrid cycles; see `multigrid.ts`, and `quads.ts` for
 * how fields lie in memory.
 */
import { type FieldKernels, type MakeKernels, wasmKernels } from "./field-kernels.js";
import { createFootprints, footprintsBytes, type Lanes } from "./footprints.js";
import { type Grid, voxelCount } from "./grid.js";
import { levelsBytes } from "./levels.js";
import { bytesOf, type LinearMemory } from "./memory.js";
import { createMultigrid } from "./multigrid.js";
import { type Quad, SLOWEST } from "./pointwise.js";
import { type FieldLaw, type Four, planQuads, type QuadPlan } from "./quads.js";

export type { FieldLaw } from "./quads.js";

const f = Math.fround;
const GAMMA = 0.2928932188134524;

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
  /** One implicit step of this length, of the fields of a cadence. */
  advance(minutes: number, every?: number): void;
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

interface Placed extends Quad {
  readonly plan: QuadPlan;
  readonly factor: Float32Array;
  /** Length of the last step, and the constants of the levels for it. */
  minutes: number;
  constants: Float32Array;
}

function createQuad(plan: QuadPlan, grid: Grid, memory: LinearMemory): Placed {
  const array = () => memory.floats(4 * voxelCount(grid));
  const decay = memory.floats(4);
  decay.set(plan.decay);
  const quad = { plan, value: array(), source: array(), uptake: array(), decay, factor: memory.floats(4) };
  return { ...quad, minutes: Number.NaN, constants: new Float32Array(0) };
}

/** What `createFields` takes from the memory, in bytes. */
export function fieldsBytes(grid: Grid, laws: readonly FieldLaw[], capacity: number): number {
  const quads = planQuads(laws).length * (3 * bytesOf(4 * voxelCount(grid)) + 2 * bytesOf(4));
  return quads + levelsBytes(grid) + footprintsBytes(grid, capacity) + 2 * bytesOf(capacity);
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
  const multigrid = createMultigrid(grid, memory, kernels);
  const { fine } = multigrid;
  const quads = planQuads(laws).map((plan) => createQuad(plan, grid, memory));
  const footprints = createFootprints(grid, capacity, memory);
  /** Lanes without a column read from the one and write to the other. */
  const nothing = memory.floats(capacity);
  const unread = memory.floats(capacity);
  const lanes: [Float32Array, Float32Array, Float32Array, Float32Array] = [nothing, nothing, nothing, nothing];
  const slabs = grid.nz === 1 ? grid.ny : grid.nz;
  const quadOf = laws.map((_, field) => quads.find(({ plan }) => plan.fields.includes(field))!);
  const laneOf = laws.map((_, field) => quadOf[field]!.plan.fields.indexOf(field));

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

  /** Of `one + g (λ + U − D ∇²)`, with U ≥ 0. */
  function constantsFor({ diffusivity, decay, held }: QuadPlan, g: number, one: number): Float32Array {
    const coupling = diffusivity.map((d) => (g * d) / (grid.voxel * grid.voxel)) as unknown as Four;
    const least = decay.map((lambda) => one + g * Math.max(lambda, SLOWEST)) as unknown as Four;
    return multigrid.constantsOf(coupling, least, held);
  }

  function advanceQuad(quad: Placed, minutes: number): void {
    const { plan } = quad;
    const g = GAMMA * minutes;
    if (quad.minutes !== minutes) {
      quad.constants = constantsFor(plan, g, 1);
      quad.minutes = minutes;
    }
    kernels.begin(quad, fine, f(g), 0, voxels);
    multigrid.prepare(quad.constants);
    multigrid.cycle(quad.value);
    for (let n = 1; n < plan.cycles; n++) multigrid.cycle(fine.solution);
    kernels.extrapolate(quad, fine, 0, voxels);
    for (let n = 0; n < plan.cycles; n++) multigrid.cycle(fine.solution);
    kernels.finish(quad, fine, 0, voxels);
  }

  function prepareSteady(quad: Placed): void {
    kernels.balance(quad, fine, 0, voxels);
    multigrid.prepare(constantsFor(quad.plan, 1, 0));
    fine.solution.set(quad.value);
  }

  function relaxQuad(quad: Placed, cycles: number): void {
    prepareSteady(quad);
    for (let n = 0; n < cycles; n++) multigrid.cycle(fine.solution);
    kernels.finish(quad, fine, 0, voxels);
  }

  function settle(quad: Placed, relativeResidual: number, maximumCycles: number): number {
    prepareSteady(quad);
    let reached = multigrid.relativeResidual(fine.solution);
    for (let n = 0; n < maximumCycles && reached > relativeResidual; n++) {
      multigrid.cycle(fine.solution);
      const next = multigrid.relativeResidual(fine.solution);
      // What a cycle no longer lowers is rounding.
      const done = next > 0.8 * reached;
      reached = next;
      if (done) break;
    }
    kernels.finish(quad, fine, 0, voxels);
    return reached;
  }

  const fields: Fields = {
    grid,
    names: laws.map(({ name }) => name),
    place(count, x, y, z, radius) {
      kernels.place(footprints, 0, count, x, y, z, radius);
    },
    sample(out, first, last) {
      for (const quad of quads) {
        const into = lanesOf(out, quad, unread);
        if (into) kernels.sample(footprints, quad.value, into, first, first, last);
      }
    },
    clearExchange(every = 1) {
      for (const { plan, source, uptake } of quads) {
        if (plan.every !== every) continue;
        source.fill(0);
        uptake.fill(0);
      }
    },
    deposit(secretion, uptake, factor, first, last, every = 1) {
      for (const quad of quads) {
        if (quad.plan.every !== every) continue;
        for (let lane = 0; lane < 4; lane++) {
          const field = quad.plan.fields[lane]!;
          quad.factor[lane] = field < 0 ? 0 : factor[field]!;
        }
        const given = lanesOf(secretion, quad, nothing);
        if (given) kernels.deposit(footprints, given, quad.factor, quad.source, first, last, 0, slabs);
        const taken = lanesOf(uptake, quad, nothing);
        if (taken) kernels.deposit(footprints, taken, quad.factor, quad.uptake, first, last, 0, slabs);
      }
    },
    exchange(field, from, taken) {
      const { source, uptake } = quadOf[field]!;
      for (let v = 0, i = laneOf[field]!; v < voxels; v++, i += 4) {
        source[i] = from[v]!;
        uptake[i] = taken[v]!;
      }
    },
    advance(minutes, every = 1) {
      for (const quad of quads) if (quad.plan.every === every) advanceQuad(quad, minutes);
    },
    steady: (relativeResidual, maximumCycles) =>
      quads.reduce((worst, quad) => Math.max(worst, settle(quad, relativeResidual, maximumCycles)), 0),
    relax(cycles) {
      for (const quad of quads) relaxQuad(quad, cycles);
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
