/**
 * What all cells do in one minute, from the old state: quantities, then exchange with the fields, motion and rates.
 *
 * Rates advance by y += f·φ₁(b·Δt)·Δt with φ₁(z) = (e^z − 1)/z, exact where f is affine in its own column with slope b.
 */
import { expm1, log } from "../numerics/math.js";
import type { QuantityNode, RateNode, TypePlan } from "./compose.js";
import type { Gather } from "./gather.js";
import { type Dependence, dependenceOf } from "./probe.js";
import type { Evaluator } from "./reading.js";
import { brake } from "./reading.js";
import { blameColumn, type State } from "./state.js";
import type { Table } from "./table.js";

/** Factors are floored here before their logarithm shares out a loss. */
const LEAST_FACTOR = 1e-6;
const SLOPE_STEP = 1 / 64;

interface PreparedRate {
  readonly node: RateNode;
  readonly dependence: Dependence;
  /** φ₁·Δt where the slope is constant. */
  readonly gain: number;
  readonly low: number;
  readonly high: number;
}

export class CellMinute {
  private readonly rates = new Map<TypePlan, readonly PreparedRate[]>();
  private readonly news = new Float64Array(64);
  private readonly accounts = new Map<QuantityNode, Int32Array>();

  constructor(
    private readonly state: State,
    private readonly evaluator: Evaluator,
    private readonly gather: Gather,
  ) {
    for (const plan of state.model.plans) {
      const lineage = state.model.lineages.find((l) => l.name === plan.lineage)!;
      this.rates.set(
        plan,
        plan.rates.map((node) => {
          const dependence = dependenceOf(node);
          const [low, high] = lineage.columns[node.column]?.bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
          return { node, dependence, gain: dependence.affine ? phi(dependence.slope ?? 0) : 1, low, high };
        }),
      );
    }
  }

  run(): void {
    const { state, evaluator } = this;
    for (const table of state.tables.values())
      for (let row = 0; row < table.count; row++) {
        const plan = evaluator.look(table, row);
        for (const node of plan.exported) this.store(table, row, node, evaluator.quantity(node));
      }
    for (const table of state.tables.values()) {
      const start = this.gather.offset.get(table)!;
      for (let row = 0; row < table.count; row++) this.cell(table, row, start + row);
    }
  }

  private cell(table: Table, row: number, index: number): void {
    const { evaluator } = this;
    const plan = evaluator.look(table, row);
    const partner = table.partner[row]!;
    const bound = partner !== 0 && evaluator.lookAt(partner);
    for (const node of plan.quantities) {
      if (node.bond && !bound) this.store(table, row, node, 0);
      else if (node.account !== undefined) this.store(table, row, node, this.accounted(table, row, node));
      else this.store(table, row, node, evaluator.quantity(node));
    }
    this.exchange(plan, index);
    this.motion(plan, index);
    this.advance(plan, table, row);
  }

  private store(table: Table, row: number, node: QuantityNode, value: number): void {
    this.evaluator.scratch.get(table.lineage)!.quantities[node.slot]![row] = value;
  }

  /** A quantity kept in the ledger: what would have been, and what each factor and load took away this minute. */
  private accounted(table: Table, row: number, node: QuantityNode): number {
    const { evaluator } = this;
    const base = evaluator.value(node);
    const load = evaluator.load(node);
    const braked = brake(load, node.loadPower);
    let value = base * braked;
    let logarithm = logOf(braked);
    for (const factor of node.factors) {
      const f = evaluator.value(factor);
      value *= f;
      logarithm += logOf(f);
    }
    const lost = base - value;
    this.count(table, row, node, 0, base);
    if (logarithm === 0) return value;
    node.factors.forEach((factor, k) => {
      this.count(table, row, node, 1 + k, (lost * logOf(evaluator.value(factor))) / logarithm);
    });
    if (load > 0)
      node.loads.forEach((line, k) => {
        const share = (lost * logOf(braked) * evaluator.value(line)) / (load * logarithm);
        this.count(table, row, node, 1 + node.factors.length + k, share);
      });
    return value;
  }

  /** Add to the ledger (line 0 is the potential) and, for a pair, to what this contact was held back by. */
  private count(table: Table, row: number, node: QuantityNode, line: number, amount: number): void {
    if (amount === 0) return;
    const { state, evaluator } = this;
    const lines = 1 + node.factors.length + node.loads.length;
    const clones = state.clones.length;
    let slots = this.accounts.get(node);
    if (!slots) {
      slots = new Int32Array(lines * clones).fill(-1);
      this.accounts.set(node, slots);
    }
    let clone = table.clone[row]!;
    if (node.bond) {
      const place = evaluator.whereIs(table.partner[row]!)!;
      clone = place.table.clone[place.row]!;
    }
    const name = line === 0 ? "potential" : [...node.factors, ...node.loads][line - 1]!.line;
    const key = clone * lines + line;
    if (slots[key]! < 0)
      slots[key] = state.ledger.slot(node.account!, evaluator.plan(table, row).name, state.clones[clone]!.name, name);
    state.ledger.add(slots[key]!, amount);
    if (node.bond) {
      const column = table.float(blameColumn(name));
      column[row] = column[row]! + amount;
    }
  }

  private exchange(plan: TypePlan, index: number): void {
    const { evaluator, gather } = this;
    for (const field of this.state.fields.keys()) {
      gather.secretion[field]![index] = 0;
      gather.uptake[field]![index] = 0;
    }
    for (const node of plan.exchanges) {
      let secretion = 0;
      let uptake = 0;
      for (const law of node.secretion) secretion += evaluator.value(law);
      for (const law of node.clearance) uptake += evaluator.value(law);
      for (const { maximalRate, halfMaximum } of node.saturable)
        uptake += evaluator.value(maximalRate) / (evaluator.value(halfMaximum) + evaluator.at.here[node.field]!);
      gather.secretion[node.field]![index] = secretion;
      gather.uptake[node.field]![index] = uptake;
    }
  }

  private motion(plan: TypePlan, index: number): void {
    const { evaluator } = this;
    const { all } = this.gather;
    all.speed[index] = plan.motion ? evaluator.value(plan.motion.speed) : 0;
    all.persistence[index] = plan.motion ? evaluator.value(plan.motion.persistence) : 0;
  }

  private advance(plan: TypePlan, table: Table, row: number): void {
    const { evaluator, news } = this;
    const prepared = this.rates.get(plan)!;
    for (let i = 0; i < prepared.length; i++) {
      const { node, dependence, gain, low, high } = prepared[i]!;
      const column = table.float(node.column);
      const old = column[row]!;
      const rate = this.sum(node);
      let change = rate * gain;
      if (dependence.affine && dependence.slope === undefined && rate !== 0) {
        const near = Math.fround(old + SLOPE_STEP);
        column[row] = near;
        change = rate * phi((this.sum(node) - rate) / (near - old));
        column[row] = old;
      }
      news[i] = Math.min(high, Math.max(low, old + change));
    }
    for (let i = 0; i < prepared.length; i++) table.float(prepared[i]!.node.column)[row] = news[i]!;
  }

  private sum(node: RateNode): number {
    let sum = 0;
    for (const term of node.terms) sum += this.evaluator.value(term);
    return sum;
  }
}

/** (e^z − 1)/z: the share of a minute's change that an exponential approach with slope z really makes. */
function phi(z: number): number {
  return Math.abs(z) < 1e-12 ? 1 : expm1(z) / z;
}

function logOf(factor: number): number {
  return log(Math.max(LEAST_FACTOR, Math.min(factor, 1e6)));
}
