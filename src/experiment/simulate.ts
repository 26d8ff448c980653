/**
 * Run an experiment: a stream of observations, and a result at the end. Observing copies; it never changes a bit.
 */
import type { LedgerEntry } from "../engine/ledger.js";
import { imageOf, snapshotOf } from "../engine/observe.js";
import { type Outcome, outcomeOf } from "../engine/outcome.js";
import type { Snapshot } from "../engine/snapshot.js";
import { addCell, createState, type State } from "../engine/state.js";
import { Stepper } from "../engine/step.js";
import { digestOf } from "./digest.js";
import type { Experiment } from "./laboratory.js";
import { roomFor } from "./tissue-memory.js";

export interface Observation {
  readonly hours: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly tumorByClone: Readonly<Record<string, number>>;
  /** Mean and maximum of every field over the tissue, in the field's unit. */
  readonly fields: Readonly<Record<string, { readonly mean: number; readonly max: number }>>;
  /** Mean of each state column over the cells of a type: `type.column`. */
  readonly means: Readonly<Record<string, number>>;
  /** What happened since the observation before. */
  readonly ledger: readonly LedgerEntry[];
  readonly snapshot?: Snapshot;
}

export interface Relaxation {
  /** Cells that the removal of overlaps moved by more than 5 µm, and the largest move in µm. */
  readonly movedCells: number;
  readonly largestMove: number;
  /** Median displacement of the cells that cannot walk, in the first minute, µm. */
  readonly firstMinuteMedian: number;
}

export interface RunResult {
  readonly seed: number;
  readonly outcome: Outcome;
  /** Tumor cells at the end over those at the start. */
  readonly burdenRatio: number;
  readonly observations: readonly Observation[];
  readonly ledger: readonly LedgerEntry[];
  readonly relaxation: Relaxation;
  readonly first: Snapshot;
  readonly last: Snapshot;
  readonly digest: string;
  /** Ids of the input's cells, by the running number they were given. */
  readonly inputIds: ReadonlyMap<number, string>;
}

export interface Watch {
  readonly onProgress?: (minutes: number, observation: Observation | undefined) => void;
}

const TUMOR = "tumor";

/** A run that its owner advances minute by minute, looks at whenever it likes, and may leave unfinished. */
export class Run {
  readonly observations: Observation[];
  readonly first: Snapshot;
  readonly inputIds = new Map<number, string>();
  private readonly state: State;
  private readonly stepper: Stepper;
  private readonly moved: Float32Array;
  private firstMinuteMedian = 0;

  constructor(
    readonly experiment: Experiment,
    readonly seed = experiment.scenario.seed,
  ) {
    const { model, domain, tissue, clones, cloneOf, doses } = experiment;
    const state = createState(model, domain, clones, seed, roomFor(experiment));
    tissue.cells.type.forEach((type, i) => {
      const clone = type === TUMOR ? clones[1 + cloneOf[i]!]!.name : clones[0]!.name;
      this.inputIds.set(state.nextId, tissue.cells.id[i]!);
      const { x, y, z, radius } = tissue.cells;
      addCell(state, { type, clone, x: x[i]!, y: y[i]!, z: domain.depth > 0 ? z[i]! : 0, radius: radius[i]! });
    });
    this.state = state;
    this.stepper = new Stepper(state, doses);
    this.moved = this.stepper.relax();
    this.first = snapshotOf(state);
    this.observations = [observe(state, this.first)];
  }

  get minutes(): number {
    return this.state.minutes;
  }

  get ended(): boolean {
    return this.state.minutes >= this.experiment.scenario.duration.value;
  }

  /** Compartments of the patient, in their units. */
  get body(): Readonly<Record<string, number>> {
    return { ...this.state.body };
  }

  snapshot(): Snapshot {
    return snapshotOf(this.state);
  }

  /** One minute; returns the observation that fell due. */
  step(): Observation | undefined {
    const { state, experiment } = this;
    this.stepper.step();
    if (state.minutes === 1) this.firstMinuteMedian = passiveMedian(experiment, this.first, snapshotOf(state));
    const { every, snapshots } = experiment.scenario.observe;
    if (state.minutes % every !== 0 && !this.ended) return undefined;
    const seen = this.ended || (snapshots !== undefined && state.minutes % snapshots === 0);
    const observation = observe(state, seen ? snapshotOf(state) : undefined);
    this.observations.push(observation);
    return observation;
  }

