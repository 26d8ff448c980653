/**
 * A section through a block: the cells that a plane meets, as large as they are in it, and the layer of each field there.
 *
 *   r' = √(r² − (z − z₀)²)
 *
 * Slivers of less than a third of the radius are left out, as a slide loses them.
 */
import type { FieldImage, Snapshot } from "../engine/snapshot.js";

const LEAST = 1 / 3;

/** A section at height z₀ (µm); a tissue without depth is a section already. */
export function cut(snapshot: Snapshot, height = snapshot.depth / 2): Snapshot {
  if (snapshot.depth <= 0) return snapshot;
  const { cells, fields } = snapshot;
  const rows: number[] = [];
  const radius: number[] = [];
  for (let i = 0; i < cells.count; i++) {
    const r = cells.radius[i]!;
    const away = cells.z[i]! - height;
    const squared = r * r - away * away;
    if (squared < LEAST * LEAST * r * r) continue;
    rows.push(i);
    radius.push(Math.sqrt(squared));
  }
  const floats = (of: Float32Array) => Float32Array.from(rows, (i) => of[i]!);
  return {
    ...snapshot,
    depth: 0,
    cells: {
      ...cells,
      count: rows.length,
      id: Uint32Array.from(rows, (i) => cells.id[i]!),
      x: floats(cells.x),
      y: floats(cells.y),
      z: floats(cells.z),
      radius: Float32Array.from(radius),
      type: Uint8Array.from(rows, (i) => cells.type[i]!),
      clone: Uint16Array.from(rows, (i) => cells.clone[i]!),
      columns: Object.fromEntries(Object.entries(cells.columns).map(([name, values]) => [name, floats(values)])),
    },
    fields: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, layer(field, height)])),
  };
}

function layer(field: FieldImage, height: number): FieldImage {
  const { nx, ny, nz, voxel, value } = field;
  const k = Math.min(nz - 1, Math.max(0, Math.floor(height / voxel)));
  return { ...field, nz: 1, value: value.slice(k * nx * ny, (k + 1) * nx * ny) };
}
