/**
 * Cells ↔ fields: deposit what cells secrete and take up, advance the fields, sample them at the cells.
 *
 *   ∂c/∂t = D∇²c − λc + Σᵢ (qᵢ − kᵢ c)/(h²T)
 *
 * qᵢ and kᵢ are frozen for the step; kᵢ of a saturable uptake is V/(K + c) at its start, so the field stays positive.
 * A slow field steps its six minutes in the middle of them: what cells give then stands for all six, and what they taste is
 * half of the time a little old, half of the time a little young. At every sixth minute all fields stand at the clock.
 */
import { perCubicMicron } from "./amounts.js";
import type { Gather } from "./gather.js";
import type { Cadence } from "./model.js";
import type { Domain, State } from "./state.js";
import { hereColumn, SLOW, secretionColumn, uptakeColumn } from "./tasks.js";

/** Of one voxel, µm³: in a section its thickness counts instead of its height. */
export const voxelVolume = ({ voxel, depth, thickness }: Domain) => voxel * voxel * (depth > 0 ? voxel : thickness);

/** How cells and fields meet in a minute. */
export interface Exchanges {
  /** What cells taste, from the fields as they are. */
  sample(): void;
  /** What cells give and take, and the fields that are due a step on. */
  advance(): void;
}

/** Whether slow fields step in this minute. */
export const slowFieldsStep = (minutes: number) => minutes % SLOW === SLOW / 2;

const FAST: readonly Cadence[] = [1];
const ALL: readonly Cadence[] = [1, SLOW];
/** Cadences of the fields that step in this minute. */
export const cadencesIn = (minutes: number) => (slowFieldsStep(minutes) ? ALL : FAST);

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
    const { crew } = state.memory;
    if (crew) crew.together(this.sampleTables);
    else this.sampleTables();
  }

  private readonly sampleTables = (): void => {
    const { state, gather } = this;
    for (let t = 0; t < gather.tables.length; t++) {
      const first = gather.offset[t]!;
      const { count } = gather.tables[t]!;
      if (count > 0) state.fields.sample(this.here[t]!, first, first + count);
    }
  };

  advance(): void {
    const cadences = cadencesIn(this.state.minutes);
    for (let k = 0; k < cadences.length; k++) this.deposit(cadences[k]!);
    this.state.fields.step(cadences);
  }

  private deposit(every: Cadence): void {
    const { state, gather, factors } = this;
    state.fields.clearExchange(every);
    for (let t = 0; t < gather.tables.length; t++) {
      const first = gather.offset[t]!;
      const { count } = gather.tables[t]!;
      if (count > 0) state.fields.deposit(this.secretion[t]!, this.uptake[t]!, factors, first, first + count, every);
    }
  }
}
