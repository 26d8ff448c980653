/**
 * The cells of one lineage: columns in the linear memory of the run, rows ordered by id.
 *
 * State columns are id, partner, type and clone as integers and all others as f32. Scratch columns hold values of the present
 * minute and are no part of the state. The capacity is fixed when a run starts, so no column ever moves.
 */
import { LabError } from "../equation/error.js";
import { bytesOf, type LinearMemory } from "../numerics/memory.js";

/** Integer columns of every table. `partner` is the id of the bound cell, 0 if none. */
export const integerColumns = ["id", "partner", "type", "clone"] as const;
/** Float columns of every table. */
export const bodyColumns = [
  "x",
  "y",
  "z",
  "headingX",
  "headingY",
  "headingZ",
  "radius",
  "adultRadius",
  "pressure",
] as const;

export class Table {
  count = 0;
  readonly id: Uint32Array;
  readonly partner: Uint32Array;
  readonly type: Uint32Array;
  readonly clone: Uint32Array;
  /** Bits of the events that happen in this minute. */
  readonly fired: Int32Array;
  /** All float columns of the state by name. */
  readonly floats: ReadonlyMap<string, Float32Array>;
  /** Values of the present minute by name. */
  readonly scratch: ReadonlyMap<string, Float32Array>;
  /** Columns that the engine itself reads most. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  readonly radius: Float32Array;
  private readonly all: readonly (Float32Array | Uint32Array)[];

  constructor(
    readonly lineage: string,
    columns: readonly string[],
    scratch: readonly string[],
    readonly capacity: number,
    memory: LinearMemory,
  ) {
    const named = (names: readonly string[]) => new Map(names.map((name) => [name, memory.floats(capacity)]));
    this.id = memory.unsigned(capacity);
    this.partner = memory.unsigned(capacity);
    this.type = memory.unsigned(capacity);
    this.clone = memory.unsigned(capacity);
    this.fired = memory.integers(capacity);
    this.floats = named([...bodyColumns, ...columns]);
    this.scratch = named(scratch);
    this.x = this.float("x");
    this.y = this.float("y");
    this.z = this.float("z");
    this.radius = this.float("radius");
    this.all = [...integerColumns.map((name) => this[name]), ...this.floats.values()];
  }

  static bytes(columns: number, scratch: number, capacity: number): number {
    return (integerColumns.length + 1 + bodyColumns.length + columns + scratch) * bytesOf(capacity);
  }

  float(name: string): Float32Array {
    const column = this.floats.get(name);
    if (!column) throw new Error(`${this.lineage} has no column ${name}`);
    return column;
  }

  /** Append a row of zeros; returns its index. Rows stay ordered because ids only grow. */
  append(id: number): number {
    if (this.count === this.capacity) throw full(this.lineage, this.capacity);
    const row = this.count++;
    for (const column of this.all) column[row] = 0;
    this.id[row] = id;
    return row;
  }

  copyRow(from: number, to: number): void {
    for (const column of this.all) column[to] = column[from]!;
  }

  /** Remove the rows marked, keeping the order of the others. */
  compact(removed: Uint8Array): void {
    const rows: number[] = [];
    for (let row = 0; row < this.count; row++) if (removed[row]) rows.push(row);
    // Column by column, all between two removed rows at once: in most minutes few cells die.
    for (const column of this.all) {
      let kept = rows[0] ?? 0;
      for (let k = 0; k < rows.length; k++) {
        const next = rows[k + 1] ?? this.count;
        column.copyWithin(kept, rows[k]! + 1, next);
        kept += next - rows[k]! - 1;
      }
    }
    this.count -= rows.length;
  }
}

const full = (lineage: string, capacity: number) =>
  new LabError({
    kind: "resource",
    what: `the tissue has more than ${capacity} ${lineage} cells, for which memory was set aside`,
    waysOut: ["allow more with --max-cells", "simulate fewer days or a smaller tissue"],
  });
