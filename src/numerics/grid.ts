/** A box of cubic voxels, x fastest: index = (z·ny + y)·nx + x. A section has nz = 1. */
export interface Grid {
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  /** Edge of a voxel, µm. */
  readonly voxel: number;
}

/** Smallest n = m·2^p ≥ required with m ≤ 8, so that multigrid can halve the axis p times. */
export function paddedCount(required: number): number {
  let unit = 1;
  while (Math.ceil(required / unit) > 8) unit *= 2;
  return unit * Math.max(1, Math.ceil(required / unit));
}

/** Number of voxels. */
export const voxelCount = (grid: Grid) => grid.nx * grid.ny * grid.nz;
