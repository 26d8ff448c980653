// Fields: cost of a simulated minute beside its accuracy, memory, and the ratio to the TypeScript reference in the same run.
//
// Error: the largest of five problems (src/numerics/work-precision.ts), relative L2 against steps of 0.05 min.

import { referenceKernels, wasmKernels } from "../dist/numerics/field-kernels.js";
import { createFields, fieldsBytes } from "../dist/numerics/fields.js";
import { paddedGrid, voxelCount } from "../dist/numerics/grid.js";
import { createMemory } from "../dist/numerics/memory.js";
import { temporalErrors } from "../dist/numerics/work-precision.js";

/** Oxygen apart, as in a model: IFN-γ, IL-2, a chemokine, stiffer ones. */
const diffusivities = [1800, 900, 1200, 6000, 1e5];

function laws(count) {
  const one = (_, i) => ({ name: `field ${i}`, diffusivity: diffusivities[i % 5], decay: 0.02, initial: 1 });
  return Array.from({ length: count }, one);
}

/** Least processor time of a minute, in ns: kernels run on one thread, and waiting for a busy machine does not count. */
function minute(grid, count, make, repeats) {
  const fields = createFields(grid, laws(count), createMemory(fieldsBytes(grid, laws(count), 0)), 0, make);
  const voxels = voxelCount(grid);
  const source = Float32Array.from({ length: voxels }, (_, v) => (v % 7 === 0 ? 1 : 0));
  const uptake = Float32Array.from({ length: voxels }, (_, v) => (v % 5) / 10);
  for (let f = 0; f < count; f++) fields.exchange(f, source, uptake);
  // A batch is long enough for the processor's clock of a microsecond.
  const batch = Math.max(1, Math.round(2e5 / (voxels * count)));
  fields.advance(1);
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < repeats; k++) {
    const start = process.cpuUsage();
    for (let t = 0; t < batch; t++) fields.advance(1);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / batch);
  }
  return best * 1e3;
}

/** Rows of the benchmark: ns per voxel, field and minute. */
export function fieldRows() {
  const largest = (grid) => Math.max(...Object.values(temporalErrors(grid, 24, 1)));
  const errors = {
    section: largest({ nx: 56, ny: 56, nz: 1, voxel: 10 }),
    block: largest({ nx: 24, ny: 24, nz: 24, voxel: 20 }),
  };
  const grids = [
    ["1 mm² at 10 µm", { nx: 100, ny: 100, nz: 1, voxel: 10 }],
    ["48³", { nx: 48, ny: 48, nz: 48, voxel: 20 }],
    ["64³", { nx: 64, ny: 64, nz: 64, voxel: 20 }],
    ["100³", { nx: 100, ny: 100, nz: 100, voxel: 20 }],
  ];
  return grids.flatMap(([name, asked]) => {
    const grid = paddedGrid(asked);
    const size = [grid.nx, grid.ny, grid.nz].filter((n) => n > 1).join(" × ");
    return [1, 4, 12].map((count) => {
      const work = voxelCount(grid) * count;
      const time = minute(grid, count, wasmKernels, grid.nz === 1 ? 50 : 6);
      const compared = count === 4 && voxelCount(grid) <= 48 ** 3;
      return {
        what: `fields, ${name} (${size}), ${count}`,
        unit: "voxel, field and minute",
        ns: time / work,
        error: grid.nz === 1 ? errors.section : errors.block,
        perUnit: fieldsBytes(grid, laws(count), 0) / work,
        ...(compared && { ratio: minute(grid, count, referenceKernels, 2) / time }),
      };
    });
  });
}
