/**
 * Reaction and diffusion of one field.
 *
 *   ∂u/∂t = D ∇²u − (λ + U) u + S,   no flux through the walls
 *
 * u in concentration, D in µm²/min, λ and U in 1/min, S in concentration/min; U and S are frozen while time advances.
 * Time: SDIRK2, γ = 1 − 1/√2 (Alexander 1977, doi 10.1137/0714068), L-stable, order 2, exact at the discrete steady state.
 * Space: central differences. Each stage is solved by warm-started multigrid cycles; see `multigrid.ts`.
 */
import { type Grid, voxelCount } from "./grid.js";
import { createMultigrid } from "./multigrid.js";

const f = Math.fround;
const GAMMA = 0.2928932188134524;
/** (1 − γ)/γ = 1 + √2, and half of it. */
const EXTRAPOLATION = f(2.414213562373095);
const PREDICTION = f(1.207106781186548);
/** Smaller values become 0: denormal numbers are slow, and mean nothing. */
const SMALLEST = 1e-30;

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

export function createDiffusion(grid: Grid, law: DiffusionLaw): Diffusion {
  const count = voxelCount(grid);
  const value = new Float32Array(count);
  const source = new Float32Array(count);
  const uptake = new Float32Array(count);
  const multigrid = createMultigrid(grid);
  const { capacity, right, solution } = multigrid.fine;
  const cycles = law.cycles ?? 1;
  const exchange = law.diffusivity / (grid.voxel * grid.voxel);
  const decay = f(law.decay);

  function advance(minutes: number): void {
    const g = f(GAMMA * minutes);
    for (let i = 0; i < count; i++) capacity[i] = f(1 + f(g * f(decay + uptake[i]!)));
    multigrid.prepare(GAMMA * minutes * exchange);

    for (let i = 0; i < count; i++) {
      right[i] = f(value[i]! + f(g * source[i]!));
      solution[i] = value[i]!;
    }
    for (let n = 0; n < cycles; n++) multigrid.cycle();

    for (let i = 0; i < count; i++) {
      const change = f(solution[i]! - value[i]!);
      right[i] = f(right[i]! + f(EXTRAPOLATION * change));
      solution[i] = f(solution[i]! + f(PREDICTION * change));
    }
    for (let n = 0; n < cycles; n++) multigrid.cycle();
    keepPositive();
  }

  function keepPositive(): void {
    for (let i = 0; i < count; i++) value[i] = solution[i]! >= SMALLEST ? solution[i]! : 0;
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
    keepPositive();
    return reached;
  }

  return { grid, value, source, uptake, advance, steady };
}
