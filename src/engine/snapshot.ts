/**
 * What an observer sees of a tissue at one moment: copies, never the live state, so looking cannot change a run.
 */

/** A field on its grid, x fastest, then y, then z. */
export interface FieldImage {
  readonly nx: number;
  readonly ny: number;
  readonly nz: number;
  /** Voxel edge in µm; the centre of voxel (0, 0, 0) lies at (h/2, h/2, h/2). */
  readonly voxel: number;
  /** Unit of the values, for example "pM" or "mmHg". */
  readonly unit: string;
  readonly value: Float32Array;
}

export interface CellTable {
  readonly count: number;
  /** Running number of each cell, never reused. */
  readonly id: Uint32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  /** Radius in µm. */
  readonly radius: Float32Array;
  /** Index into `types`. */
  readonly type: Uint8Array;
  /** Index into `clones`. */
  readonly clone: Uint16Array;
  readonly types: readonly string[];
  readonly clones: readonly string[];
  /** State columns by name; NaN where a cell's lineage has no such column. */
  readonly columns: Readonly<Record<string, Float32Array>>;
}

export interface Snapshot {
  /** Simulated time in minutes. */
  readonly minutes: number;
  /** Extent of the tissue in µm. */
  readonly width: number;
  readonly height: number;
  /** 0 for a section. */
  readonly depth: number;
  readonly cells: CellTable;
  readonly fields: Readonly<Record<string, FieldImage>>;
}
