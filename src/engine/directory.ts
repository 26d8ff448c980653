/** Where each living cell lies, by id. */
import type { Table } from "./table.js";

/** Lineage (from 1) and row of a cell in one number; 0 where there is none. */
export type Location = number;

const ROW_BITS = 26;
const ROW_MASK = (1 << ROW_BITS) - 1;
export const rowAt = (location: Location) => location & ROW_MASK;

export class Directory {
  private locations = new Uint32Array(1024);

  constructor(private readonly tables: readonly Table[]) {}

  /** Note where every cell lies; call after rows have moved or been added. Ids below `nextId` are in use. */
  note(nextId: number): void {
    if (this.locations.length < nextId) {
      const larger = new Uint32Array(nextId * 2);
      larger.set(this.locations);
      this.locations = larger;
    }
    for (let lineage = 0; lineage < this.tables.length; lineage++) {
      const { id, count } = this.tables[lineage]!;
      for (let row = 0; row < count; row++) this.locations[id[row]!] = ((lineage + 1) << ROW_BITS) | row;
    }
  }

  /** The cell with this id is no more. */
  strike(id: number): void {
    this.locations[id] = 0;
  }

  of(id: number): Location {
    return this.locations[id] ?? 0;
  }

  tableAt(location: Location): Table {
    return this.tables[(location >>> ROW_BITS) - 1]!;
  }
}
