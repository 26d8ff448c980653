/**
 * Events applied one after the other: a dead cell does nothing else, and cells whose partner died are free again.
 */

import { CLONE_ROOM } from "./clones.js";
import { rowAt } from "./directory.js";
import { divide } from "./division.js";
import { type AnyEffect, Happenings, LEFT } from "./happenings.js";
import type { TypePlan } from "./model.js";
import type { Evaluator } from "./reading.js";
import { accountedPairs, blameColumn, creditColumn, type State } from "./state.js";
import type { Table } from "./table.js";
import { POTENTIAL } from "./tasks.js";

/** What a type remembers of a contact: a line of the ledger and the column that sums it. */
interface Memory {
  readonly potential: Float32Array;
  readonly lines: readonly { readonly column: Float32Array; readonly slots: Slots }[];
  readonly tooShort: Slots;
}
/** Counter of the ledger for each clone of the partner. */
type Slots = (clone: number) => number;

export class Events {
  private readonly happenings: Happenings;
  private readonly tables: readonly Table[];
  /** Tables in which some type binds. */
  private readonly binding: readonly Table[];
  /** Rows that die in this minute. */
  private readonly dead: readonly Uint8Array[];
  private readonly before: Int32Array;
  private readonly credits: readonly (readonly (readonly [type: string, column: Float32Array])[])[];
  private readonly memories: readonly (readonly Memory[])[];

  constructor(
    private readonly state: State,
    private readonly evaluator: Evaluator,
  ) {
    const { plans } = state.model;
    this.happenings = new Happenings(state, evaluator);
    this.tables = [...state.tables.values()];
    this.binding = this.tables.filter(({ lineage }) => plans.some((plan) => plan.lineage === lineage && plan.bond));
    this.dead = this.tables.map((table) => new Uint8Array(table.capacity));
    this.before = new Int32Array(this.tables.length);
    this.credits = this.tables.map(({ floats }) =>
      plans.flatMap(({ name }) => {
        const column = floats.get(creditColumn(name));
        return column ? [[name, column] as const] : [];
      }),
    );
    this.memories = plans.map((plan) => accountedPairs(plan).map((node) => memoryOf(plan, node, state)));
  }

  happen(): void {
    const { state, happenings, tables, dead, before } = this;
    happenings.collect();
    for (let t = 0; t < tables.length; t++) before[t] = tables[t]!.count;
    let deaths = 0;
    for (let k = 0; k < happenings.count; k++) deaths += this.apply(happenings.order[k]!);
    if (deaths > 0)
      for (let t = 0; t < tables.length; t++) {
        const { id } = tables[t]!;
        let some = false;
        for (let row = 0; row < before[t]!; row++)
          if (dead[t]![row]) {
            state.directory.strike(id[row]!);
            some = true;
          }
        if (some) tables[t]!.compact(dead[t]!);
        dead[t]!.fill(0, 0, before[t]!);
      }
    if (happenings.count > 0) {
      state.directory.note(state.nextId);
      this.releaseWidows();
    }
  }

  /** Returns how many die of it. */
  private apply(happening: number): number {
    const { happenings, dead } = this;
    const t = happenings.table[happening]!;
    const row = happenings.row[happening]!;
    if (dead[t]![row]) return 0;
    const effects = happenings.effects(happening);
    for (let k = 0; k < effects.length; k++) this.effect(effects[k]!, happenings.amount(happening, k), t, row);
    return dead[t]![row]!;
  }

  private effect(effect: AnyEffect, amount: number, t: number, row: number): void {
    const { state, evaluator } = this;
    const table = this.tables[t]!;
    if ("set" in effect) table.float(effect.set)[row] = amount;
    else if ("add" in effect) table.float(effect.to)[row]! += amount;
    else if ("addToPartner" in effect) this.hitPartner(table, row, effect.addToPartner, amount);
    else if ("unbind" in effect) this.unbind(table, row);
    else if ("mutate" in effect) this.mutate(table, row, effect.mutate, amount);
    else if ("become" in effect) {
      // What it was bound to may be nobody that its new type binds.
      if (table.partner[row] !== 0) this.unbind(table, row);
      table.type[row] = state.model.plans.findIndex((p) => p.name === effect.become);
    } else if ("divide" in effect) {
      if (table.partner[row] !== 0) this.unbind(table, row);
      divide(state, evaluator.plan(table, row), table, row);
      state.ledger.record("division", evaluator.plan(table, row).name, evaluator.cloneName(table, row), "");
    } else this.die(t, row, effect.die, effect.creditedTo);
  }

