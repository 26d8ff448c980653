import { describe, expect, it } from "vitest";
import { wasmKernels } from "./field-kernels.js";
import { type Grid, voxelCount } from "./grid.js";
import { levelsBytes } from "./levels.js";
import { createMemory } from "./memory.js";
import { createMultigrid } from "./multigrid.js";
import { createWorkspace } from "./quad-desk.js";
import { uniform } from "./random.js";

const GAMMA = 1 - Math.SQRT1_2;
const section: Grid = { nx: 64, ny: 48, nz: 1, voxel: 10 };
const block: Grid = { nx: 32, ny: 24, nz: 16, voxel: 20 };
const slab: Grid = { nx: 56, ny: 56, nz: 16, voxel: 20 };
const closed = Number.NaN;

/** Relative residuals after each cycle of a stage of this length, for four fields of the same stiffness. */
function residuals(grid: Grid, perMinute: number, held: number, cycles: number): number[] {
  const memory = createMemory(levelsBytes(grid));
  const multigrid = createMultigrid(grid, createWorkspace(grid, memory), wasmKernels(memory));
  const { capacity, right, solution } = multigrid.fine;
  for (let i = 0; i < 4 * voxelCount(grid); i++) {
    capacity[i] = 1 + GAMMA * (0.01 + (uniform(1, i, 0, 0) < 0.5 ? 2 * uniform(1, i, 0, 1) : 0));
    right[i] = uniform(1, i, 0, 2) < 0.05 ? uniform(1, i, 0, 3) : 0;
  }
  const k = GAMMA * perMinute;
  const least = 1 + GAMMA * 0.01;
  multigrid.prepare(multigrid.constantsOf([k, k, k, k], [least, least, least, least], [held, held, held, held]));
  solution.fill(0);
  return Array.from({ length: cycles }, () => {
    multigrid.cycle(solution);
    return multigrid.relativeResidual(solution);
  });
}

describe("a multigrid cycle", () => {
  const grids = [
    ["a section", section],
    ["a block", block],
    ["a slab, whose thin axis ends at one voxel", slab],
  ] as const;
  const rates = [1, 3, 10, 30, 100, 300];

  it.each(
    grids.flatMap(([name, grid]) =>
      rates.flatMap((rate) => [closed, 3].map((held) => [name, rate, held, grid] as const)),
    ),
  )("leaves less than a fifth, on %s with D/h² = %s/min and walls that hold %s", (_, rate, held, grid) => {
    const left = [1, ...residuals(grid, rate, held, 4)];
    // Single precision ends the descent of a stiff problem.
    const floor = 2e-6 * rate;
    for (let n = 1; n < left.length; n++) if (left[n - 1]! > floor) expect(left[n]! / left[n - 1]!).toBeLessThan(0.2);
  });

  it("does not leak: one cycle keeps the mean of a stiff problem, which only the coarsest level sees", () => {
    for (const grid of [section, block]) {
      const memory = createMemory(levelsBytes(grid));
      const multigrid = createMultigrid(grid, createWorkspace(grid, memory), wasmKernels(memory));
      const { capacity, right, solution } = multigrid.fine;
      const voxels = voxelCount(grid);
      // As oxygen has it: D = 1e5 µm²/min, a step of 3 min.
      const k = (GAMMA * 3 * 1e5) / (grid.voxel * grid.voxel);
      capacity.fill(1);
      for (let i = 0; i < 4 * voxels; i++) right[i] = uniform(2, i, 0, 0) < 0.02 ? 100 : 1;
      multigrid.prepare(multigrid.constantsOf([k, k, k, k], [1, 1, 1, 1], [closed, closed, closed, closed]));
      solution.fill(0);
      multigrid.cycle(solution);
      const total = (of: Float32Array) => of.reduce((sum, v, i) => (i % 4 === 0 ? sum + v : sum), 0);
      expect(Math.abs(total(solution) / total(right) - 1)).toBeLessThan(1e-4);
    }
  });

  it("solves fields that do not diffuse at once", () => {
    expect(residuals(block, 0, closed, 1)[0]).toBeLessThan(1e-6);
  });
});
