/**
 * Cells ↔ fields: deposit what cells secrete and take up, advance the fields by a minute, sample them at the cells.
 *
 *   ∂c/∂t = D∇²c − λc + Σᵢ (qᵢ − kᵢ c)/(h²T)
 *
 * qᵢ and kᵢ are frozen for the minute; kᵢ of a saturable uptake is V/(K + c) at its start, so the field stays positive.
 */
import { perCubicMicron } from "./amounts.js";
import type { Gather } from "./gather.js";
import type { Domain, State } from "./state.js";
import { hereColumn, secretionColumn, uptakeColumn } from "./tasks.js";

/** Of one voxel, µm³: in a section its thickness counts instead of its height. */
export const voxelVolume = ({ voxel, depth, thickness }: Domain) => voxel * voxel * (depth > 0 ? voxel : thickness);

/** How cells and fields meet in a minute. */
export interface Exchanges {
  /** What cells taste, from the fields as they are. */
  sample(): void;
  /** What cells give and take, and the fields a minute on. */
  advance(): void;
}

export class Exchange implements Exchanges {
  private readonly factors: readonly number[];
  /** By table, then field. */
  private readonly here: readonly (readonly (Float32Array | undefined)[])[];
  private readonly secretion: readonly (readonly (Float32Array | undefined)[])[];
  private readonly uptake: readonly (readonly (Float32Array | undefined)[])[];

  constructor(
    private readonly state: State,
    private readonly gather: Gather,
  ) {
    const { ligands } = state.model;
    this.factors = ligands.map(({ unit }) => perCubicMicron(unit) / voxelVolume(state.domain));
    const columns = (name: (field: string) => string) =>
      gather.tables.map(({ scratch }) => ligands.map((ligand) => scratch.get(name(ligand.name))));
    this.here = columns(hereColumn);
    this.secretion = columns(secretionColumn);
    this.uptake = columns(uptakeColumn);
  }

  sample(): void {
    const { state, gather } = this;
    const { x, y, z, radius } = gather.all;
    state.fields.place(gather.count, x, y, z, radius);
    for (let t = 0; t < gather.tables.length; t++) {
      const first = gather.offset[t]!;
      const { count } = gather.tables[t]!;
      if (count > 0) state.fields.sample(this.here[t]!, first, first + count);
    }
  }

  advance(): void {
    const { state, gather } = this;
    state.fields.clearExchange();
    for (let t = 0; t < gather.tables.length; t++) {
      const first = gather.offset[t]!;
      const { count } = gather.tables[t]!;
      if (count > 0) state.fields.deposit(this.secretion[t]!, this.uptake[t]!, this.factors, first, first + count);
    }
    state.fields.advance(1);
  }
}
