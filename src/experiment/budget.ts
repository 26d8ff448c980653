/**
 * The field budget: the level that each field settles at if all cells were spread evenly, against the half-maxima that
 * read it. A field far above its half-maximum is a constant, not a signal.
 *
 *   level = Σq/(λ + Σk)        reach = √(D/(λ + Σk))
 *
 * All levels settle together, in a standard state of the cells. A field that nobody makes stands at 0.
 */

import { perCubicMicron } from "../engine/amounts.js";
import type { Ligand } from "../engine/declare.js";
import type { TypePlan } from "../engine/model.js";
import type { Experiment } from "./laboratory.js";

export interface BudgetRow {
  readonly field: string;
  readonly title: string;
  readonly unit: string;
  readonly level: number;
  /** µm. */
  readonly reach: number;
  readonly readers: readonly { readonly what: string; readonly halfMaximum: number; readonly ratio: number }[];
}

/** A state of the tissue in which the budget is drawn up: activities of the inducible sources. */
const standard: Readonly<Record<string, number>> = {
  engaged: 0.27,
  secreting: 0.27,
  tcrSignal: 0.1,
  helperSignal: 0.1,
  missingSelf: 0.3,
  primed: 1,
  inhibition: 0.4,
  exhaustion: 0.3,
  cxcl9: 0.5,
  irf1: 0.3,
  pstat1: 0.25,
  ido1: 0.4,
  m1: 0.25,
  m2: 0.5,
  maturity: 0.5,
  help: 0.3,
  th1: 0.8,
  activated: 0.4,
  perfusion: 1,
};
/** Rounds in which all levels settle together, each half-way to what the others ask for. */
const ROUNDS = 300;

export function fieldBudget(experiment: Experiment): BudgetRow[] {
  const { model, biology } = experiment;
  let levels = Object.fromEntries(biology.ligands.map((l) => [l.name, l.initial]));
  let balances: Readonly<Record<string, { level: number; loss: number }>> = {};
  for (let round = 0; round < ROUNDS; round++) {
    balances = Object.fromEntries(biology.ligands.map((l) => [l.name, balanceOf(experiment, l, levels)]));
    levels = Object.fromEntries(
      Object.entries(balances).map(([name, { level }]) => [name, 0.5 * levels[name]! + 0.5 * level]),
    );
  }
  return biology.ligands.map((ligand) => {
    const balance = balances[ligand.name]!;
    const level = balance.level === 0 ? 0 : levels[ligand.name]!;
    return {
      field: ligand.name,
      title: ligand.title,
      unit: ligand.unit,
      level,
      reach: Math.sqrt(model.parameters[ligand.name]!.diffusivity! / balance.loss),
      readers: ligand.readBy.map(({ what, halfMaximum }) => ({ what, halfMaximum, ratio: level / halfMaximum })),
    };
  });
}

/** The level of one field that its sources and losses hold while all fields stand at `levels`. */
function balanceOf(
  { model, tissue, domain, biology }: Experiment,
  ligand: Ligand,
  levels: Readonly<Record<string, number>>,
): { level: number; loss: number } {
  const volume = domain.width * domain.height * domain.thickness;
  const perAmount = perCubicMicron(ligand.unit) / volume;
  let source = 0;
  let loss = Math.max(LEAST_LOSS, model.parameters[ligand.name]!.decay!);
  for (const plan of model.plans) {
    const count = tissue.report.counts[plan.name as keyof typeof tissue.report.counts] ?? 0;
    const node = plan.exchanges.find((exchange) => exchange.field === ligand.name);
    if (count === 0 || !node) continue;
    const self = standardCell(plan, () => at);
    const at = { self, other: self, here: levels, body: new Proxy({}, { get: () => 0 }), clone: biology.genome };
    for (const law of node.secretion) source += count * finite(plan.name, law.law(at, law.parameters)) * perAmount;
    for (const law of node.clearance) loss += (count * law.law(at, law.parameters)) / volume;
    for (const { maximalRate, halfMaximum } of node.saturable)
      loss +=
        ((count * maximalRate.law(at, maximalRate.parameters)) /
          (halfMaximum.law(at, halfMaximum.parameters) + levels[ligand.name]!)) *
        perAmount;
  }
  return { level: source / loss, loss };
}

/** Per minute: a field that nothing removes is drawn up over a month. */
const LEAST_LOSS = 1 / 43_200;

/** What the laws see of a cell in the standard state: its columns, and its quantities with all their factors. */
function standardCell(plan: TypePlan, at: () => unknown): Readonly<Record<string, number>> {
  return new Proxy({ ...standard, radius: plan.diameter / 2 } as Record<string, number>, {
    get: (known, name) => {
      if (typeof name !== "string") return 0;
      if (name in known) return known[name]!;
      const node = [...plan.exported, ...plan.quantities].find((q) => q.name === name);
      if (!node) return plan.absent[name] ?? 0;
      return node.factors.reduce(
        (value, factor) => value * factor.law(at(), factor.parameters),
        node.law(at(), node.parameters),
      );
    },
  });
}

/** Kept apart so that a type's contribution can be named when it is not finite. */
function finite(type: string, value: number): number {
  if (!Number.isFinite(value)) throw new Error(`the secretion of ${type} is not finite in the field budget`);
  return value;
}
