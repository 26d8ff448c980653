/**
 * All living cells in one order (lineages as declared, then id), as mechanics and fields see them.
 */
import type { MovingBodies } from "../numerics/mechanics.js";
import { bytesOf, type LinearMemory } from "../numerics/memory.js";
import type { Table } from "./table.js";
import { PERSISTENCE, SPEED } from "./tasks.js";

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
  "repulsionRoot",
  "adhesionRoot",
] as const;
type Name = (typeof names)[number];
type Column = Float32Array | Int32Array | Uint32Array;
/** What mechanics changes, and what it only reads. */
const moved = ["x", "y", "z", "headingX", "headingY", "headingZ", "pressure"] as const;
const taken = [...moved, "radius"] as const;

export type Gathered = Record<Name, Float32Array> & MovingBodies;

/** What it takes of the memory. */
export const gatherBytes = (room: number) => (names.length + 1) * bytesOf(room);

/** Roots of the repulsion and adhesion of all cells, 10 and 0.4 µm/min: PhysiCell's published defaults. */
const REPULSION_ROOT = Math.sqrt(10);
const ADHESION_ROOT = Math.sqrt(0.4);

export class Gather {
  count = 0;
  readonly tables: readonly Table[];
  /** First index of each table. */
  readonly offset: Int32Array;
  readonly all: Gathered;
  /** The whole memory. */
  private readonly bytes: Uint8Array;
  private readonly copied: readonly {
    readonly table: Table;
    readonly taken: readonly (readonly [from: Float32Array, to: Float32Array])[];
    readonly given: readonly (readonly [from: Float32Array, to: Float32Array])[];
    readonly speed: Float32Array | undefined;
    readonly persistence: Float32Array | undefined;
  }[];

  constructor(tables: readonly Table[], memory: LinearMemory, room: number) {
    this.tables = tables;
    this.bytes = new Uint8Array(memory.memory.buffer);
    this.offset = new Int32Array(this.tables.length);
    this.all = {
      ...(Object.fromEntries(names.map((name) => [name, memory.floats(room)])) as Record<Name, Float32Array>),
      kind: memory.integers(room),
    };
    this.all.repulsionRoot.fill(REPULSION_ROOT);
    this.all.adhesionRoot.fill(ADHESION_ROOT);
    this.copied = this.tables.map((table) => ({
      table,
      taken: taken.map((name) => [table.float(name), this.all[name]] as const),
      given: moved.map((name) => [this.all[name], table.float(name)] as const),
      speed: table.scratch.get(SPEED),
      persistence: table.scratch.get(PERSISTENCE),
    }));
  }

  /** Copy positions, headings and radii out of the tables. */
  take(): void {
    let at = 0;
    for (let t = 0; t < this.copied.length; t++) {
      const { table, taken: columns } = this.copied[t]!;
      const { count, type } = table;
      this.offset[t] = at;
      for (let k = 0; k < columns.length; k++) this.copy(columns[k]![0], 0, columns[k]![1], at, count);
      this.copy(type, 0, this.all.kind, at, count);
      at += count;
    }
    this.count = at;
  }

  /** Copy how fast cells walk; bound cells and those that cannot walk rest. */
  takeMotion(): void {
    const { speed: speeds, persistence: times } = this.all;
    for (let t = 0; t < this.copied.length; t++) {
      const { table, speed, persistence } = this.copied[t]!;
      const at = this.offset[t]!;
      const { count, partner } = table;
      if (persistence) this.copy(persistence, 0, times, at, count);
      else times.fill(1, at, at + count);
      if (!speed) speeds.fill(0, at, at + count);
      else for (let row = 0; row < count; row++) speeds[at + row] = partner[row] === 0 ? speed[row]! : 0;
    }
  }

  /** Copy back what mechanics changed. */
  give(): void {
    for (let t = 0; t < this.copied.length; t++) {
      const { table, given } = this.copied[t]!;
      const at = this.offset[t]!;
      const { count } = table;
      for (let k = 0; k < given.length; k++) this.copy(given[k]![0], at, given[k]![1], 0, count);
    }
  }

  /** Numbers of four bytes from one column to another; nothing is left on the heap. */
  private copy(from: Column, first: number, to: Column, at: number, count: number): void {
    const start = from.byteOffset + 4 * first;
    this.bytes.copyWithin(to.byteOffset + 4 * at, start, start + 4 * count);
  }

  /** The table that holds an index of the common order; the row is the index less the table's offset. */
  tableOf(index: number): number {
    let t = this.tables.length - 1;
    while (this.offset[t]! > index) t--;
    return t;
  }
}
