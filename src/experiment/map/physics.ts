/** What the shipped mechanisms say about IFN-γ in a frozen tissue, in engine units (µm, min, pM, molecules). */

import { perCubicMicron } from "../../engine/amounts.js";
import { compose } from "../../engine/compose.js";
import type { Biology, BoundLaw, Model } from "../../engine/model.js";
import { LabError } from "../../equation/error.js";
import type { CellType } from "../../formats/cell-types.js";

export const FIELD = "ifng";

/** Consumption by cells of one type: V·c/(K + c). */
export interface Consumption {
  /** Molecules/min. */
  readonly maximalRate: number;
  /** pM. */
  readonly halfMaximum: number;
}

export interface Physics {
  readonly model: Model;
  /** µm²/min. */
  readonly diffusivity: number;
  /** 1/min. */
  readonly decay: number;
  /** q: molecules/min of a secretor in its burst. */
  readonly secretion: number;
  /** Share of the time that a cell in contact spends in its burst. */
  readonly duty: number;
  readonly consumption: ReadonlyMap<CellType, Consumption>;
  /** Types that can secrete. */
  readonly secretors: ReadonlySet<string>;
  /** pM of one molecule in a µm³. */
  readonly perAmount: number;
}

/** @param overrides parameter values by `mechanism.parameter`, in engine units. */
export function physicsOf(biology: Biology, overrides: Readonly<Record<string, number>> = {}): Physics {
  const model = compose(biology, overrides);
  const ligand = model.ligands.find((l) => l.name === FIELD);
  const maker = model.mechanisms.find((m) => m.name === "ifng-secretion");
  if (!ligand || !maker) {
    const waysOut = ["keep ifng-secretion and the ligand ifng", "map another biology"];
    throw new LabError({ kind: "mechanism", what: "nothing secretes IFN-γ, so there is nothing to map", waysOut });
  }
  const field = model.parameters[FIELD] as { diffusivity: number; decay: number };
  const q = model.parameters[maker.name] as { maximalRate: number; burstLength: number; refractoryTime: number };
  const value = (law: BoundLaw) =>
    law.law({ self: {}, other: {}, here: {}, body: {}, clone: model.genome }, law.parameters);
  const consumption = new Map<CellType, Consumption>();
  for (const plan of model.plans)
    for (const exchange of plan.exchanges)
      for (const { maximalRate, halfMaximum } of exchange.field === FIELD ? exchange.saturable : [])
        consumption.set(plan.name as CellType, {
          maximalRate: value(maximalRate),
          halfMaximum: value(halfMaximum),
        });
  return {
    model,
    diffusivity: field.diffusivity,
    decay: field.decay,
    secretion: q.maximalRate,
    duty: q.burstLength / (q.burstLength + q.refractoryTime),
    consumption,
    secretors: new Set(maker.actsOn.flatMap((population) => population.types)),
    perAmount: perCubicMicron(ligand.unit),
  };
}
