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

/**
 * The least grid of at least these sizes that multigrid halves to eight voxels along its longest axis: shorter axes are
 * padded so that they can be halved as often, or reach one voxel on the way.
 */
export function paddedGrid({ nx, ny, nz, voxel }: Grid): Grid {
  const longest = paddedCount(Math.max(nx, ny, nz));
  let unit = 1;
  while (longest / unit > 8) unit *= 2;
  const padded = (n: number) => {
    let power = 1;
    while (power < n) power *= 2;
    return Math.min(power <= unit ? power : Number.POSITIVE_INFINITY, unit * Math.ceil(n / unit));
  };
  return { nx: padded(nx), ny: padded(ny), nz: padded(nz), voxel };
}

/** Number of voxels. */
export const voxelCount = (grid: Grid) => grid.nx * grid.ny * grid.nz;