  /** The run so far. */
  async result(): Promise<RunResult> {
    const { state, experiment, observations, moved } = this;
    const burden = observations.map((o) => ({
      hours: o.hours,
      cells: o.counts[TUMOR]! + (state.left.get(TUMOR) ?? 0),
    }));
    return {
      seed: this.seed,
      outcome: outcomeOf(burden, capacityOf(experiment)),
      burdenRatio: burden.at(-1)!.cells / Math.max(1, burden[0]!.cells),
      observations,
      ledger: state.ledger.entries(),
      relaxation: {
        movedCells: moved.reduce((n, d) => n + (d > 5 ? 1 : 0), 0),
        largestMove: moved.reduce((a, b) => Math.max(a, b), 0),
        firstMinuteMedian: this.firstMinuteMedian,
      },
      first: this.first,
      last: snapshotOf(state),
      digest: await digestOf(state),
      inputIds: this.inputIds,
    };
  }
}

export async function simulate(
  experiment: Experiment,
  seed = experiment.scenario.seed,
  watch: Watch = {},
): Promise<RunResult> {
  const run = new Run(experiment, seed);
  watch.onProgress?.(0, run.observations[0]);
  while (!run.ended) {
    const observation = run.step();
    watch.onProgress?.(run.minutes, observation);
  }
  return run.result();
}

/** How many tumor cells the tissue holds when packed as a honeycomb, in a block when packed as closely as spheres can be. */
export function capacityOf({ domain, model }: Experiment): number {
  const radius = model.plans.find((plan) => plan.name === TUMOR)!.diameter / 2;
  const { width, height, depth } = domain;
  if (depth > 0) return (width * height * depth) / (4 * Math.SQRT2 * radius * radius * radius);
  return (width * height) / (2 * Math.sqrt(3) * radius * radius);
}

function observe(state: State, snapshot: Snapshot | undefined): Observation {
  const counts: Record<string, number> = {};
  const tumorByClone: Record<string, number> = {};
  const sums: Record<string, number> = {};
  for (const plan of state.model.plans) counts[plan.name] = 0;
  for (const clone of state.clones.list.slice(1)) tumorByClone[clone.name] = 0;
  for (const table of state.tables.values()) {
    const lineage = state.model.lineages.find((l) => l.name === table.lineage)!;
    const columns = Object.keys(lineage.columns).map((name) => [name, table.float(name)] as const);
    for (let row = 0; row < table.count; row++) {
      const type = state.model.plans[table.type[row]!]!.name;
      counts[type]! += 1;
      if (type === TUMOR) tumorByClone[state.clones.at(table.clone[row]!).name]! += 1;
      for (const [name, column] of columns) sums[`${type}.${name}`] = (sums[`${type}.${name}`] ?? 0) + column[row]!;
      sums[`${type}.engaged`] = (sums[`${type}.engaged`] ?? 0) + (table.partner[row] ? 1 : 0);
    }
  }
  const means = Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, sum / counts[key.split(".")[0]!]!]));
  const fields: Record<string, { mean: number; max: number }> = {};
  for (const { name } of state.model.ligands) {
    const { value } = imageOf(state, name);
    let sum = 0;
    let max = 0;
    for (let i = 0; i < value.length; i++) {
      sum += value[i]!;
      if (value[i]! > max) max = value[i]!;
    }
    fields[name] = { mean: sum / value.length, max };
  }
  const ledger = state.minutes > 0 ? state.ledger.close(state.minutes) : [];
  return { hours: state.minutes / 60, counts, tumorByClone, fields, means, ledger, ...(snapshot && { snapshot }) };
}

/** Median displacement of cells that do not walk between two snapshots. */
function passiveMedian({ model }: Experiment, before: Snapshot, after: Snapshot): number {
  const passive = new Set(model.plans.flatMap((plan, i) => (plan.motion ? [] : [i])));
  const start = new Map<number, number>();
  for (let i = 0; i < before.cells.count; i++)
    if (passive.has(before.cells.type[i]!)) start.set(before.cells.id[i]!, i);
  const distances: number[] = [];
  for (let j = 0; j < after.cells.count; j++) {
    const i = start.get(after.cells.id[j]!);
    if (i === undefined) continue;
    const dx = after.cells.x[j]! - before.cells.x[i]!;
    const dy = after.cells.y[j]! - before.cells.y[i]!;
    distances.push(Math.sqrt(dx * dx + dy * dy));
  }
  distances.sort((a, b) => a - b);
  return distances[distances.length >> 1] ?? 0;
}
