/** What is too large for a map, refused before anything is allocated, or even searched: coordinates may be anything. */
import { LabError } from "../../equation/error.js";

/** µm, and planes through the slab. */
export const coarse = { voxel: 10, planes: 32 } as const;
/** Voxels that fit into about a gigabyte. */
export const mostVoxels = 1.5e7;
/** Padding may add a third along each axis. */
const PADDING = 1.8;

export function refuseVast(width: number, height: number, file: string): void {
  if ((width / coarse.voxel) * (height / coarse.voxel) * coarse.planes <= mostVoxels / PADDING) return;
  const span = (micron: number) => (micron / 1000).toPrecision(3);
  const what = `the cells span ${span(width)} × ${span(height)} mm, more than a map can hold`;
  const waysOut = ['choose a region, e.g. --where "x_um < 5000"', "check the unit of the coordinates (µm)"];
  throw new LabError({ kind: "resource", what, where: { file }, waysOut });
}
