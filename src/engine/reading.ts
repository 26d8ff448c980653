/**
 * The scalar reading of expressions: what `self`, `other`, `here`, `body` and `clone` mean for one row of a table.
 *
 * A reader is a cursor over a table; its names are accessors into the columns, so an expression touches only what it
 * names.
 */
import type { BoundLaw, QuantityNode, TypePlan } from "./model.js";
import type { State } from "./state.js";
import type { Table } from "./table.js";

type Names = Record<string, number>;

/** Values of the current step that are not state: quantities and sampled fields, by row. */
export class Scratch {
  readonly quantities: Float64Array[];
  readonly samples = new Map<string, Float32Array>();
  private capacity: number;

  constructor(
    readonly table: Table,
    quantities: number,
    fields: Iterable<string>,
  ) {
    this.capacity = table.capacity;
    this.quantities = Array.from({ length: quantities }, () => new Float64Array(table.capacity));
    for (const field of fields) this.samples.set(field, new Float32Array(table.capacity));
  }

  /** Follow the table's capacity; true if anything moved. */
  fit(): boolean {
    const { capacity } = this.table;
    if (this.capacity >= capacity) return false;
    this.capacity = capacity;
    this.quantities.forEach((values, slot) => {
      this.quantities[slot] = enlarge(values, new Float64Array(capacity));
    });
    for (const [field, values] of this.samples) this.samples.set(field, enlarge(values, new Float32Array(capacity)));
    return true;
  }
}

function enlarge<T extends Float64Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

type Values = Float32Array | Float64Array;

/** Where the values of one name lie; a table that grows moves them. */
interface Source {
  values: Values;
  readonly find: () => Values;
}

export class Reader {
  row = 0;
  readonly names: Names = {};
  readonly here: Names = {};
  private readonly sources: Source[] = [];

  constructor(
    readonly plan: TypePlan,
    readonly table: Table,
    readonly scratch: Scratch,
    quantityNames: readonly string[],
  ) {
    const define = (target: Names, name: string, get: () => number) =>
      Object.defineProperty(target, name, { get, enumerable: true });
    const read = (target: Names, name: string, find: () => Values) => {
      const source: Source = { values: find(), find };
      this.sources.push(source);
      define(target, name, () => source.values[this.row]!);
    };
    for (const name of table.floats.keys()) read(this.names, name, () => table.float(name));
    define(this.names, "engaged", () => (table.partner[this.row] === 0 ? 0 : 1));
    for (const [name, value] of Object.entries(plan.absent)) this.names[name] = value;
    for (const node of [...plan.exported, ...plan.quantities])
      read(this.names, quantityNames[node.slot]!, () => scratch.quantities[node.slot]!);
    for (const field of scratch.samples.keys()) read(this.here, field, () => scratch.samples.get(field)!);
  }

  /** Find the values again after the table has grown. */
  refit(): void {
    for (const source of this.sources) source.values = source.find();
  }
}

export interface At {
  self: Names;
  other: Names;
  here: Names;
  body: Names;
  clone: Readonly<Record<string, number>>;
}

/** Points readers at rows and evaluates laws there. */
export class Evaluator {
  private readonly own: Reader[];
  private readonly partner: Reader[];
  readonly scratch = new Map<string, Scratch>();
  readonly at: At;
  /** Lineage and row of every living cell by id; 0 where there is none. */
  private place = new Uint32Array(1024);
  private readonly lineages: readonly Table[];

  constructor(readonly state: State) {
    const { model } = state;
    this.lineages = [...state.tables.values()];
    for (const table of this.lineages)
      this.scratch.set(table.lineage, new Scratch(table, model.quantities.length, state.fields.names));
    const reader = (plan: TypePlan) =>
      new Reader(plan, state.tables.get(plan.lineage)!, this.scratch.get(plan.lineage)!, model.quantities);
    this.own = model.plans.map(reader);
    this.partner = model.plans.map(reader);
    this.at = { self: {}, other: {}, here: {}, body: state.body, clone: {} };
  }

  /** Note where every cell lies; call after rows have moved. */
  locate(): void {
    let moved = false;
    for (const scratch of this.scratch.values()) moved = scratch.fit() || moved;
    if (moved) for (const reader of [...this.own, ...this.partner]) reader.refit();
    if (this.place.length < this.state.nextId) this.place = new Uint32Array(this.state.nextId * 2);
    this.place.fill(0);
    this.lineages.forEach((table, index) => {
      for (let row = 0; row < table.count; row++) this.place[table.id[row]!] = ((index + 1) << 26) | row;
    });
  }

  whereIs(id: number): { table: Table; row: number } | undefined {
    const place = this.place[id] ?? 0;
    if (place === 0) return undefined;
    return { table: this.lineages[(place >>> 26) - 1]!, row: place & 0x3ffffff };
  }

  plan(table: Table, row: number): TypePlan {
    return this.state.model.plans[table.type[row]!]!;
  }

  cloneName(table: Table, row: number): string {
    return this.state.clones[table.clone[row]!]!.name;
  }

  /** Let `self`, `here` and `clone` mean this row. */
  look(table: Table, row: number): TypePlan {
    const reader = this.own[table.type[row]!]!;
    reader.row = row;
    this.at.self = reader.names;
    this.at.here = reader.here;
    this.at.clone = this.state.clones[table.clone[row]!]!.genome;
    return reader.plan;
  }

  /** Let `other` mean the cell with this id; false if it is gone. */
  lookAt(id: number): boolean {
    const place = this.place[id] ?? 0;
    if (place === 0) return false;
    const table = this.lineages[(place >>> 26) - 1]!;
    const row = place & 0x3ffffff;
    const reader = this.partner[table.type[row]!]!;
    reader.row = row;
    this.at.other = reader.names;
    return true;
  }

  value(bound: BoundLaw): number {
    return bound.constant ?? bound.law(this.at, bound.parameters);
  }

  /** Law × factors, under one denominator of loads. */
  quantity(node: QuantityNode): number {
    let value = this.value(node);
    for (const factor of node.factors) value *= this.value(factor);
    return node.loads.length > 0 ? value * brake(this.load(node), node.loadPower) : value;
  }

  load(node: QuantityNode): number {
    let sum = 0;
    for (const load of node.loads) sum += this.value(load);
    return sum;
  }
}

/** (1 + Σs)^−power for the powers in use: 1 (on output) and ½ (on hits that the damage integrator squares). */
export function brake(load: number, power: number): number {
  return power === 0.5 ? 1 / Math.sqrt(1 + load) : 1 / (1 + load);
}
