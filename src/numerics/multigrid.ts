/**
 * Multigrid V(2,2) cycles for C u − k Σ (neighbour − u) = right on a box, four fields at a time.
 *
 *   C of a coarse voxel = mean of its children's, k → k/4 per level
 *   smoother: two Jacobi sweeps with the Chebyshev weights for eigenvalues (over the diagonal) in [max(½, μ), 2 − μ],
 *   μ = C₀/(C₀ + 2 k · axes), C₀ ≤ C everywhere
 *
 * No eigenvalue leaves [μ, 2 − μ] (Gershgorin), so a field that does not diffuse (μ = 1) is solved by one sweep.
 *
 * Source: Briggs, Henson, McCormick 2000, A Multigrid Tutorial (cycle).
 */
import type { FieldKernels } from "./field-kernels.js";
import type { Grid } from "./grid.js";
import {
  BOUND,
  CONSTANTS,
  COUPLING,
  DIAGONAL,
  FIRST,
  isHeld,
  isStill,
  type Level,
  MIRROR_X,
  MIRROR_Y,
  MIRROR_Z,
  SECOND,
  stretchOf,
} from "./levels.js";
import type { Workspace } from "./quad-desk.js";
import type { Four } from "./quads.js";

export interface Multigrid {
  /** C and right-hand side in, solution out. */
  readonly fine: Level;
  /** Constants of all levels from k and the least C of each lane, and what its walls hold (NaN: closed). */
  constantsOf(coupling: Four, least: Four, held: Four): Float32Array;
  /** Take over the fine level's C and these constants. */
  prepare(constants: Float32Array): void;
  /** One V(2,2) cycle from this guess. */
  cycle(guess: Float32Array): void;
  /** Largest ‖right − A u‖₂ of the lanes, over that of u = 0. */
  relativeResidual(u: Float32Array): number;
}

export function createMultigrid(grid: Grid, { levels, banded }: Workspace, kernels: FieldKernels): Multigrid {
  const fine = levels[0]!;
  const deepest = levels.length - 1;
  const rowsOf = (level: Level) => level.ny * level.nz;
  /** Walls are held in some lane. */
  let held = false;
  /** Nothing diffuses: every voxel is on its own. */
  let still = false;

  /** One lane on one level, written from `at` on; k of the fine level. */
  function constantsAt(
    into: Float32Array,
    at: number,
    depth: number,
    fineK: number,
    least: number,
    wall: number,
  ): void {
    const level = levels[depth]!;
    const [alongX, alongY, alongZ, longest] = stretchOf(level, grid);
    const isHeld = !Number.isNaN(wall);
    const k = fineK / (longest * longest);
    // The wall is half of this voxel and half of a fine one away. An axis that is no longer halved is relatively stiffer.
    const mirror = (whole: number, along: number) =>
      isHeld && whole > 1 ? 1 - (2 / (1 + 1 / along)) * (longest / along) * (longest / along) : 1;
    const mirrors = [mirror(grid.nx, alongX), mirror(grid.ny, alongY), mirror(grid.nz, alongZ)] as const;
    const perAxis = (n: number, m: number) => (n > 1 ? 2 : 2 * (1 - m));
    const diagonal =
      k * (perAxis(level.nx, mirrors[0]) + perAxis(level.ny, mirrors[1]) + perAxis(level.nz, mirrors[2]));
    const centred = least / (least + diagonal);
    const low = Math.max(0.5, centred);
    const high = 2 - centred;
    const middle = (high + low) / 2;
    const spread = ((high - low) / 2) * Math.SQRT1_2;
    into[at + COUPLING] = k;
    into[at + DIAGONAL] = diagonal;
    into[at + FIRST] = 1 / (middle - spread);
    into[at + SECOND] = 1 / (middle + spread);
    into[at + BOUND] = isHeld && depth === 0 ? wall : 0;
    into[at + MIRROR_X] = mirrors[0];
    into[at + MIRROR_Y] = mirrors[1];
    into[at + MIRROR_Z] = mirrors[2];
  }

  function constantsOf(coupling: Four, least: Four, walls: Four): Float32Array {
    const constants = new Float32Array(CONSTANTS * levels.length);
    for (let lane = 0; lane < 4; lane++)
      for (let depth = 0; depth <= deepest; depth++) {
        const k = Math.fround(coupling[lane]!);
        constantsAt(constants, CONSTANTS * depth + lane, depth, k, least[lane]!, walls[lane]!);
      }
    return constants;
  }

  function prepare(constants: Float32Array): void {
    for (let depth = 0; depth <= deepest; depth++) {
      const own = levels[depth]!.constants;
      for (let i = 0; i < CONSTANTS; i++) own[i] = constants[CONSTANTS * depth + i]!;
    }
    held = isHeld(constants);
    still = isStill(constants);
    if (still) return;
    for (let depth = 1; depth <= deepest; depth++)
      kernels.restrictCapacity(levels[depth - 1]!, levels[depth]!, 0, rowsOf(levels[depth]!));
    kernels.assemble(banded, levels[deepest]!);
    kernels.factorise(banded);
  }

  function descend(depth: number, guess: Float32Array): void {
    const level = levels[depth]!;
    if (depth === deepest) {
      kernels.solve(banded, level);
      return;
    }
    const { solution, scratch } = level;
    const rows = rowsOf(level);
    if (depth === 0) kernels.sweep(level, held, FIRST, 0, rows, guess, scratch);
    else kernels.sweepFromZero(level, 0, rows, scratch);
    kernels.sweep(level, held, SECOND, 0, rows, scratch, solution);
    const coarse = levels[depth + 1]!;
    kernels.restrictResidual(level, held, solution, coarse, 0, rowsOf(coarse));
    descend(depth + 1, coarse.solution);
    kernels.prolong(coarse, held, level, 0, rows);
    kernels.sweep(level, held, FIRST, 0, rows, solution, scratch);
    kernels.sweep(level, held, SECOND, 0, rows, scratch, solution);
  }

  /** What the right-hand side and the walls put into value i. */
  function given(i: number): number {
    const { nx, ny, nz, constants, right } = fine;
    const lane = i & 3;
    const v = i >> 2;
    const faces = (along: number, n: number, mirror: number) =>
      (1 - constants[mirror + lane]!) * (Number(along === 0) + Number(along === n - 1));
    const walls =
      faces(v % nx, nx, MIRROR_X) +
      faces(Math.floor(v / nx) % ny, ny, MIRROR_Y) +
      faces(Math.floor(v / (nx * ny)), nz, MIRROR_Z);
    return right[i]! + constants[COUPLING + lane]! * walls * constants[BOUND + lane]!;
  }

  function relativeResidual(u: Float32Array): number {
    const { right, scratch } = fine;
    kernels.residual(fine, held, 0, rowsOf(fine), u, scratch);
    const left = [0, 0, 0, 0];
    const whole = [0, 0, 0, 0];
    for (let i = 0; i < scratch.length; i++) {
      const all = held ? given(i) : right[i]!;
      left[i & 3]! += scratch[i]! * scratch[i]!;
      whole[i & 3]! += all * all;
    }
    return Math.max(...left.map((sum, lane) => Math.sqrt(whole[lane]! > 0 ? sum / whole[lane]! : sum)));
  }

  function cycle(guess: Float32Array): void {
    if (still) kernels.sweepFromZero(fine, 0, rowsOf(fine), fine.solution);
    else descend(0, guess);
  }

  return { fine, constantsOf, prepare, cycle, relativeResidual };
}
