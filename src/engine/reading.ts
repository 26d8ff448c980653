/**
 * The scalar reading of expressions: what `self`, `other`, `here`, `body` and `clone` mean for one row of a table.
 *
 * A reader is a cursor over a table; its names are accessors into the columns, so an expression touches only what it
 * names. It serves laws that few cells need in a minute (a touch, an influx, the amount of an event); the others run as kernels.
 */
import { type Location, rowAt } from "./directory.js";
import type { BoundLaw, TypePlan } from "./model.js";
import { ENGAGED } from "./program.js";
import type { State } from "./state.js";
import type { Table } from "./table.js";
import { quantityColumn } from "./tasks.js";

type Names = Record<string, number>;

export class Reader {
  row = 0;
  readonly names: Names = {};
  readonly here: Names = {};

  constructor(
    readonly plan: TypePlan,
    table: Table,
  ) {
    const read = (target: Names, name: string, values: Float32Array) =>
      Object.defineProperty(target, name, { get: () => values[this.row]!, enumerable: true });
    for (const [name, values] of table.floats) read(this.names, name, values);
    Object.defineProperty(this.names, ENGAGED, {
      get: () => (table.partner[this.row] === 0 ? 0 : 1),
      enumerable: true,
    });
    for (const [name, value] of Object.entries(plan.absent)) this.names[name] = value;
    for (const { name } of [...plan.exported, ...plan.quantities])
      read(this.names, name, table.scratch.get(quantityColumn(name))!);
    for (const [name, values] of table.scratch)
      if (name.startsWith(HERE)) read(this.here, name.slice(HERE.length), values);
  }
}
const HERE = "here: ";

export interface At {
  self: Names;
  other: Names;
  here: Names;
  body: Names;
  clone: Readonly<Record<string, number>>;
}

/** Points readers at rows and evaluates laws there. */
export class Evaluator {
  private readonly own: readonly Reader[];
  private readonly partner: readonly Reader[];
  readonly at: At;

  constructor(readonly state: State) {
    const { model } = state;
    const reader = (plan: TypePlan) => new Reader(plan, state.tables.get(plan.lineage)!);
    this.own = model.plans.map(reader);
    this.partner = model.plans.map(reader);
    this.at = { self: {}, other: {}, here: {}, body: state.body, clone: {} };
  }

  plan(table: Table, row: number): TypePlan {
    return this.state.model.plans[table.type[row]!]!;
  }

  cloneName(table: Table, row: number): string {
    return this.state.clones.at(table.clone[row]!).name;
  }

  /** Let `self`, `here` and `clone` mean this row. */
  look(table: Table, row: number): TypePlan {
    const reader = this.own[table.type[row]!]!;
    reader.row = row;
    this.at.self = reader.names;
    this.at.here = reader.here;
    this.at.clone = this.state.clones.at(table.clone[row]!).genome;
    return reader.plan;
  }

  /** Let `other` mean the cell that lies there. */
  lookAt(location: Location): void {
    const table = this.state.directory.tableAt(location);
    const row = rowAt(location);
    const reader = this.partner[table.type[row]!]!;
    reader.row = row;
    this.at.other = reader.names;
  }

  value(bound: BoundLaw): number {
    return bound.constant ?? bound.law(this.at, bound.parameters);
  }
}
