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
  state.footprints.place(gather.count, gather.all.x, gather.all.y, gather.all.z, gather.all.radius);
  for (const [name, field] of state.fields)
    for (const [table, start] of gather.offset) {
      const out = evaluator.scratch.get(table.lineage)!.samples.get(name)!;
      if (table.count > 0) state.footprints.sample(field.value, out, start, start + table.count);
    }
}

export function advanceFields(state: State, gather: Gather): void {
  const { domain, grid, footprints } = state;
  const voxelVolume = domain.voxel * domain.voxel * domain.thickness;
  for (const [name, field] of state.fields) {
    const unit = state.model.ligands.find((l) => l.name === name)!.unit;
    const perAmount = perCubicMicron(unit);
    field.source.fill(0);
    field.uptake.fill(0);
    footprints.deposit(gather.secretion[name]!, field.source, perAmount / voxelVolume, 0, grid.ny);
    footprints.deposit(gather.uptake[name]!, field.uptake, perAmount / voxelVolume, 0, grid.ny);
    field.advance(1);
  }
}
