/**
 * A block of tissue at rest: cells at fixed places that secrete and consume, and the steady state of their fields.
 *
 * Walls are closed. Fill the columns, then `solve`; nothing is kept from one solution to the next.
 */
import { createFields, fieldsBytes } from "./fields.js";
import { type Grid, paddedGrid } from "./grid.js";
import { bytesOf, createMemory } from "./memory.js";
import { createSaturable, type SaturableState, saturableBytes } from "./saturable.js";

/** One field, or one draw of its parameters; four of them cost as much as one. */
export interface BlockLigand {
  readonly name: string;
  /** µm²/min and 1/min. */
  readonly diffusivity: number;
  readonly decay: number;
  /** What one unit of amount adds to the concentration of a µm³; for molecules and pM, 1660.5. */
  readonly perCubicMicron: number;
}

/** Extent in µm; the grid may be larger, by medium without cells. */
export interface BlockSize {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly voxel: number;
}

export interface Block {
  readonly grid: Grid;
  /** µm, by cell. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  readonly radius: Float32Array;
  /** By field, then by cell: q and V in amount/min, K in concentration (> 0). */
  readonly secretion: readonly Float32Array[];
  readonly capacity: readonly Float32Array[];
  readonly halfMaximum: readonly Float32Array[];
  /** Level of every field at the cells, after `solve`. */
  readonly sampled: readonly Float32Array[];
  /** Steady state of the first `count` cells, to this relative residual. */
  solve(count: number, relativeResidual?: number): SaturableState;
}

/** @param cells cells at most. */
export function createBlock(size: BlockSize, ligands: readonly BlockLigand[], cells: number): Block {
  const { width, height, depth, voxel } = size;
  const [nx, ny, nz] = [width, height, depth].map((edge) => Math.ceil(edge / voxel - 1e-9)) as [number, number, number];
  const grid = paddedGrid({ nx, ny, nz, voxel });
  const n = ligands.length;
  const laws = ligands.map(({ name, diffusivity, decay }) => ({ name, diffusivity, decay, initial: 0 }));
  const bytes = fieldsBytes(grid, laws, cells) + saturableBytes(n, cells) + (4 + 3 * n) * bytesOf(cells);
  const memory = createMemory(bytes);
  const fields = createFields(grid, laws, memory, cells);
  const saturable = createSaturable(fields, memory, cells);
  const column = () => memory.floats(cells);
  const columns = () => ligands.map(column);
  const factor = ligands.map(({ perCubicMicron }) => perCubicMicron / (voxel * voxel * voxel));
  const decay = ligands.map((ligand) => ligand.decay);
  const block = {
    ...{ grid, x: column(), y: column(), z: column(), radius: column() },
    ...{ secretion: columns(), capacity: columns(), halfMaximum: columns(), sampled: saturable.sampled },
  };
  return {
    ...block,
    solve(count, relativeResidual) {
      fields.place(count, block.x, block.y, block.z, block.radius);
      return saturable.solve({ count, ...block }, factor, decay, relativeResidual);
    },
  };
}
