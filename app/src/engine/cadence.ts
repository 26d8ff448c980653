import type { Experiment } from "ifng-lab";

/** Frames are recorded this often at most, minutes, and seldom enough to stay within the memory. */
const CADENCE = 20;
const RECORDED = 320e6;
const FEWEST = 24;
/** Words of a cell beside its columns. */
const OWN = 6;

/** Minutes between frames. */
export function cadenceOf({ scenario, biology, domain, tissue }: Experiment): number {
  const { width, height, depth, voxel } = domain;
  const { lineages, ligands } = biology;
  const columns = lineages.reduce((sum, lineage) => sum + Object.keys(lineage.columns).length, ligands.length);
  const voxels = Math.ceil(width / voxel) * Math.ceil(height / voxel) * Math.max(1, Math.ceil(depth / voxel));
  const bytes = 4 * (tissue.cells.x.length * (columns + OWN) + voxels * ligands.length);
  const frames = Math.max(FEWEST, Math.floor(RECORDED / bytes));
  return Math.max(CADENCE, Math.ceil(scenario.duration.value / frames / CADENCE) * CADENCE);
}
