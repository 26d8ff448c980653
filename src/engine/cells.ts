/**
 * What all cells do in one minute, from the old state: quantities of all, then exchange with the fields, motion and rates.
 *
 * Rates advance by y += f·φ₁(b·Δt)·Δt with φ₁(z) = (e^z − 1)/z, exact where f is affine in its own column with slope b.
 * Δt is a minute, or six for slow columns.
 */
import { expm1, log } from "../numerics/math.js";
import type { Gather } from "./gather.js";
import type { QuantityNode, RateNode, TypePlan } from "./model.js";
import { type Dependence, dependenceOf } from "./probe.js";
import type { Evaluator } from "./reading.js";
import { brake } from "./reading.js";
import { blameColumn, type State } from "./state.js";
import type { Table } from "./table.js";

/** Factors are floored here before their logarithm shares out a loss. */
const LEAST_FACTOR = 1e-6;
const SLOPE_STEP = 1 / 64;
/** Minutes between evaluations of slow columns and of quantities that only they and slow events read. */
const SLOW = 6;

interface PreparedRate {
  readonly node: RateNode;
  readonly dependence: Dependence;
  /** φ₁·Δt where the slope is constant. */
  readonly gain: number;
  readonly low: number;
  readonly high: number;
}

/** What one type reads and writes, resolved to arrays; found anew when the table or the gather has grown. */
interface Resolved {
  readonly rates: readonly PreparedRate[];
  /** Column of each rate. */
  columns: readonly Float32Array[];
  /** Values of `exported`, then of `quantities`. */
  exported: readonly Float64Array[];
  quantities: readonly Float64Array[];
  /** For each exchange. */
  secretion: readonly Float32Array[];
  uptake: readonly Float32Array[];
}

/** Ledger slots of one accounted quantity: by clone, then line. */
interface Account {
  readonly lines: readonly string[];
  readonly slots: Int32Array;
  /** Columns in which a pair remembers what held its contact back. */
  readonly blame: readonly string[];
}

export class CellMinute {
  private readonly resolved = new Map<TypePlan, Resolved>();
  private room = -1;
  private slow = true;
  private readonly news = new Float64Array(64);
  private readonly brakes = new Float64Array(64);
  private readonly accounts = new Map<QuantityNode, Account>();

  constructor(
    private readonly state: State,
    private readonly evaluator: Evaluator,
    private readonly gather: Gather,
  ) {
    for (const plan of state.model.plans) {
      const lineage = state.model.lineages.find((l) => l.name === plan.lineage)!;
      const rates = plan.rates.map((node) => {
        const dependence = dependenceOf(node);
        const [low, high] = lineage.columns[node.column]?.bounds ?? [
          Number.NEGATIVE_INFINITY,
          Number.POSITIVE_INFINITY,
        ];
        return {
          node,
          dependence,
          gain: gainOf(dependence.affine ? (dependence.slope ?? 0) : 0, node.every),
          low,
          high,
        };
      });
      this.resolved.set(plan, { rates, columns: [], exported: [], quantities: [], secretion: [], uptake: [] });
    }
  }

  run(): void {
    const { state } = this;
    this.slow = state.minutes % SLOW === 0;
    this.gather.silence();
    this.resolve();
    for (const table of state.tables.values())
      for (let row = 0; row < table.count; row++) this.shown(table, row, false);
    for (const table of state.tables.values()) for (let row = 0; row < table.count; row++) this.quantities(table, row);
    for (const table of state.tables.values()) {
      const start = this.gather.offset.get(table)!;
      for (let row = 0; row < table.count; row++) this.act(table, row, start + row);
    }
  }

  /** What partners see of a cell; what only partners read waits until there is one. */
  shown(table: Table, row: number, toPartner: boolean): void {
    const plan = this.evaluator.plan(table, row);
    if (plan.exported.length === 0) return;
    this.evaluator.look(table, row);
    const { exported } = this.resolved.get(plan)!;
    for (let k = 0; k < exported.length; k++) {
      const node = plan.exported[k]!;
      if (toPartner || !node.forPartnersOnly) exported[k]![row] = this.evaluator.quantity(node);
    }
  }

