/**
 * Quantities kept in the ledger: what would have been possible, and what each factor and load took away (see `trees.ts`).
 */
import { CLONE_ROOM } from "./clones.js";
import { rowAt } from "./directory.js";
import type { QuantityNode, TypePlan } from "./model.js";
import { blameColumn, type State } from "./state.js";
import type { Table } from "./table.js";
import { accountColumn, POTENTIAL, SLOW } from "./tasks.js";

interface Line {
  readonly values: Float32Array;
  /** Ledger slots by clone, −1 until needed. */
  readonly slots: Int32Array;
  readonly cause: string;
  /** Column in which a pair remembers what held its contact back. */
  readonly blame: Float32Array | undefined;
}

interface Account {
  readonly table: Table;
  readonly type: number;
  readonly plan: TypePlan;
  readonly node: QuantityNode;
  /** The potential first. */
  readonly lines: readonly Line[];
}

export class Accounts {
  private readonly accounts: readonly Account[];

  constructor(private readonly state: State) {
    this.accounts = state.model.plans.flatMap((plan, type) => {
      const table = state.tables.get(plan.lineage)!;
      return [...plan.exported, ...plan.quantities]
        .filter((node) => node.account !== undefined)
        .map((node) => ({ table, type, plan, node, lines: linesOf(node, table) }));
    });
  }

  /** Add this minute to the ledger and, for pairs, to what their contacts were held back by. */
  count(slow: boolean): void {
    for (const account of this.accounts) {
      if (account.node.every === SLOW && !slow) continue;
      const { table, type, lines } = account;
      const potential = lines[0]!.values;
      for (let row = 0; row < table.count; row++)
        if (table.type[row] === type && potential[row] !== 0) this.add(account, row);
    }
  }

  private add({ table, plan, node, lines }: Account, row: number): void {
    const { state } = this;
    let clone = table.clone[row]!;
    if (node.bond) {
      const location = state.directory.of(table.partner[row]!);
      clone = state.directory.tableAt(location).clone[rowAt(location)]!;
    }
    for (const { values, slots, cause, blame } of lines) {
      const amount = values[row]!;
      if (amount === 0) continue;
      if (slots[clone]! < 0)
        slots[clone] = state.ledger.slot(node.account!, plan.name, state.clones.at(clone).name, cause);
      state.ledger.add(slots[clone]!, amount * node.every);
      if (blame) blame[row] = blame[row]! + amount;
    }
  }
}

function linesOf(node: QuantityNode, table: Table): Line[] {
  return [POTENTIAL, ...[...node.factors, ...node.loads].map(({ line }) => line)].map((cause) => ({
    values: table.scratch.get(accountColumn(node, cause))!,
    slots: new Int32Array(CLONE_ROOM).fill(-1),
    cause,
    blame: node.bond ? table.float(blameColumn(cause)) : undefined,
  }));
}
