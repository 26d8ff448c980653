/**
 * The cells of one lineage: columns in one buffer with a magic number and a version, rows ordered by id.
 *
 * Layout: 4 words of header (magic, version, rows, capacity), then for each column `capacity` 32-bit words: id, partner,
 * type and clone as integers, all others as f32. Capacity doubles by copy between steps; growth changes no value.
 */
const MAGIC = 0x31464e47;
const VERSION = 1;
const HEADER = 4;

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
  capacity: number;
  buffer: ArrayBuffer;
  id!: Uint32Array;
  partner!: Uint32Array;
  type!: Uint32Array;
  clone!: Uint32Array;
  /** All float columns by name. */
  readonly floats = new Map<string, Float32Array>();

  constructor(
    readonly lineage: string,
    readonly columns: readonly string[],
    capacity = 64,
  ) {
    this.capacity = capacity;
    this.buffer = this.allocate(capacity);
    this.view();
  }

  float(name: string): Float32Array {
    const column = this.floats.get(name);
    if (!column) throw new Error(`${this.lineage} has no column ${name}`);
    return column;
  }

  /** Append a row of zeros; returns its index. Rows stay ordered because ids only grow. */
  append(id: number): number {
    if (this.count === this.capacity) this.grow();
    const row = this.count++;
    this.id[row] = id;
    return row;
  }

  copyRow(from: number, to: number): void {
    for (const name of integerColumns) this[name][to] = this[name][from]!;
    for (const column of this.floats.values()) column[to] = column[from]!;
  }

  /** Remove the rows marked, keeping the order of the others. */
  compact(removed: Uint8Array): void {
    let kept = 0;
    for (let row = 0; row < this.count; row++) {
      if (removed[row]) continue;
      if (kept !== row) this.copyRow(row, kept);
      kept++;
    }
    for (let row = kept; row < this.count; row++) {
      for (const name of integerColumns) this[name][row] = 0;
      for (const column of this.floats.values()) column[row] = 0;
    }
    this.count = kept;
  }

  private allocate(capacity: number): ArrayBuffer {
    const words = HEADER + capacity * (integerColumns.length + bodyColumns.length + this.columns.length);
    const buffer = new ArrayBuffer(words * 4);
    new Uint32Array(buffer, 0, HEADER).set([MAGIC, VERSION, 0, capacity]);
    return buffer;
  }

  private view(): void {
    let offset = HEADER * 4;
    const next = () => {
      const at = offset;
      offset += this.capacity * 4;
      return at;
    };
    for (const name of integerColumns) this[name] = new Uint32Array(this.buffer, next(), this.capacity);
    for (const name of [...bodyColumns, ...this.columns])
      this.floats.set(name, new Float32Array(this.buffer, next(), this.capacity));
  }

  private grow(): void {
    const integers = integerColumns.map((name) => this[name]);
    const floats = [...this.floats].map(([name, column]) => [name, column] as const);
    this.capacity *= 2;
    this.buffer = this.allocate(this.capacity);
    this.view();
    integerColumns.forEach((name, i) => {
      this[name].set(integers[i]!);
    });
    for (const [name, column] of floats) this.float(name).set(column);
  }
}
