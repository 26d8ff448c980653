/**
 * Cells ↔ fields: deposit what cells secrete and take up, advance the fields by a minute, sample them at the cells.
 *
 *   ∂c/∂t = D∇²c − λc + Σᵢ (qᵢ − kᵢ c)/(h²T)
 *
 * qᵢ and kᵢ are frozen for the minute; kᵢ of a saturable uptake is V/(K + c) at its start, so the field stays positive.
 */
import { moleculesPerCubicMicronPerPicomolar } from "../equation/units.js";
import type { Gather } from "./gather.js";
import type { Evaluator } from "./reading.js";
import type { State } from "./state.js";

/** What one molecule, or one unit·µm³ of a field that is not molar, adds to the concentration of a µm³. */
export const perCubicMicron = (unit: string) => (unit === "pM" ? 1 / moleculesPerCubicMicronPerPicomolar : 1);

export function sampleFields(state: State, evaluator: Evaluator, gather: Gather): void {
  const { fields, staged } = state;
  const { x, y, z, radius } = gather.all;
  for (const [k, column] of [x, y, z, radius].entries()) staged.place[k]!.set(column.subarray(0, gather.count));
  fields.place(gather.count, ...staged.place);
  fields.sample(staged.sampled, 0, gather.count);
  for (const [k, name] of fields.names.entries())
    for (const [table, start] of gather.offset) {
      const out = evaluator.scratch.get(table.lineage)!.samples.get(name)!;
      out.set(staged.sampled[k]!.subarray(start, start + table.count));
    }
}

export function advanceFields(state: State, gather: Gather): void {
  const { domain, fields, staged, model } = state;
  const voxelVolume = domain.voxel * domain.voxel * domain.thickness;
  for (const [k, name] of fields.names.entries()) {
    staged.secretion[k]!.set(gather.secretion[name]!.subarray(0, gather.count));
    staged.uptake[k]!.set(gather.uptake[name]!.subarray(0, gather.count));
  }
  const factors = model.ligands.map(({ unit }) => perCubicMicron(unit) / voxelVolume);
  fields.clearExchange();
  fields.deposit(staged.secretion, staged.uptake, factors, 0, gather.count);
  fields.advance(1);
}
