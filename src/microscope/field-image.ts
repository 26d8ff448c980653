/** A field between the centres of its voxels. */
import type { FieldImage } from "../engine/snapshot.js";

/** Bilinear value at a place in µm, in the first layer of voxels. */
export function fieldAt({ nx, ny, voxel, value }: FieldImage, x: number, y: number): number {
  const u = Math.min(nx - 1, Math.max(0, x / voxel - 0.5));
  const v = Math.min(ny - 1, Math.max(0, y / voxel - 0.5));
  const i = Math.min(nx - 1, Math.floor(u));
  const j = Math.min(ny - 1, Math.floor(v));
  const right = Math.min(nx - 1, i + 1);
  const above = Math.min(ny - 1, j + 1);
  const low = value[j * nx + i]! * (1 - (u - i)) + value[j * nx + right]! * (u - i);
  const high = value[above * nx + i]! * (1 - (u - i)) + value[above * nx + right]! * (u - i);
  return low * (1 - (v - j)) + high * (v - j);
}
