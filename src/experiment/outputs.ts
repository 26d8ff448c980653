/** The tables of a run as text: one row per observation, one row per cell. */

import { LEFT } from "../engine/happenings.js";
import type { Snapshot } from "../engine/snapshot.js";
import { toCsv } from "../formats/csv.js";
import type { Experiment } from "./laboratory.js";
import type { Observation, RunResult } from "./simulate.js";

/** `timeseries.csv`: counts, tumor cells by clone, fields with their unit, means of states, what happened since. */
export function timeseriesCsv(experiment: Experiment, runs: readonly RunResult[]): string {
  const { model } = experiment;
  const types = model.plans
    .map((plan) => plan.name)
    .filter((type) => runs.some((r) => r.observations.some((o) => o.counts[type])));
  const clones = experiment.clones.slice(1).map((c) => c.name);
  const means = [...new Set(runs.flatMap((r) => r.observations.flatMap((o) => Object.keys(o.means))))].sort();
  const events = [...new Set(runs.flatMap((r) => r.ledger.map((e) => eventName(e.event, e.actor, e.cause))))].sort();
  const header = [
    "seed",
    "time_h",
    ...types.map((type) => `cells_${slug(type)}`),
    ...clones.map((clone) => `tumor_${slug(clone)}`),
    ...model.ligands.flatMap((l) => [`${l.name}_mean_${l.unit}`, `${l.name}_max_${l.unit}`]),
    ...means.map((key) => `mean_${slug(key)}`),
    ...events,
  ];
  const row = (seed: number, o: Observation) => {
    const happened: Record<string, number> = {};
    for (const e of o.ledger) {
      const name = eventName(e.event, e.actor, e.cause);
      happened[name] = (happened[name] ?? 0) + e.count;
    }
    return [
      seed,
      o.hours,
      ...types.map((type) => o.counts[type] ?? 0),
      ...clones.map((clone) => o.tumorByClone[clone] ?? 0),
      ...model.ligands.flatMap((l) => [o.fields[l.name]!.mean, o.fields[l.name]!.max]),
      ...means.map((key) => o.means[key] ?? Number.NaN),
      ...events.map((event) => happened[event] ?? 0),
    ];
  };
  return toCsv(
    header,
    runs.flatMap((run) => run.observations.map((o) => row(run.seed, o))),
  );
}

/** `cells.csv`: the cells at the end, with the input's own ids and measured markers where it had them. */
export function cellsCsv(experiment: Experiment, run: RunResult): string {
  const { cells } = run.last;
  const fields = experiment.model.ligands.map((l) => ({ header: `${l.name}_${l.unit}`, column: `${l.name} here` }));
  const hidden = new Set([...fields.map((f) => f.column), "pdl1", "mhc1"]);
  const states = Object.keys(cells.columns).filter((name) => !hidden.has(name));
  const measured = Object.entries(experiment.tissue.measured);
  const rowOf = new Map(experiment.tissue.cells.id.map((id, i) => [id, i]));
  const header = [
    "id",
    "type",
    "clone",
    "x_um",
    "y_um",
    "z_um",
    "radius_um",
    ...fields.map((f) => f.header),
    ...states.map(slug),
    "pdl1_fold",
    "mhc1_fold",
    ...measured.map(([name]) => `measured_${slug(name)}`),
  ];
  const { shift } = experiment.tissue.report;
  const rows = Array.from({ length: cells.count }, (_, i) => {
    const input = run.inputIds.get(cells.id[i]!);
    const source = input === undefined ? undefined : rowOf.get(input);
    return [
      input ?? `born-${cells.id[i]}`,
      cells.types[cells.type[i]!]!,
      cells.types[cells.type[i]!] === "tumor" ? cells.clones[cells.clone[i]!]! : "",
      cells.x[i]! - shift.x,
      cells.y[i]! - shift.y,
      cells.z[i]!,
      cells.radius[i]!,
      ...fields.map((f) => cells.columns[f.column]![i]!),
      ...states.map((name) => cells.columns[name]![i]!),
      cells.columns.pdl1?.[i] ?? Number.NaN,
      cells.columns.mhc1?.[i] ?? Number.NaN,
      ...measured.map(([, values]) => (source === undefined ? undefined : values[source]) ?? Number.NaN),
    ];
  });
  return toCsv(header, rows);
}

/** What `snapshots.bin` holds: the start, every snapshot that was asked for, and the end. */
export function storedSnapshots(run: RunResult): Snapshot[] {
  const taken = [run.first, ...run.observations.flatMap((o) => (o.snapshot ? [o.snapshot] : [])), run.last];
  return taken.filter((snapshot, k) => k === 0 || snapshot.minutes > taken[k - 1]!.minutes);
}

export interface LedgerSum {
  readonly event: string;
  readonly actor: string;
  readonly target: string;
  readonly cause: string;
  readonly count: number;
}

/** The whole ledger of several runs, summed over intervals and averaged over runs. */
export function ledgerOf(runs: readonly RunResult[]): LedgerSum[] {
  const sums = new Map<string, LedgerSum>();
  for (const run of runs)
    for (const { event, actor, target, cause, count } of run.ledger) {
      const key = [event, actor, target, cause].join("\t");
      const before = sums.get(key)?.count ?? 0;
      sums.set(key, { event, actor, target, cause, count: before + count / runs.length });
    }
  return [...sums.keys()].sort().map((key) => sums.get(key)!);
}

export const slug = (name: string) => name.replace(/[^\p{L}\p{N}]+/gu, "_");
const eventName = (event: string, actor: string, cause: string) =>
  [event === "death" && cause === LEFT ? "egress" : event, actor, cause === LEFT ? "" : cause]
    .filter(Boolean)
    .map(slug)
    .join("_");
