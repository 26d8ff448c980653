/**
 * Arrays out: Zarr version 2 in a folder, as file paths and contents. Chunks are padded to full size, little-endian, and
 * packed with deflate in JavaScript, so that the same array gives the same bytes on every platform.
 */
import { zlibSync } from "fflate";

export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface ZarrArray {
  readonly shape: readonly number[];
  readonly chunks: readonly number[];
  /** Names of the axes, outermost first. */
  readonly dimensions: readonly string[];
  /** The part of the array at `from`, of the size `extent`, in C order. */
  read(from: readonly number[], extent: readonly number[]): Float32Array;
}

/** JSON in ASCII: the Zarr 2 library of Python reads metadata as nothing else. */
function json(value: unknown): string {
  const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return `${JSON.stringify(value, null, 1).replace(/[^\0-\x7f]/g, escaped)}\n`;
}

export function zarrGroup(attributes: unknown): Files {
  return { ".zgroup": json({ zarr_format: 2 }), ".zattrs": json(attributes) };
}

/** Files of an array of 32-bit floats, chunk (i, j, …) at `i/j/…`. */
export function zarrArray({ shape, chunks, dimensions, read }: ZarrArray): Files {
  const files: Record<string, string | Uint8Array> = {
    ".zarray": json({
      zarr_format: 2,
      shape,
      chunks,
      dtype: "<f4",
      compressor: { id: "zlib", level: 6 },
      fill_value: 0,
      order: "C",
      filters: null,
      dimension_separator: "/",
    }),
    ".zattrs": json({ _ARRAY_DIMENSIONS: dimensions }),
  };
  const counts = shape.map((size, axis) => Math.ceil(size / chunks[axis]!));
  for (const index of indices(counts)) {
    const from = index.map((i, axis) => i * chunks[axis]!);
    const extent = from.map((at, axis) => Math.min(chunks[axis]!, shape[axis]! - at));
    files[index.join("/")] = zlibSync(littleEndian(padded(read(from, extent), extent, chunks)), { level: 6 });
  }
  return files;
}

/** Puts files under a folder. */
export function under(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}

/** All metadata in one file, for readers that fetch over a network. */
export function consolidated(files: Files): Files {
  const metadata = Object.entries(files).flatMap(([path, content]) =>
    /(^|\/)\.z(group|array|attrs)$/.test(path) ? [[path, JSON.parse(content as string) as unknown]] : [],
  );
  return {
    ...files,
    ".zmetadata": json({ zarr_consolidated_format: 1, metadata: Object.fromEntries(metadata) }),
  };
}

/** Every index below `counts`, the last axis fastest. */
function* indices(counts: readonly number[]): Generator<number[]> {
  if (counts.length === 0) {
    yield [];
    return;
  }
  for (let i = 0; i < counts[0]!; i++) for (const rest of indices(counts.slice(1))) yield [i, ...rest];
}

function padded(values: Float32Array, extent: readonly number[], chunks: readonly number[]): Float32Array {
  if (extent.every((size, axis) => size === chunks[axis])) return values;
  const out = new Float32Array(chunks.reduce((product, size) => product * size, 1));
  const width = extent.at(-1)!;
  let source = 0;
  for (const row of indices(extent.slice(0, -1))) {
    const line = row.reduce((at, i, axis) => at * chunks[axis]! + i, 0);
    out.set(values.subarray(source, source + width), line * chunks.at(-1)!);
    source += width;
  }
  return out;
}

function littleEndian(values: Float32Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => {
    view.setFloat32(i * 4, value, true);
  });
  return new Uint8Array(view.buffer);
}