  private resolve(): void {
    const { state, evaluator, gather } = this;
    let room = gather.all.x.length;
    for (const table of state.tables.values()) room += table.capacity;
    if (room === this.room) return;
    this.room = room;
    for (const [plan, resolved] of this.resolved) {
      const table = state.tables.get(plan.lineage)!;
      const { quantities } = evaluator.scratch.get(plan.lineage)!;
      resolved.columns = resolved.rates.map(({ node }) => table.float(node.column));
      resolved.exported = plan.exported.map((node) => quantities[node.slot]!);
      resolved.quantities = plan.quantities.map((node) => quantities[node.slot]!);
      resolved.secretion = plan.exchanges.map((node) => gather.secretion[node.field]!);
      resolved.uptake = plan.exchanges.map((node) => gather.uptake[node.field]!);
    }
  }

  private quantities(table: Table, row: number): void {
    const { evaluator } = this;
    const partner = table.partner[row]!;
    const place = partner === 0 ? undefined : evaluator.whereIs(partner);
    if (place) this.shown(place.table, place.row, true);
    const plan = evaluator.look(table, row);
    const { quantities } = this.resolved.get(plan)!;
    if (place) evaluator.lookAt(partner);
    for (let k = 0; k < plan.quantities.length; k++) {
      const node = plan.quantities[k]!;
      if (node.every === SLOW && !this.slow) continue;
      const values = quantities[k]!;
      if (node.bond && !place) values[row] = 0;
      else if (node.account !== undefined) values[row] = this.accounted(table, row, node);
      else values[row] = evaluator.quantity(node);
    }
  }

  private act(table: Table, row: number, index: number): void {
    const plan = this.evaluator.look(table, row);
    const resolved = this.resolved.get(plan)!;
    this.exchange(plan, resolved, index);
    if (plan.motion) this.motion(plan.motion, index);
    this.advance(resolved, row);
  }

  /** A quantity kept in the ledger: what would have been, and what each factor and load took away this minute. */
  private accounted(table: Table, row: number, node: QuantityNode): number {
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

  private exchange(plan: TypePlan, { secretion, uptake }: Resolved, index: number): void {
    const { evaluator } = this;
    for (let k = 0; k < plan.exchanges.length; k++) {
      const node = plan.exchanges[k]!;
      let given = 0;
      let taken = 0;
      for (const law of node.secretion) given += evaluator.value(law);
      for (const law of node.clearance) taken += evaluator.value(law);
      for (const { maximalRate, halfMaximum } of node.saturable)
        taken += evaluator.value(maximalRate) / (evaluator.value(halfMaximum) + evaluator.at.here[node.field]!);
      secretion[k]![index] = given;
      uptake[k]![index] = taken;
    }
  }

  private motion(motion: NonNullable<TypePlan["motion"]>, index: number): void {
    const { all } = this.gather;
    all.speed[index] = this.evaluator.value(motion.speed);
    all.persistence[index] = this.evaluator.value(motion.persistence);
  }

  private advance({ rates, columns }: Resolved, row: number): void {
    const { news, slow } = this;
    for (let i = 0; i < rates.length; i++) {
      const { node, dependence, gain, low, high } = rates[i]!;
      if (node.every === SLOW && !slow) continue;
      const column = columns[i]!;
      const old = column[row]!;
      const rate = this.sum(node);
      let change = rate * gain;
      if (dependence.affine && dependence.slope === undefined && rate !== 0) {
        const near = Math.fround(old + SLOPE_STEP);
        column[row] = near;
        change = rate * gainOf((this.sum(node) - rate) / (near - old), node.every);
        column[row] = old;
      }
      news[i] = Math.min(high, Math.max(low, old + change));
    }
    for (let i = 0; i < rates.length; i++) if (slow || rates[i]!.node.every !== SLOW) columns[i]![row] = news[i]!;
  }

  private sum(node: RateNode): number {
    let sum = 0;
    for (const term of node.terms) sum += this.evaluator.value(term);
    return sum;
  }
}

/** φ₁(slope·Δt)·Δt: by how much a rate with this slope in its own column moves it in Δt minutes. */
function gainOf(slope: number, minutes: number): number {
  const z = slope * minutes;
  return Math.abs(z) < 1e-12 ? minutes : (minutes * expm1(z)) / z;
}

function logOf(factor: number): number {
  if (factor === 1) return 0;
  return log(Math.max(LEAST_FACTOR, Math.min(factor, 1e6)));
}
