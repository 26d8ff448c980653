/**
 * Quantities kept in the ledger: what would have been possible, and what each factor and load took away.
 *
 *   lost to factor k = base·(1 − Πf)·ln f_k/Σ ln f_j,   f floored at 10⁻⁶
 *
 * A load's share is that of the common denominator, split in proportion to the loads.
 */
import { log } from "../numerics/math.js";
import type { QuantityNode } from "./model.js";
import { brake, type Evaluator } from "./reading.js";
import { blameColumn, type State } from "./state.js";
import type { Table } from "./table.js";

const LEAST_FACTOR = 1e-6;

/** Ledger slots of one accounted quantity: by clone, then line. */
interface Account {
  readonly lines: readonly string[];
  readonly slots: Int32Array;
  /** Columns in which a pair remembers what held its contact back. */
  readonly blame: readonly string[];
}

export class Accounts {
  private readonly brakes = new Float64Array(64);
  private readonly accounts = new Map<QuantityNode, Account>();

  constructor(
    private readonly state: State,
    private readonly evaluator: Evaluator,
  ) {}

  /** A quantity kept in the ledger: what would have been, and what each factor and load took away this minute. */
  value(table: Table, row: number, node: QuantityNode): number {
    const { evaluator, brakes } = this;
    const base = evaluator.value(node);
    if (base === 0) return 0;
    const load = evaluator.load(node);
    const braked = brake(load, node.loadPower);
    let value = base * braked;
    for (let k = 0; k < node.factors.length; k++) {
      brakes[k] = evaluator.value(node.factors[k]!);
      value *= brakes[k]!;
    }
    this.count(table, row, node, 0, base);
    const lost = base - value;
    if (lost === 0) return value;
    let logarithm = logOf(braked);
    const shareOfLoads = logarithm;
    for (let k = 0; k < node.factors.length; k++) {
      brakes[k] = logOf(brakes[k]!);
      logarithm += brakes[k]!;
    }
    if (logarithm === 0) return value;
    for (let k = 0; k < node.factors.length; k++) this.count(table, row, node, 1 + k, (lost * brakes[k]!) / logarithm);
    if (load > 0)
      node.loads.forEach((line, k) => {
        const share = (lost * shareOfLoads * evaluator.value(line)) / (load * logarithm);
        this.count(table, row, node, 1 + node.factors.length + k, share);
      });
    return value;
  }

  /** Add to the ledger (line 0 is the potential) and, for a pair, to what this contact was held back by. */
  private count(table: Table, row: number, node: QuantityNode, line: number, amount: number): void {
    if (amount === 0) return;
    const { state, evaluator } = this;
    const account = this.accountOf(node);
    let clone = table.clone[row]!;
    if (node.bond) {
      const place = evaluator.whereIs(table.partner[row]!)!;
      clone = place.table.clone[place.row]!;
    }
    const key = clone * account.lines.length + line;
    if (account.slots[key]! < 0)
      account.slots[key] = state.ledger.slot(
        node.account!,
        evaluator.plan(table, row).name,
        state.clones[clone]!.name,
        account.lines[line]!,
      );
    state.ledger.add(account.slots[key]!, amount * node.every);
    if (node.bond) {
      const column = table.float(account.blame[line]!);
      column[row] = column[row]! + amount;
    }
  }

  private accountOf(node: QuantityNode): Account {
    const known = this.accounts.get(node);
    if (known) return known;
    const lines = ["potential", ...[...node.factors, ...node.loads].map((line) => line.line)];
    const slots = new Int32Array(lines.length * this.state.clones.length).fill(-1);
    const made = { lines, slots, blame: lines.map(blameColumn) };
    this.accounts.set(node, made);
    return made;
  }
}

function logOf(factor: number): number {
  if (factor === 1) return 0;
  return log(Math.max(LEAST_FACTOR, Math.min(factor, 1e6)));
}
