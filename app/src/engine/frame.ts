/**
 * A frame: one moment of a run in one buffer, so that it is transferred, ringed and recorded whole.
 *
 * Words of 32 bits: minutes, cells, contacts, bytes of the observation; then id, x, y, z (of a block), radius, type + 256·clone, the columns
 * in the order of the layout, the fields, the contacts, and the observation as UTF-8 JSON.
 */
import type { Observation, Run, Snapshot } from "ifng-lab";

export interface FieldLayout {
  readonly name: string;
  readonly title: string;
  readonly nx: number;
  readonly ny: number;
  /** 1 for a flat tissue. */
  readonly nz: number;
  readonly voxel: number;
  readonly unit: string;
}

/** What stays the same over all frames of a run. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** 0 for a flat tissue. */
  readonly depth: number;
  readonly types: readonly string[];
  readonly clones: readonly string[];
  readonly columns: readonly string[];
  readonly fields: readonly FieldLayout[];
  /** What may hold a contact back. */
  readonly lines: readonly string[];
}

/** What is told of a moment beside the cells. */
export type Told = Omit<Observation, "snapshot"> & { readonly body: Readonly<Record<string, number>> };

export interface Frame {
  readonly minutes: number;
  readonly count: number;
  readonly id: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Empty for a flat tissue. */
  readonly z: Float32Array;
  readonly radius: Float32Array;
  readonly type: Uint8Array;
  readonly clone: Uint16Array;
  readonly columns: Readonly<Record<string, Float32Array>>;
  readonly fields: Readonly<Record<string, Float32Array>>;
  readonly contacts: ContactTable;
  readonly told: Told;
  readonly bytes: number;
}

export type ContactTable = ReturnType<Run["contacts"]>;

const HEADER = 4;
const OWN = 5;
const PAIR = 3;

export function layoutOf(snapshot: Snapshot, contacts: ContactTable, titles: Readonly<Record<string, string>>): Layout {
  const { cells, fields, width, height, depth } = snapshot;
  return {
    width,
    height,
    depth,
    types: cells.types,
    clones: cells.clones,
    columns: Object.keys(cells.columns),
    fields: Object.entries(fields).map(([name, { nx, ny, nz, voxel, unit }]) => ({
      name,
      title: titles[name] ?? name,
      nx,
      ny,
      nz,
      voxel,
      unit,
    })),
    lines: Object.keys(contacts.lost),
  };
}

export function packFrame(snapshot: Snapshot, contacts: ContactTable, told: Told, layout: Layout): ArrayBuffer {
  const { cells } = snapshot;
  const words = new TextEncoder().encode(JSON.stringify(told));
  const voxels = layout.fields.reduce((sum, { nx, ny, nz }) => sum + nx * ny * nz, 0);
  const body =
    HEADER +
    cells.count * (OWN + (layout.depth > 0 ? 1 : 0) + layout.columns.length) +
    voxels +
    contacts.count * (PAIR + layout.lines.length);
  const buffer = new ArrayBuffer(4 * (body + Math.ceil(words.length / 4)));
  new Uint32Array(buffer, 0, HEADER).set([snapshot.minutes, cells.count, contacts.count, words.length]);
  let at = HEADER;
  const put = (values: Float32Array | Uint32Array) => {
    const view = values instanceof Uint32Array ? Uint32Array : Float32Array;
    new view(buffer, 4 * at, values.length).set(values);
    at += values.length;
  };
  put(cells.id);
  put(cells.x);
  put(cells.y);
  if (layout.depth > 0) put(cells.z);
  put(cells.radius);
  put(Uint32Array.from(cells.type, (type, i) => type + 256 * cells.clone[i]!));
  for (const name of layout.columns) put(cells.columns[name]!);
  for (const { name } of layout.fields) put(snapshot.fields[name]!.value);
  put(contacts.actor);
  put(contacts.partner);
  put(contacts.possible);
  for (const line of layout.lines) put(contacts.lost[line]!);
  new Uint8Array(buffer, 4 * body, words.length).set(words);
  return buffer;
}

export function unpackFrame(buffer: ArrayBuffer, layout: Layout): Frame {
  const [minutes, count, pairs, length] = [...new Uint32Array(buffer, 0, HEADER)] as [number, number, number, number];
  let at = HEADER;
  const floats = (size: number) => {
    const view = new Float32Array(buffer, 4 * at, size);
    at += size;
    return view;
  };
  const integers = (size: number) => {
    const view = new Uint32Array(buffer, 4 * at, size);
    at += size;
    return view;
  };
  const id = integers(count);
  const [x, y, z, radius] = [floats(count), floats(count), floats(layout.depth > 0 ? count : 0), floats(count)];
  const kind = integers(count);
  const columns = Object.fromEntries(layout.columns.map((name) => [name, floats(count)]));
  const fields = Object.fromEntries(layout.fields.map(({ name, nx, ny, nz }) => [name, floats(nx * ny * nz)]));
  const contacts: ContactTable = {
    count: pairs,
    actor: integers(pairs),
    partner: integers(pairs),
    possible: floats(pairs),
    lost: Object.fromEntries(layout.lines.map((line) => [line, floats(pairs)])),
  };
  const told = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4 * at, length))) as Told;
  return {
    minutes,
    count,
    id,
    x,
    y,
    z,
    radius,
    type: Uint8Array.from(kind, (k) => k & 255),
    clone: Uint16Array.from(kind, (k) => k >>> 8),
    columns,
    fields,
    contacts,
    told,
    bytes: buffer.byteLength,
  };
}
