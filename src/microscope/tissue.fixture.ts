/** Small tissues for the tests of the microscope. */
import type { FieldImage, Snapshot } from "../engine/snapshot.js";

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly type?: string;
  readonly clone?: number;
}

export const types = ["tumor", "CD8", "Treg", "macrophage", "stroma", "endothelium", "neutrophil", "other"];

export function snapshotOf(
  cells: readonly Placed[],
  columns: Readonly<Record<string, readonly number[]>> = {},
  fields: Readonly<Record<string, FieldImage>> = {},
): Snapshot {
  const count = cells.length;
  return {
    minutes: 0,
    width: 100,
    height: 80,
    depth: 0,
    cells: {
      count,
      id: Uint32Array.from(cells, (_, i) => i + 1),
      x: Float32Array.from(cells, (c) => c.x),
      y: Float32Array.from(cells, (c) => c.y),
      z: new Float32Array(count),
      radius: Float32Array.from(cells, (c) => c.radius),
      type: Uint8Array.from(cells, (c) => types.indexOf(c.type ?? "tumor")),
      clone: Uint16Array.from(cells, (c) => c.clone ?? 0),
      types,
      clones: ["wild type", "deaf"],
      columns: Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, Float32Array.from(values)])),
    },
    fields,
  };
}

/** Two dozen cells of every type in a lattice, with states and a field. */
export function mixedTissue(): Snapshot {
  const cells = Array.from(
    { length: 24 },
    (_, i): Placed => ({
      x: 8 + 16.5 * (i % 6) + (i % 3),
      y: 10 + 19 * Math.floor(i / 6) + (i % 4),
      radius: [7.5, 4, 4, 8, 7, 5, 5, 4.5][i % 8]!,
      type: types[i % 8]!,
      clone: i === 8 ? 1 : 0,
    }),
  );
  const tumor = (value: (i: number) => number) => cells.map((c, i) => (c.type === "tumor" ? value(i) : Number.NaN));
  return snapshotOf(
    cells,
    { pdl1: tumor((i) => (i === 8 ? 1 : 2 + i / 4)), pstat1: tumor((i) => (i === 8 ? 0 : 0.5)) },
    { ifng: { nx: 10, ny: 8, nz: 1, voxel: 10, unit: "pM", value: Float32Array.from({ length: 80 }, (_, i) => i) } },
  );
}
