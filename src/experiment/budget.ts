/**
 * The field budget: the level that each field settles at if all cells were spread evenly, against the half-maxima that
 * read it. A field far above its half-maximum is a constant, not a signal.
 *
 *   level = Σq/(λ + Σk)        reach = √(D/(λ + Σk))
 */
import { perCubicMicron } from "../engine/exchange.js";
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
const standard = {
  engaged: 0.27,
  secreting: 0.27,
  cxcl9: 0.5,
  tcrSignal: 0.1,
  primed: 1,
  inhibition: 0.4,
  exhaustion: 0.3,
};

export function fieldBudget(experiment: Experiment): BudgetRow[] {
  const { model, tissue, domain, biology } = experiment;
  const volume = domain.width * domain.height * domain.thickness;
  return biology.ligands.map((ligand) => {
    const { diffusivity, decay } = model.parameters[ligand.name]! as { diffusivity: number; decay: number };
    const perAmount = perCubicMicron(ligand.unit) / volume;
    let level = ligand.initial;
    let loss = decay;
    for (let round = 0; round < 200; round++) {
      let source = 0;
      let uptake = 0;
      for (const plan of model.plans) {
        const count = tissue.report.counts[plan.name as keyof typeof tissue.report.counts] ?? 0;
        if (count === 0) continue;
        const here = new Proxy({} as Record<string, number>, { get: (_, name) => (name === ligand.name ? level : 5) });
        const self: Record<string, number> = new Proxy(
          { ...standard, radius: plan.diameter / 2 } as Record<string, number>,
          {
            get: (known, name) => {
              if (typeof name !== "string") return 0;
              if (name in known) return known[name]!;
              const node = [...plan.exported, ...plan.quantities].find((q) => q.name === name);
              if (!node) return 0;
              let value = node.law(at, node.parameters);
              for (const factor of node.factors) value *= factor.law(at, factor.parameters);
              return value;
            },
          },
        );
        const at = { self, other: self, here, body: new Proxy({}, { get: () => 0 }), clone: biology.genome };
        for (const node of plan.exchanges) {
          if (node.field !== ligand.name) continue;
          for (const law of node.secretion) source += count * finite(plan.name, law.law(at, law.parameters));
          for (const law of node.clearance) uptake += count * law.law(at, law.parameters);
          for (const { maximalRate, halfMaximum } of node.saturable)
            uptake +=
              (count * maximalRate.law(at, maximalRate.parameters)) /
              (halfMaximum.law(at, halfMaximum.parameters) + level);
        }
      }
      loss = decay + uptake * perAmount;
      level = 0.5 * level + (0.5 * source * perAmount) / loss;
    }
    return {
      field: ligand.name,
      title: ligand.title,
      unit: ligand.unit,
      level,
      reach: Math.sqrt(diffusivity / loss),
      readers: ligand.readBy.map(({ what, halfMaximum }) => ({ what, halfMaximum, ratio: level / halfMaximum })),
    };
  });
}

/** Kept apart so that a type's contribution can be named when it is not finite. */
function finite(type: string, value: number): number {
  if (!Number.isFinite(value)) throw new Error(`the secretion of ${type} is not finite in the field budget`);
  return value;
}
