/**
 * Time steps and steady states of quads.
 *
 * A step is SDIRK2, γ = 1 − 1/√2 (Alexander 1977, doi 10.1137/0714068), L-stable, order 2, exact at the discrete steady state;
 * each stage is solved by warm-started multigrid cycles.
 *
 * The step of a quad is one kernel, and members of a crew do quads at once, each in a workspace of its own. On large grids,
 * where that would take much memory, and where one quad is due alone, the crew shares out the sweeps instead, unless they are
 * so short that this costs more than it gains.
 */
import type { FieldKernels } from "./field-kernels.js";
import { type Grid, voxelCount } from "./grid.js";
import { CONSTANTS, levelsBytes, levelsOf } from "./levels.js";
import { bytesOf, type LinearMemory } from "./memory.js";
import { createMultigrid } from "./multigrid.js";
import { type Quad, SLOWEST } from "./pointwise.js";
import { createDesk, createRooms, createWorkspace, desksBytes, type QuadDesk } from "./quad-desk.js";
import type { Four, QuadPlan } from "./quads.js";

const f = Math.fround;
const GAMMA = 0.2928932188134524;
/** Voxels up to which members of a crew have workspaces of their own, and up to which sweeps are not worth sharing out. */
const MOST_WHOLE = 1 << 16;
const LEAST_SHARED = 1 << 14;

export interface Placed extends Quad {
  readonly plan: QuadPlan;
  readonly factor: Float32Array;
  /** Length of the last step, and the constants of the levels for it. */
  minutes: number;
  readonly constants: Float32Array;
  readonly desk: QuadDesk;
}

export interface QuadSolver {
  readonly quads: readonly Placed[];
  /** One implicit step of these quads, of this length or, by default, as long as the cadence of each. */
  advance(quads: readonly Placed[], minutes?: number): void;
  /** Cycles towards the steady state for the present S and U. */
  relax(quad: Placed, cycles: number): void;
  /** Go to the steady state as near as single precision goes; returns the relative residual. */
  settle(quad: Placed, relativeResidual: number, maximumCycles: number): number;
}

const workspacesFor = (grid: Grid, members: number) => (voxelCount(grid) <= MOST_WHOLE ? members : 1);

/** What `createQuadSolver` takes from the memory, in bytes. @param members of the crew. */
export function quadSolverBytes(grid: Grid, quads: number, members: number): number {
  const levels = levelsOf(grid);
  const workspaces = workspacesFor(grid, members);
  const each = 3 * bytesOf(4 * voxelCount(grid)) + 2 * bytesOf(4) + bytesOf(CONSTANTS * levels);
  return quads * each + workspaces * levelsBytes(grid) + desksBytes(levels, workspaces, quads);
}

/** @throws RangeError for a grid that cannot be halved far enough; see `paddedGrid`. */
export function createQuadSolver(
  grid: Grid,
  plans: readonly QuadPlan[],
  memory: LinearMemory,
  kernels: FieldKernels,
): QuadSolver {
  const { crew } = memory;
  const voxels = voxelCount(grid);
  const count = workspacesFor(grid, crew?.size ?? 1);
  const workspaces = Array.from({ length: count }, () => createWorkspace(grid, memory));
  const rooms = createRooms(workspaces, memory);
  const multigrid = createMultigrid(grid, workspaces[0]!, kernels);
  const { fine } = multigrid;
  const { stepQuad } = kernels;
  const whole = (due: number) =>
    stepQuad !== undefined && (!crew || voxels <= LEAST_SHARED || (voxels <= MOST_WHOLE && due > 1));

  const quads = plans.map((plan): Placed => {
    const array = () => memory.floats(4 * voxels);
    const decay = memory.floats(4);
    decay.set(plan.decay);
    const quad = { plan, value: array(), source: array(), uptake: array(), decay, factor: memory.floats(4) };
    const constants = memory.floats(CONSTANTS * levelsOf(grid));
    return { ...quad, minutes: Number.NaN, constants, desk: createDesk(quad, constants, plan.cycles, rooms, memory) };
  });

  /** Of `one + g (λ + U − D ∇²)`, with U ≥ 0. */
  function constantsFor({ diffusivity, decay, held }: QuadPlan, g: number, one: number): Float32Array {
    const coupling = diffusivity.map((d) => (g * d) / (grid.voxel * grid.voxel)) as unknown as Four;
    const least = decay.map((lambda) => one + g * Math.max(lambda, SLOWEST)) as unknown as Four;
    return multigrid.constantsOf(coupling, least, held);
  }

  function lengthen(quad: Placed, minutes: number): void {
    if (quad.minutes === minutes) return;
    quad.constants.set(constantsFor(quad.plan, GAMMA * minutes, 1));
    quad.desk.note(GAMMA * minutes);
    quad.minutes = minutes;
  }

  function advanceQuad(quad: Placed): void {
    const { plan } = quad;
    kernels.begin(quad, fine, f(GAMMA * quad.minutes), 0, voxels);
    multigrid.prepare(quad.constants);
    multigrid.cycle(quad.value);
    for (let n = 1; n < plan.cycles; n++) multigrid.cycle(fine.solution);
    kernels.extrapolate(quad, fine, 0, voxels);
    for (let n = 0; n < plan.cycles; n++) multigrid.cycle(fine.solution);
    kernels.finish(quad, fine, 0, voxels);
  }

  // Made once, so that a step allocates nothing.
  let due: readonly Placed[] = [];
  const stepDue = () => {
    for (let n = 0; n < due.length; n++) stepQuad!(due[n]!.desk.address);
  };

  function prepareSteady(quad: Placed): void {
    kernels.balance(quad, fine, 0, voxels);
    multigrid.prepare(constantsFor(quad.plan, 1, 0));
    fine.solution.set(quad.value);
  }

  return {
    quads,
    advance(those, minutes) {
      for (let n = 0; n < those.length; n++) lengthen(those[n]!, minutes ?? those[n]!.plan.every);
      due = those;
      if (!whole(those.length)) for (let n = 0; n < those.length; n++) advanceQuad(those[n]!);
      else if (crew && those.length > 1) crew.together(stepDue);
      else stepDue();
    },
    relax(quad, cycles) {
      prepareSteady(quad);
      for (let n = 0; n < cycles; n++) multigrid.cycle(fine.solution);
      kernels.finish(quad, fine, 0, voxels);
    },
    settle(quad, relativeResidual, maximumCycles) {
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
    },
  };
}
