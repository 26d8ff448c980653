/**
 * Reaction and diffusion of one field.
 *
 *   ∂u/∂t = D ∇²u − (λ + U) u + S,   no flux through the walls
 *
 * u in concentration, D in µm²/min, λ and U in 1/min, S in concentration/min; U and S are frozen while time advances.
 * Time: SDIRK2, γ = 1 − 1/√2 (Alexander 1977, doi 10.1137/0714068), L-stable, order 2, exact at the discrete steady state.
 * Space: central differences. Each stage is solved by warm-started multigrid cycles; see `multigrid.ts`.
 */
import { type MakeKernels, wasmKernels } from "./field-kernels.js";
import { type Grid, voxelCount } from "./grid.js";
import { createMultigrid, multigridNumbers } from "./multigrid.js";

const f = Math.fround;
const GAMMA = 0.2928932188134524;

export interface Diffusion {
  readonly grid: Grid;
  /** Concentration. */
  readonly value: Float32Array;
  /** S, concentration per min. */
  readonly source: Float32Array;
  /** U, 1/min. */
  readonly uptake: Float32Array;
  /** One implicit step of this length. */
  advance(minutes: number): void;
  /** Go to the steady state for the present S and U; returns the relative residual reached. Needs λ + U > 0 somewhere. */
  steady(relativeResidual: number, maximumCycles: number): number;
}

export interface DiffusionLaw {
  /** D, µm²/min. */
  readonly diffusivity: number;
  /** λ, 1/min. */
  readonly decay: number;
  /** Multigrid cycles per stage. */
  readonly cycles?: number;
}

/** @param make the kernels: WebAssembly, or the TypeScript reference, which gives the same bits more slowly. */
export function createDiffusion(grid: Grid, law: DiffusionLaw, make: MakeKernels = wasmKernels): Diffusion {
  const count = voxelCount(grid);
  const kernels = make(3 * count + multigridNumbers(count));
  const value = kernels.allocate(count);
  const source = kernels.allocate(count);
  const uptake = kernels.allocate(count);
  const multigrid = createMultigrid(grid, kernels);
  const { capacity, right, solution } = multigrid.fine;
  const stage = { value, source, uptake, capacity, right, solution };
  const cycles = law.cycles ?? 1;
  const exchange = law.diffusivity / (grid.voxel * grid.voxel);
  const decay = f(law.decay);

  function advance(minutes: number): void {
    const g = f(GAMMA * minutes);
    kernels.weigh(stage, g, decay);
    multigrid.prepare(GAMMA * minutes * exchange);
    kernels.begin(stage, g);
    for (let n = 0; n < cycles; n++) multigrid.cycle();
    kernels.extrapolate(stage);
    for (let n = 0; n < cycles; n++) multigrid.cycle();
    kernels.finish(stage);
  }

  function steady(relativeResidual: number, maximumCycles: number): number {
    for (let i = 0; i < count; i++) {
      capacity[i] = f(decay + uptake[i]!);
      right[i] = source[i]!;
      solution[i] = value[i]!;
    }
    multigrid.prepare(exchange);
    let reached = multigrid.relativeResidual();
    for (let n = 0; n < maximumCycles && reached > relativeResidual; n++) {
      multigrid.cycle();
      reached = multigrid.relativeResidual();
    }
    kernels.finish(stage);
    return reached;
  }

  return { grid, value, source, uptake, advance, steady };
}
