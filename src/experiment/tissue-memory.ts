/** What a run of a tissue will need in memory, known before it is built. */
import { LabError } from "../equation/error.js";
import type { ImportedTissue } from "../formats/import-cells.js";
import { OutOfMemory } from "../numerics/memory.js";
import type { TissuePlan } from "./scenario-plan.js";
import { plannedCounts } from "./tissue-patterns.js";

/** DESIGN §4: bytes per cell, capacity over the starting number, bytes per voxel and field, scratch of four fields. */
const bytesPerCell = 500;
const capacityFactor = 4;
const bytesPerVoxelAndField = 12;
const scratchPerVoxel = 64;

export interface TissueSize {
  readonly width: number;
  readonly height: number;
  /** 0 for a section. */
  readonly depth: number;
  readonly voxel: number;
  readonly count: number;
}

/** The size of a tissue that is planned but not yet built. */
export function plannedSize(plan: TissuePlan, imported?: ImportedTissue): TissueSize {
  if ("generate" in plan.source) {
    const { width, height, depth } = plan.source.generate;
    const count = Object.values(plannedCounts(plan.source.generate)).reduce((sum, n) => sum + n, 0);
    return { width, height, depth, voxel: plan.voxel, count };
  }
  const range = (values: Float64Array) => {
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
    return Math.max(0, high - low);
  };
  const [width, height] = imported ? [range(imported.x), range(imported.y)] : [0, 0];
  return { width, height, depth: 0, voxel: plan.voxel, count: imported?.ids.length ?? 0 };
}

export function requiredBytes({ width, height, depth, voxel, count }: TissueSize, fields: number): number {
  const voxels = Math.ceil(width / voxel) * Math.ceil(height / voxel) * Math.max(1, Math.ceil(depth / voxel));
  return count * capacityFactor * bytesPerCell + voxels * (bytesPerVoxelAndField * fields + scratchPerVoxel);
}

/** Cells that a run may grow to: four times those it starts with, and never fewer than a small tissue may need. */
export const cellsAllowed = ({ tissue }: { readonly tissue: { readonly count: number } }) =>
  Math.max(4096, capacityFactor * tissue.count);

/** A tissue grew beyond what it may, or beyond memory; everything is as it was before the minute. */
export class RoomExceeded extends LabError {
  constructor(what: string, wayOut: string) {
    super({ kind: "resource", what, waysOut: [wayOut, "simulate fewer days or a smaller tissue"] });
  }
}

/** @throws RoomExceeded when there are more cells than allowed. */
export function refuseCrowd(cells: number, allowed: number): void {
  if (cells > allowed)
    throw new RoomExceeded(
      `the tissue holds ${cells} cells, and there is room for ${allowed}`,
      "allow more with --max-cells",
    );
}

/** Room with which so many cells can be followed for a minute: it lets in a quarter, or a few hundred. */
export const enoughFor = (cells: number) => cells + Math.max(256, cells >> 2);

/**
 * Make something with room for twice these cells, within what is allowed, or for as many as memory holds.
 *
 * @throws RoomExceeded when there are too many, or the platform has not the memory.
 */
export function roomFor<T>(cells: number, allowed: number, make: (room: number) => T): T {
  refuseCrowd(cells, allowed);
  for (const room of [Math.min(allowed, 2 * cells), cells])
    try {
      return make(enoughFor(room));
    } catch (error) {
      if (!(error instanceof OutOfMemory)) throw error;
    }
  throw new RoomExceeded(`there is no memory for ${cells} cells`, "run it where there is more");
}

/** Refuses a tissue that needs more than `limit` bytes, before anything is allocated. */
export function refuseAbove(size: TissueSize, fields: number, limit: number): void {
  const bytes = requiredBytes(size, fields);
  if (bytes <= limit) return;
  const what = `${Math.round(size.width)} × ${Math.round(size.height)} µm with ${size.count} cells needs ${formatBytes(bytes)}; ${formatBytes(limit)} are allowed`;
  const waysOut = ["choose a smaller size or a coarser voxel", "run it where there is more memory"];
  throw new LabError({ kind: "resource", what, where: { path: "tissue" }, waysOut });
}

function formatBytes(bytes: number): string {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${Number(value.toPrecision(value >= 1000 ? 4 : 2))} ${units[unit]}`;
}
