/**
 * `snapshots.bin`: the snapshots of a run in one file, exact to the bit, each readable without the others.
 *
 * Little-endian. The file begins with the 8 letters IFNGSNAP, the version (u32, now 1), the number of snapshots n (u32) and
 * n entries of minutes (f64), offset (u32) and length (u32). At each offset lies a zlib stream (RFC 1950). Unpacked it holds
 * the length of a header (u32), the header (JSON, UTF-8: minutes, width, height, depth, count, types, clones, columns, fields with name,
 * nx, ny, nz, voxel, unit), then id (u32), x, y, z, radius (f32), type (u8), clone (u16), the columns (f32) and the fields (f32).
 * Arrays of 4-byte numbers are stored by significance: all first bytes, then all second bytes, and so on; they pack better so.
 * NaN, "no value", is always 0x7fc00000. The same snapshots give the same bytes.
 */
import { strFromU8, strToU8, unzlibSync, zlibSync } from "fflate";
import type { FieldImage, Snapshot } from "../engine/snapshot.js";
import { LabError } from "../equation/error.js";

const MAGIC = "IFNGSNAP";
const VERSION = 1;
const HEAD = 16;
const ENTRY = 16;
const NO_VALUE = 0x7fc00000;

interface Header {
  readonly minutes: number;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly count: number;
  readonly types: readonly string[];
  readonly clones: readonly string[];
  readonly columns: readonly string[];
  readonly fields: readonly (Omit<FieldImage, "value"> & { readonly name: string })[];
}

export interface SnapshotFile {
  /** Times of the snapshots, rising. */
  readonly minutes: readonly number[];
  /** @throws LabError when the file is damaged. */
  read(index: number): Snapshot;
}

export function writeSnapshots(snapshots: readonly Snapshot[]): Uint8Array {
  const packed = snapshots.map((snapshot) => zlibSync(unpackedBytes(snapshot), { level: 6 }));
  const start = HEAD + ENTRY * packed.length;
  const bytes = new Uint8Array(packed.reduce((sum, part) => sum + part.length, start));
  const view = new DataView(bytes.buffer);
  bytes.set(strToU8(MAGIC));
  view.setUint32(8, VERSION, true);
  view.setUint32(12, packed.length, true);
  let offset = start;
  packed.forEach((part, k) => {
    view.setFloat64(HEAD + ENTRY * k, snapshots[k]!.minutes, true);
    view.setUint32(HEAD + ENTRY * k + 8, offset, true);
    view.setUint32(HEAD + ENTRY * k + 12, part.length, true);
    bytes.set(part, offset);
    offset += part.length;
  });
  return bytes;
}

/** @throws LabError when the bytes are not such a file, or of a later version. */
export function readSnapshots(bytes: Uint8Array, name: string): SnapshotFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEAD || strFromU8(bytes.subarray(0, 8)) !== MAGIC) throw damaged(name, "is not a snapshot file");
  const version = view.getUint32(8, true);
  if (version !== VERSION) throw damaged(name, `has version ${version}; this program reads version ${VERSION}`);
  const n = view.getUint32(12, true);
  if (bytes.length < HEAD + ENTRY * n) throw damaged(name, "is cut off");
  const minutes = Array.from({ length: n }, (_, k) => view.getFloat64(HEAD + ENTRY * k, true));
  return {
    minutes,
    read(index) {
      const offset = view.getUint32(HEAD + ENTRY * index + 8, true);
      const length = view.getUint32(HEAD + ENTRY * index + 12, true);
      if (offset + length > bytes.length) throw damaged(name, "is cut off");
      try {
        return snapshotOfBytes(unzlibSync(bytes.subarray(offset, offset + length)));
      } catch {
        throw damaged(name, `cannot be unpacked at snapshot ${index + 1}`);
      }
    },
  };
}

const damaged = (file: string, what: string) =>
  new LabError({ kind: "data", what, where: { file }, waysOut: ["run the scenario again", "choose another run"] });

function unpackedBytes({ minutes, width, height, depth, cells, fields }: Snapshot): Uint8Array {
  const columns = Object.keys(cells.columns);
  const header: Header = {
    minutes,
    width,
    height,
    depth,
    count: cells.count,
    types: cells.types,
    clones: cells.clones,
    columns,
    fields: Object.entries(fields).map(([name, { nx, ny, nz, voxel, unit }]) => ({ name, nx, ny, nz, voxel, unit })),
  };
  const words = strToU8(JSON.stringify(header));
  const clone = new Uint8Array(2 * cells.count);
  const clones = new DataView(clone.buffer);
  for (let i = 0; i < cells.count; i++) clones.setUint16(2 * i, cells.clone[i]!, true);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, words.length, true);
  return joined([
    length,
    words,
    bySignificance(cells.id),
    ...[cells.x, cells.y, cells.z, cells.radius].map(bySignificance),
    cells.type.slice(0, cells.count),
    clone,
    ...columns.map((name) => bySignificance(cells.columns[name]!)),
    ...Object.values(fields).map(({ value }) => bySignificance(value)),
  ]);
}

function snapshotOfBytes(bytes: Uint8Array): Snapshot {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 4 + view.getUint32(0, true);
  const { minutes, width, height, depth, count, types, clones, columns, fields } = JSON.parse(
    strFromU8(bytes.subarray(4, at)),
  ) as Header;
  const words = (n: number) => {
    const whole = new Uint32Array(n);
    for (let i = 0; i < n; i++)
      whole[i] =
        bytes[at + i]! | (bytes[at + n + i]! << 8) | (bytes[at + 2 * n + i]! << 16) | (bytes[at + 3 * n + i]! << 24);
    at += 4 * n;
    return whole;
  };
  const floats = (n: number) => new Float32Array(words(n).buffer);
  const id = words(count);
  const [x, y, z, radius] = [floats(count), floats(count), floats(count), floats(count)] as const;
  const type = bytes.slice(at, at + count);
  at += count;
  const clone = Uint16Array.from({ length: count }, (_, i) => view.getUint16(at + 2 * i, true));
  at += 2 * count;
  return {
    minutes,
    width,
    height,
    depth,
    cells: {
      ...{ count, id, x, y, z, radius, type, clone, types, clones },
      columns: Object.fromEntries(columns.map((name) => [name, floats(count)])),
    },
    fields: Object.fromEntries(
      fields.map(({ name, ...field }) => [name, { ...field, value: floats(field.nx * field.ny * field.nz) }]),
    ),
  };
}

function bySignificance(values: Uint32Array | Float32Array): Uint8Array {
  const n = values.length;
  const words = new Uint32Array(values.buffer, values.byteOffset, n);
  const out = new Uint8Array(4 * n);
  const mayLack = values instanceof Float32Array;
  for (let i = 0; i < n; i++) {
    const word = mayLack && Number.isNaN(values[i]!) ? NO_VALUE : words[i]!;
    out[i] = word;
    out[n + i] = word >>> 8;
    out[2 * n + i] = word >>> 16;
    out[3 * n + i] = word >>> 24;
  }
  return out;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
