/**
 * The events of one minute before they are applied: found in the old state, then ordered (die, become, divide, bond; then id).
 */

import type { AnyLaw, Effect } from "./declare.js";
import { rowAt } from "./directory.js";
import type { TypePlan } from "./model.js";
import type { Evaluator } from "./reading.js";
import type { State } from "./state.js";
import type { Table } from "./table.js";
import { egressBit, unbindBit } from "./tasks.js";

export type AnyEffect = Effect<AnyLaw, string, string>;

/** A cell that leaves the tissue alive. */
export const LEFT = "left";

/** Bonds break when the surfaces part by more than this, µm. */
const PULLED_APART = 5;
const MOST_EFFECTS = 8;
const UNBIND: readonly AnyEffect[] = [{ unbind: true }];
const LEAVE: readonly AnyEffect[] = [{ die: LEFT }];

/** What happens with one bit of `fired`. */
interface Kind {
  readonly rank: number;
  readonly effects: readonly AnyEffect[];
  readonly parameters: Readonly<Record<string, number>>;
}

export class Happenings {
  count = 0;
  table = new Int32Array(256);
  row = new Int32Array(256);
  /** Bit of `fired`. */
  private bit = new Int32Array(256);
  private plan = new Int32Array(256);
  private amounts = new Float64Array(256 * MOST_EFFECTS);
  /** Indices in the order of application. */
  order = new Int32Array(256);
  private readonly tables: readonly Table[];
  private readonly kinds: readonly (readonly Kind[])[];

  constructor(
    private readonly state: State,
    private readonly evaluator: Evaluator,
  ) {
    this.tables = [...state.tables.values()];
    this.kinds = state.model.plans.map(kindsOf);
  }

  effects(happening: number): readonly AnyEffect[] {
    return this.kindOf(happening).effects;
  }

  amount(happening: number, effect: number): number {
    return this.amounts[happening * MOST_EFFECTS + effect]!;
  }

  collect(): void {
    const { plans } = this.state.model;
    const { boundary, geometry } = this.state.domain;
    const open = boundary === "open";
    this.count = 0;
    for (let t = 0; t < this.tables.length; t++) {
      const table = this.tables[t]!;
      const { fired, partner, count } = table;
      for (let row = 0; row < count; row++) {
        let bits = fired[row]!;
        const bound = partner[row] !== 0;
        if (bits === 0 && !bound && !open) continue;
        const plan = plans[table.type[row]!]!;
        if (bound && geometry !== "mixed" && this.partedBy(table, row) > PULLED_APART) bits |= 1 << unbindBit(plan);
        if (open && this.isOutside(table, row)) bits |= 1 << outsideBit(plan);
        for (let bit = 0; bits !== 0; bit++, bits >>>= 1) if (bits & 1) this.note(t, row, table.type[row]!, bit);
      }
    }
    this.sort();
  }

  private note(t: number, row: number, plan: number, bit: number): void {
    if (this.count === this.table.length) this.enlarge();
    const at = this.count++;
    this.table[at] = t;
    this.row[at] = row;
    this.plan[at] = plan;
    this.bit[at] = bit;
    const { effects, parameters } = this.kindOf(at);
    const { evaluator } = this;
    const table = this.tables[t]!;
    evaluator.look(table, row);
    if (table.partner[row] !== 0) evaluator.lookAt(this.state.directory.of(table.partner[row]!));
    for (let k = 0; k < effects.length; k++) {
      const amount = amountOf(effects[k]!);
      this.amounts[at * MOST_EFFECTS + k] = typeof amount === "number" ? amount : amount(evaluator.at, parameters);
    }
  }

  private kindOf(at: number): Kind {
    return this.kinds[this.plan[at]!]![this.bit[at]!]!;
  }

  /** By rank, then id; few happen in a minute, and they come nearly in order. */
  private sort(): void {
    const { order } = this;
    for (let k = 0; k < this.count; k++) {
      let at = k;
      while (at > 0 && this.precedes(k, order[at - 1]!)) {
        order[at] = order[at - 1]!;
        at--;
      }
      order[at] = k;
    }
  }

  private precedes(a: number, b: number): boolean {
    const ranks = this.kindOf(a).rank - this.kindOf(b).rank;
    if (ranks !== 0) return ranks < 0;
    return this.tables[this.table[a]!]!.id[this.row[a]!]! < this.tables[this.table[b]!]!.id[this.row[b]!]!;
  }

  private partedBy(table: Table, row: number): number {
    const location = this.state.directory.of(table.partner[row]!);
    const other = this.state.directory.tableAt(location);
    const at = rowAt(location);
    const dx = table.x[row]! - other.x[at]!;
    const dy = table.y[row]! - other.y[at]!;
    const dz = table.z[row]! - other.z[at]!;
    return Math.sqrt(dx * dx + dy * dy + dz * dz) - table.radius[row]! - other.radius[at]!;
  }

  private isOutside({ x, y, z }: Table, row: number): boolean {
    const { width, height, depth } = this.state.domain;
    return x[row]! < 0 || y[row]! < 0 || x[row]! > width || y[row]! > height || z[row]! < 0 || z[row]! > depth;
  }

  private enlarge(): void {
    const doubled = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const size = this.table.length * 2;
    for (const name of ["table", "row", "bit", "plan", "order"] as const)
      this[name] = doubled(this[name], new Int32Array(size));
    this.amounts = doubled(this.amounts, new Float64Array(size * MOST_EFFECTS));
  }
}

const outsideBit = (plan: TypePlan) => egressBit(plan, plan.egress.length);

function kindsOf(plan: TypePlan): Kind[] {
  const kind = (effects: readonly AnyEffect[], parameters: Kind["parameters"] = {}) => ({
    rank: rankOf(effects),
    effects,
    parameters,
  });
  return [
    ...plan.events.map(({ event, parameters }) => kind(event.what, parameters)),
    kind(UNBIND),
    ...plan.egress.map(() => kind(LEAVE)),
    kind(LEAVE),
  ];
}

function amountOf(effect: AnyEffect): number | AnyLaw {
  return "set" in effect || "mutate" in effect
    ? effect.to
    : "addToPartner" in effect
      ? effect.amount
      : "add" in effect
        ? effect.add
        : 0;
}

function rankOf(effects: readonly AnyEffect[]): number {
  if (effects.some((e) => "die" in e)) return 0;
  if (effects.some((e) => "become" in e || "mutate" in e)) return 1;
  if (effects.some((e) => "divide" in e)) return 2;
  return 3;
}
