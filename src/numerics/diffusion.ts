/**
 * Diffusion, decay, sources and sinks of one field:  ∂u/∂t = D∇²u − (λ + U)·u + S,  mirrored at the walls.
 *
 * Time: L-stable SDIRK2 (γ = 1 − 1/√2), second order; each stage is solved by warm-started V(2,2) cycles, one by default.
 * The discrete steady state is kept exactly. f32, in a fixed order of operations.
 */
import type { Grid } from "./grid.js";
import { createMultigrid } from "./multigrid.js";

const fround = Math.fround;
const GAMMA = 0.2928932188134524;
/** (1 − γ)/γ = 1 + √2. */
const E = fround(2.414213562373095);
const HALF_E = fround(1.2071067811865475);
/** Denormals are slow; below this a concentration is none. */
const NOTHING = 1e-30;

export interface Diffusion {
  readonly grid: Grid;
  /** Concentration. */
  readonly value: Float32Array;
  /** S, concentration per minute; frozen during a step. */
  readonly source: Float32Array;
  /** U, 1/min; frozen during a step. */
  readonly uptake: Float32Array;
  /** @param minutes length of the step. */
  advance(minutes: number): void;
  /** Iterate to the steady state of the present source and uptake; returns the relative residual reached. */
  settle(residual: number, mostCycles: number): number;
}

export interface DiffusionLaw {
  /** D, µm²/min. */
  readonly diffusivity: number;
  /** λ, 1/min. */
  readonly decay: number;
  /** V-cycles per stage. */
  readonly cycles?: number;
}

export function createDiffusion(grid: Grid, { diffusivity, decay, cycles = 1 }: DiffusionLaw): Diffusion {
  const voxels = grid.nx * grid.ny;
  const value = new Float32Array(voxels);
  const source = new Float32Array(voxels);
  const uptake = new Float32Array(voxels);
  const stage = new Float32Array(voxels);
  const solver = createMultigrid(grid.nx, grid.ny);
  const coupling = diffusivity / (grid.voxel * grid.voxel);

  return {
    grid,
    value,
    source,
    uptake,
    advance(minutes) {
      const g = fround(GAMMA * minutes);
      const { c, f, u } = solver;
      for (let i = 0; i < voxels; i++) {
        c[i] = 1 + fround(g * fround(fround(decay) + uptake[i]!));
        f[i] = value[i]! + fround(g * source[i]!);
        u[i] = value[i]!;
      }
      solver.prepare(g * coupling);
      for (let n = 0; n < cycles; n++) solver.cycle();
      for (let i = 0; i < voxels; i++) {
        stage[i] = u[i]! - value[i]!;
        f[i] = fround(value[i]! + fround(E * stage[i]!)) + fround(g * source[i]!);
        u[i] = u[i]! + fround(HALF_E * stage[i]!);
      }
      for (let n = 0; n < cycles; n++) solver.cycle();
      for (let i = 0; i < voxels; i++) value[i] = u[i]! < NOTHING ? 0 : u[i]!;
    },
    settle(residual, mostCycles) {
      const { c, f, u } = solver;
      for (let i = 0; i < voxels; i++) {
        c[i] = fround(decay) + uptake[i]!;
        f[i] = source[i]!;
        u[i] = value[i]!;
      }
      solver.prepare(coupling);
      let reached = solver.residual();
      for (let n = 0; n < mostCycles && reached > residual; n++) {
        solver.cycle();
        reached = solver.residual();
      }
      for (let i = 0; i < voxels; i++) value[i] = u[i]! < NOTHING ? 0 : u[i]!;
      return reached;
    },
  };
}
