/**
 * What lies on the slide of a block: the plane through its middle. A cell is cut where the plane meets it, as a disc of
 * radius √(r² − Δz²); fields are their middle layer. A flat tissue is its own section.
 */
import type { Snapshot } from "ifng-lab";

/** A disc smaller than this share of the cell is no more than a graze, and is left out. */
const GRAZE = 0.3;

export function sectionOf(snapshot: Snapshot): Snapshot {
  const { depth, cells } = snapshot;
  if (!(depth > 0)) return snapshot;
  const rows: number[] = [];
  const radii: number[] = [];
  for (let row = 0; row < cells.count; row++) {
    const r = cells.radius[row]!;
    const dz = cells.z[row]! - depth / 2;
    const disc = Math.sqrt(Math.max(0, r * r - dz * dz));
    if (disc < GRAZE * r) continue;
    rows.push(row);
    radii.push(disc);
  }
  const pick = (values: Float32Array) => Float32Array.from(rows, (row) => values[row]!);
  const columns = Object.entries(cells.columns).map(([name, values]) => [name, pick(values)] as const);
  const fields = Object.entries(snapshot.fields).map(([name, field]) => {
    const layer = Math.floor(field.nz / 2) * field.nx * field.ny;
    return [name, { ...field, nz: 1, value: field.value.slice(layer, layer + field.nx * field.ny) }] as const;
  });
  return {
    ...snapshot,
    cells: {
      ...cells,
      count: rows.length,
      id: Uint32Array.from(rows, (row) => cells.id[row]!),
      x: pick(cells.x),
      y: pick(cells.y),
      z: pick(cells.z),
      radius: Float32Array.from(radii),
      type: Uint8Array.from(rows, (row) => cells.type[row]!),
      clone: Uint16Array.from(rows, (row) => cells.clone[row]!),
      columns: Object.fromEntries(columns),
    },
    fields: Object.fromEntries(fields),
  };
}