  /** Credit goes to those whose hits make up the damage. */
  private die(t: number, row: number, cause: string, creditedTo: string | undefined): void {
    const { state, evaluator } = this;
    const table = this.tables[t]!;
    const type = evaluator.plan(table, row).name;
    const clone = evaluator.cloneName(table, row);
    this.dead[t]![row] = 1;
    if (cause === LEFT) state.left.set(type, (state.left.get(type) ?? 0) + 1);
    if (creditedTo !== undefined)
      for (const [name, column] of this.credits[t]!)
        if (column[row]! > 0) state.ledger.record("kill", name, clone, cause, column[row]!);
    state.ledger.record("death", type, clone, cause);
  }

  private mutate(table: Table, row: number, gene: string, copies: number): void {
    const { state, evaluator } = this;
    const before = table.clone[row]!;
    const after = state.clones.mutated(before, gene, copies);
    if (after === before) return;
    table.clone[row] = after;
    state.ledger.record("mutation", evaluator.plan(table, row).name, state.clones.at(before).name, `${gene} ${copies}`);
  }

  private hitPartner(table: Table, row: number, column: string, amount: number): void {
    const location = this.state.directory.of(table.partner[row]!);
    if (location === 0) return;
    const target = this.state.directory.tableAt(location);
    const at = rowAt(location);
    const values = target.float(column);
    const before = values[at]!;
    const after = before + amount;
    const actor = this.evaluator.plan(table, row).name;
    for (const [name, shares] of this.credits[this.tables.indexOf(target)]!)
      shares[at] = (shares[at]! * before + (name === actor ? amount : 0)) / after;
    values[at] = after;
  }

  /** The end of a contact. If the partner lives, the contact failed, and the ledger says what held it back. */
  private unbind(table: Table, row: number): void {
    const { state } = this;
    const location = state.directory.of(table.partner[row]!);
    const clone = location === 0 ? 0 : state.directory.tableAt(location).clone[rowAt(location)]!;
    const memories = this.memories[table.type[row]!]!;
    for (let k = 0; k < memories.length; k++) {
      const { potential, lines, tooShort } = memories[k]!;
      let unexplained = 1;
      for (let n = 0; n < lines.length; n++) {
        const { column, slots } = lines[n]!;
        const share = potential[row]! > 0 ? column[row]! / potential[row]! : 0;
        if (location !== 0 && share !== 0) state.ledger.add(slots(clone), share);
        unexplained -= share;
        column[row] = 0;
      }
      if (location !== 0) state.ledger.add(tooShort(clone), unexplained);
      potential[row] = 0;
    }
    table.partner[row] = 0;
  }

  private releaseWidows(): void {
    for (const table of this.binding)
      for (let row = 0; row < table.count; row++)
        if (table.partner[row] !== 0 && this.state.directory.of(table.partner[row]!) === 0) this.unbind(table, row);
  }
}

function memoryOf(plan: TypePlan, node: ReturnType<typeof accountedPairs>[number], state: State): Memory {
  const table = state.tables.get(plan.lineage)!;
  const slotsOf = (cause: string): Slots => {
    const known = new Int32Array(CLONE_ROOM).fill(-1);
    return (clone) => {
      if (known[clone]! < 0)
        known[clone] = state.ledger.slot("failed contact", plan.name, state.clones.at(clone).name, cause);
      return known[clone]!;
    };
  };
  return {
    potential: table.float(blameColumn(POTENTIAL)),
    lines: [...node.factors, ...node.loads].map(({ line }) => ({
      column: table.float(blameColumn(line)),
      slots: slotsOf(line),
    })),
    tooShort: slotsOf("too short"),
  };
}
