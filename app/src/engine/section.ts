/**
 * What lies on the slide of a block: a plane through it. A cell is cut where the plane meets it, as a disc of radius
 * √(r² − Δz²); fields are the layer of voxels that the plane lies in. A flat tissue is its own section.
 */
import type { Frame, Layout } from "./frame";
import type { Between } from "./recording";

/** A disc smaller than this share of the cell is no more than a graze, and is left out; the same as in the library's pictures. */
const GRAZE = 1 / 3;

const known = new WeakMap<Frame, { readonly plane: number; readonly section: Frame }>();

/** @param plane µm above the floor of the block; absent: its middle */
export function sectionOf(frame: Frame, layout: Layout, plane = layout.depth / 2): Frame {
  if (layout.depth === 0) return frame;
  const before = known.get(frame);
  if (before?.plane === plane) return before.section;
  const section = cut(frame, layout, plane);
  known.set(frame, { plane, section });
  return section;
}

/** Both ends of a moment in the same plane. */
export function sectionBetween(between: Between, layout: Layout, plane?: number): Between {
  if (layout.depth === 0) return between;
  const { before, after, share } = between;
  return { before: sectionOf(before, layout, plane), after: sectionOf(after, layout, plane), share };
}

function cut(frame: Frame, layout: Layout, plane: number): Frame {
  const rows: number[] = [];
  const radii: number[] = [];
  for (let row = 0; row < frame.count; row++) {
    const r = frame.radius[row]!;
    const dz = frame.z[row]! - plane;
    const disc = Math.sqrt(Math.max(0, r * r - dz * dz));
    if (disc < GRAZE * r) continue;
    rows.push(row);
    radii.push(disc);
  }
  const pick = (values: Float32Array) => Float32Array.from(rows, (row) => values[row]!);
  const layers = layout.fields.map(({ name, nx, ny, nz, voxel }) => {
    const layer = Math.min(nz - 1, Math.max(0, Math.floor(plane / voxel)));
    return [name, frame.fields[name]!.slice(layer * nx * ny, (layer + 1) * nx * ny)] as const;
  });
  return {
    ...frame,
    count: rows.length,
    id: Uint32Array.from(rows, (row) => frame.id[row]!),
    x: pick(frame.x),
    y: pick(frame.y),
    z: pick(frame.z),
    radius: Float32Array.from(radii),
    type: Uint8Array.from(rows, (row) => frame.type[row]!),
    clone: Uint16Array.from(rows, (row) => frame.clone[row]!),
    columns: Object.fromEntries(Object.entries(frame.columns).map(([name, values]) => [name, pick(values)])),
    fields: Object.fromEntries(layers),
  };
}
