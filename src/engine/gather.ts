/**
 * All living cells in one order (lineages as declared, then id), as mechanics and fields see them.
 */
import type { State } from "./state.js";
import type { Table } from "./table.js";

const names = [
  "x",
  "y",
  "z",
  "radius",
  "headingX",
  "headingY",
  "headingZ",
  "pressure",
  "speed",
  "persistence",
  "taxisX",
  "taxisY",
  "repulsionRoot",
  "adhesionRoot",
] as const;
type Name = (typeof names)[number];
/** What mechanics changes, and what it only reads. */
const moved = ["x", "y", "z", "headingX", "headingY", "headingZ", "pressure"] as const;
const taken = [...moved, "radius"] as const;

export type Gathered = Record<Name, Float32Array>;

export class Gather {
  count = 0;
  readonly offset = new Map<Table, number>();
  all: Gathered;
  /** Per field: what each cell secretes and takes up. */
  readonly secretion: Record<string, Float32Array> = {};
  readonly uptake: Record<string, Float32Array> = {};
  private capacity = 0;

  constructor(private readonly state: State) {
    this.all = {} as Gathered;
    this.fit();
  }

  /** Copy positions, headings and radii out of the tables. */
  take(): void {
    this.fit();
    let at = 0;
    for (const table of this.state.tables.values()) {
      this.offset.set(table, at);
      for (const name of taken) this.all[name].set(table.float(name).subarray(0, table.count), at);
      at += table.count;
    }
    this.count = at;
  }

  /** Nobody secretes, takes up or walks yet. */
  silence(): void {
    this.all.speed.fill(0, 0, this.count);
    for (const amounts of [...Object.values(this.secretion), ...Object.values(this.uptake)])
      amounts.fill(0, 0, this.count);
  }

  /** Copy back what mechanics changed. */
  give(): void {
    for (const [table, at] of this.offset)
      for (const name of moved) table.float(name).set(this.all[name].subarray(at, at + table.count));
  }

  /** Table and row behind an index of the common order. */
  locate(index: number): { table: Table; row: number } {
    for (const [table, at] of this.offset)
      if (index >= at && index < at + table.count) return { table, row: index - at };
    throw new Error(`no cell at ${index}`);
  }

  private fit(): void {
    let needed = 0;
    for (const table of this.state.tables.values()) needed += table.capacity;
    if (needed <= this.capacity) return;
    this.capacity = needed;
    for (const name of names) this.all[name] = new Float32Array(needed);
    for (const field of this.state.fields.names) {
      this.secretion[field] = new Float32Array(needed);
      this.uptake[field] = new Float32Array(needed);
    }
  }
}
