/**
 * What all cells do in one minute, from the old state: quantities of all, then exchange with the fields, motion and rates.
 *
 * Rates advance by y += f·φ₁(b·Δt)·Δt with φ₁(z) = (e^z − 1)/z, exact where f is affine in its own column with slope b.
 * Δt is a minute, or six for slow columns.
 */
import { expm1 } from "../numerics/math.js";
import { Accounts } from "./accounts.js";
import { perCubicMicron } from "./exchange.js";
import type { Gather } from "./gather.js";
import type { RateNode, TypePlan } from "./model.js";
import { type Dependence, dependenceOf } from "./probe.js";
import type { Evaluator } from "./reading.js";
import type { State } from "./state.js";
import type { Table } from "./table.js";

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

export class CellMinute {
  private readonly resolved = new Map<TypePlan, Resolved>();
  private room = -1;
  private slow = true;
  private readonly news = new Float64Array(64);
  private readonly accounts: Accounts;
  /** What a molecule in a µm³ is of each field; a clearance, a volume per time, does not take it. */
  private readonly perAmount: Readonly<Record<string, number>>;

  constructor(
    private readonly state: State,
    private readonly evaluator: Evaluator,
    private readonly gather: Gather,
  ) {
    this.accounts = new Accounts(state, evaluator);
    this.perAmount = Object.fromEntries(state.model.ligands.map((l) => [l.name, perCubicMicron(l.unit)]));
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
      else if (node.account !== undefined) values[row] = this.accounts.value(table, row, node);
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

  private exchange(plan: TypePlan, { secretion, uptake }: Resolved, index: number): void {
    const { evaluator } = this;
    for (let k = 0; k < plan.exchanges.length; k++) {
      const node = plan.exchanges[k]!;
      let given = 0;
      let taken = 0;
      for (const law of node.secretion) given += evaluator.value(law);
      for (const law of node.clearance) taken += evaluator.value(law) / this.perAmount[node.field]!;
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
