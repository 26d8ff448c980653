/** How the slab of a map lies on its grid: behind its padding, and around the section that was seen. */

/** Voxel of the unpadded plane behind each voxel of the padded one: the padding mirrors the tissue. */
export function mirrored(grid: { nx: number; ny: number }, nx: number, ny: number): Int32Array {
  const fold = (i: number, n: number) => {
    const at = i % (2 * n);
    return at < n ? at : 2 * n - 1 - at;
  };
  return Int32Array.from(
    { length: grid.nx * grid.ny },
    (_, i) => fold(Math.floor(i / grid.nx), ny) * nx + fold(i % grid.nx, nx),
  );
}

/** Share of the seen section in each plane of the slab. */
export function seenPlanes(planes: number, voxel: number, thickness: number): number[] {
  const [low, high] = [(planes * voxel - thickness) / 2, (planes * voxel + thickness) / 2];
  return Array.from(
    { length: planes },
    (_, z) => Math.max(0, Math.min(high, (z + 1) * voxel) - Math.max(low, z * voxel)) / thickness,
  );
}
