/**
 * Run an experiment: a stream of observations, and a result at the end. Observing copies; it never changes a bit.
 */
import { type ContactTable, contactsOf } from "../engine/bonds.js";
import type { LedgerEntry } from "../engine/ledger.js";
import { snapshotOf } from "../engine/observe.js";
import { type Outcome, outcomeOf } from "../engine/outcome.js";
import { recordOf, stateOf } from "../engine/record.js";
import type { Snapshot } from "../engine/snapshot.js";
import { settle } from "../engine/start.js";
import { addCell, createState, type State } from "../engine/state.js";
import { Stepper } from "../engine/step.js";
import type { Hire } from "../numerics/crew.js";
import type { RunRecord } from "./checkpoint.js";
import { digestOf } from "./digest.js";
import type { Experiment } from "./laboratory.js";
import { type Observation, observe, passiveMedian, TUMOR } from "./observation.js";
import { cellsAllowed, enoughFor, refuseCrowd, roomFor } from "./tissue-memory.js";

export type { Observation } from "./observation.js";

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

/** Where a run starts, if not at its tissue, and how far it may grow. */
export interface Beginning {
  /** What `Run.record` gave, of the same experiment and seed. */
  readonly record?: RunRecord | undefined;
  /** Cells at most (default: four times those at the start). */
  readonly maxCells?: number | undefined;
  /** Threads that share the work (default: one). However many there are, the bytes are the same. */
  readonly hire?: Hire | undefined;
}

/** A run that its owner advances minute by minute, looks at whenever it likes, and may leave unfinished. */
export class Run {
  readonly observations: Observation[];
  readonly first: Snapshot;
  /** Ids of the input's cells, by the running number they were given. */
  readonly inputIds: ReadonlyMap<number, string>;
  private state: State;
  private stepper: Stepper;
  private relaxation: Relaxation;
  private readonly maxCells: number;
  private readonly hire: Hire | undefined;

  /** @throws RoomExceeded when the tissue is larger than `maxCells`, or than memory. */
  constructor(
    readonly experiment: Experiment,
    readonly seed = experiment.scenario.seed,
    { record, maxCells = cellsAllowed(experiment), hire }: Beginning = {},
  ) {
    this.maxCells = maxCells;
    this.hire = hire;
    this.inputIds = new Map(experiment.tissue.cells.id.map((id, i) => [i + 1, id]));
    const { model, domain, doses } = experiment;
    if (record) {
      const cells = Object.values(record.state.tables).reduce((sum, { count }) => sum + count, 0);
      this.state = roomFor(cells, maxCells, (room) => stateOf(record.state, model, domain, room, hire));
      this.stepper = new Stepper(this.state, doses);
      this.relaxation = record.relaxation;
      this.first = record.first;
      this.observations = [...record.observations];
      return;
    }
    this.state = roomFor(experiment.tissue.count, maxCells, (room) => planted(experiment, seed, room, hire));
    this.stepper = new Stepper(this.state, doses);
    const moved = this.stepper.relax();
    this.relaxation = {
      movedCells: moved.reduce((n, d) => n + (d > 5 ? 1 : 0), 0),
      largestMove: moved.reduce((a, b) => Math.max(a, b), 0),
      firstMinuteMedian: 0,
    };
    this.first = snapshotOf(this.state);
    this.observations = [observe(this.state, this.first)];
  }

  get minutes(): number {
    return this.state.minutes;
  }

  get ended(): boolean {
    return this.state.minutes >= this.experiment.scenario.duration.value;
  }

  /** Cells that it holds without growing. */
  get room(): number {
    return this.state.room;
  }

  /** Compartments of the patient, in their units. */
  get body(): Readonly<Record<string, number>> {
    return { ...this.state.body };
  }

  snapshot(): Snapshot {
    return snapshotOf(this.state);
  }

  /** Who is bound to whom now, and what has held each contact back. */
  contacts(): ContactTable {
    return contactsOf(this.state);
  }

  /** All of the run so far, from which another may go on; good until the next step. */
  record(): RunRecord {
    const { state, first, observations, relaxation } = this;
    return { state: recordOf(state), first, observations, relaxation };
  }

  /**
   * One minute; returns the observation that fell due.
   *
   * @throws RoomExceeded before anything is changed, when the tissue has more cells than it may, or than memory holds.
   */
  step(): Observation | undefined {
    this.makeRoom();
    const { state, experiment } = this;
    this.stepper.step();
    if (state.minutes === 1) {
      const firstMinuteMedian = passiveMedian(experiment, this.first, snapshotOf(state));
      this.relaxation = { ...this.relaxation, firstMinuteMedian };
    }
    const { every, snapshots } = experiment.scenario.observe;
    if (state.minutes % every !== 0 && !this.ended) return undefined;
    const seen = this.ended || (snapshots !== undefined && state.minutes % snapshots === 0);
    const observation = observe(state, seen ? snapshotOf(state) : undefined);
    this.observations.push(observation);
    return observation;
  }

  /** Growth is a record taken up with more room, so it leaves no trace. */
  private makeRoom(): void {
    const { state, maxCells, experiment, hire } = this;
    let cells = 0;
    for (const { count } of state.tables.values()) cells += count;
    refuseCrowd(cells, maxCells);
    if (enoughFor(cells) <= state.room) return;
    this.state = roomFor(cells, maxCells, (room) =>
      stateOf(recordOf(state), experiment.model, experiment.domain, room, hire),
    );
    state.memory.crew?.dismiss();
    this.stepper = new Stepper(this.state, experiment.doses);
  }

  /** Threads end; the run can still be read, and goes on alone if it is stepped. */
  close(): void {
    this.state.memory.crew?.dismiss();
  }

  /** The run so far. */
  async result(): Promise<RunResult> {
    const { state, experiment, observations, relaxation } = this;
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
      relaxation,
      first: this.first,
      last: snapshotOf(state),
      digest: await digestOf(state),
      inputIds: this.inputIds,
    };
  }
}

/** The tissue before its first minute, with room for so many cells. */
function planted(
  { model, domain, tissue, clones, cloneOf }: Experiment,
  seed: number,
  room: number,
  hire?: Hire,
): State {
  const state = createState(model, domain, clones, seed, room, hire);
  const { x, y, z, radius } = tissue.cells;
  tissue.cells.type.forEach((type, i) => {
    const clone = type === TUMOR ? clones[1 + cloneOf[i]!]!.name : clones[0]!.name;
    const z0 = domain.depth > 0 ? z[i]! : 0;
    settle(state, type, addCell(state, { type, clone, x: x[i]!, y: y[i]!, z: z0, radius: radius[i]! }));
  });
  return state;
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
