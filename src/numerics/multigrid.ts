/**
 * Multigrid V(2,2) cycles for C u − k Σ (neighbour − u) = right on a box without flux through its walls.
 *
 *   C of a coarse voxel = mean of its children's, k → k/4 per level
 *   smoother: two Jacobi sweeps with the Chebyshev weights for eigenvalues (over the diagonal) in [0.5, 2]
 *
 * Source: Briggs, Henson, McCormick 2000, A Multigrid Tutorial (cycle); the weights are derived in docs/numerics.
 */
import { type Coarsest, createCoarsest } from "./coarsest.js";
import type { FieldKernels } from "./field-kernels.js";
import type { Grid } from "./grid.js";
import type { Level } from "./stencil.js";

/** 1/(1.25 ∓ 0.75/√2): the error of high modes falls to 1/T₂(5/3) = 0.22 per pair. */
const FIRST = 1.3895259206945645;
const SECOND = 0.5616935915005575;

export interface Multigrid {
  /** C, right-hand side and solution (in: first guess) on the fine level. */
  readonly fine: Level;
  /** Take over the fine level's C and this k. */
  prepare(k: number): void;
  /** One V(2,2) cycle. */
  cycle(): void;
  /** ‖right − A u‖₂/‖right‖₂. */
  relativeResidual(): number;
}

function createLevel(kernels: FieldKernels, nx: number, ny: number, nz: number): Level {
  const array = () => kernels.allocate(nx * ny * nz);
  return { nx, ny, nz, capacity: array(), inverse: array(), right: array(), solution: array(), scratch: array() };
}

/** Halve every axis longer than 1 while all of them are even and the longest exceeds 4. */
function createLevels(grid: Grid, kernels: FieldKernels): Level[] {
  const levels = [createLevel(kernels, grid.nx, grid.ny, grid.nz)];
  for (;;) {
    const { nx, ny, nz } = levels[levels.length - 1]!;
    const odd = (n: number) => n > 1 && n % 2 === 1;
    if (odd(nx) || odd(ny) || odd(nz) || Math.max(nx, ny, nz) <= 4) return levels;
    const half = (n: number) => Math.max(1, n / 2);
    levels.push(createLevel(kernels, half(nx), half(ny), half(nz)));
  }
}

function invertDiagonal(kernels: FieldKernels, { nx, ny, nz, capacity, inverse }: Level, k: number): void {
  const axes = Number(nx > 1) + Number(ny > 1) + Number(nz > 1);
  kernels.invert(capacity, inverse, Math.fround(2 * axes * k));
}

function descend(kernels: FieldKernels, levels: readonly Level[], depth: number, k: number, coarsest: Coarsest): void {
  const level = levels[depth]!;
  if (depth === levels.length - 1) {
    coarsest.solve();
    return;
  }
  const { solution, scratch } = level;
  if (depth === 0) kernels.sweep(level, k, FIRST, solution, scratch);
  else kernels.sweepFromZero(level, FIRST, scratch);
  kernels.sweep(level, k, SECOND, scratch, solution);
  const coarse = levels[depth + 1]!;
  kernels.residual(level, k, solution, scratch);
  kernels.restrict(level, scratch, coarse, coarse.right);
  descend(kernels, levels, depth + 1, k / 4, coarsest);
  kernels.prolong(coarse, coarse.solution, level, solution);
  kernels.sweep(level, k, FIRST, solution, scratch);
  kernels.sweep(level, k, SECOND, scratch, solution);
}

/** Numbers that all levels need: five arrays each; coarser levels add at most as much again. */
export const multigridNumbers = (voxels: number) => Math.ceil(5 * voxels * 2.01) + 4096;

export function createMultigrid(grid: Grid, kernels: FieldKernels): Multigrid {
  const levels = createLevels(grid, kernels);
  const fine = levels[0]!;
  const coarsest = createCoarsest(levels[levels.length - 1]!);
  let coupling = 0;

  function prepare(k: number): void {
    coupling = Math.fround(k);
    let onLevel = coupling;
    for (let depth = 0; depth < levels.length; depth++, onLevel /= 4) {
      const level = levels[depth]!;
      if (depth > 0) kernels.restrict(levels[depth - 1]!, levels[depth - 1]!.capacity, level, level.capacity);
      invertDiagonal(kernels, level, onLevel);
      if (depth === levels.length - 1) coarsest.factorise(onLevel);
    }
  }

  function relativeResidual(): number {
    kernels.residual(fine, coupling, fine.solution, fine.scratch);
    let left = 0;
    let whole = 0;
    for (let i = 0; i < fine.right.length; i++) {
      left += fine.scratch[i]! * fine.scratch[i]!;
      whole += fine.right[i]! * fine.right[i]!;
    }
    return whole > 0 ? Math.sqrt(left / whole) : Math.sqrt(left);
  }

  return { fine, prepare, cycle: () => descend(kernels, levels, 0, coupling, coarsest), relativeResidual };
}
