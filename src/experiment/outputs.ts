/** The tables and fields of a run: one row per observation, one row per cell; as text, as Parquet, as an image. */

import { LEFT } from "../engine/happenings.js";
import { toCsv } from "../formats/csv.js";
import { omeZarr } from "../formats/ome-zarr.js";
import { type OutputColumn, type OutputTable, toParquet } from "../formats/parquet.js";
import type { Files } from "../formats/zarr.js";
import type { Experiment } from "./laboratory.js";
import type { Observation, RunResult } from "./simulate.js";

const columns = (type: OutputColumn["type"], ...names: string[]): OutputColumn[] =>
  names.map((name) => ({ name, type }));
const csvOf = (table: OutputTable) =>
  toCsv(
    table.columns.map(({ name }) => name),
    table.rows,
    table.columns.map(({ type }) => type),
  );

export const timeseriesCsv = (experiment: Experiment, runs: readonly RunResult[]) =>
  csvOf(timeseriesTable(experiment, runs));
export const cellsCsv = (experiment: Experiment, run: RunResult) => csvOf(cellsTable(experiment, run));

/** Everything a run directory holds beside its summary and report, by path. */
export function outputFiles(experiment: Experiment, runs: readonly RunResult[]): Files {
  const timeseries = timeseriesTable(experiment, runs);
  const cells = cellsTable(experiment, runs[0]!);
  const fields = Object.entries(fieldsZarr(experiment, runs[0]!)).map(([path, content]) => [
    `fields.zarr/${path}`,
    content,
  ]);
  return {
    "timeseries.csv": csvOf(timeseries),
    "timeseries.parquet": toParquet(timeseries),
    "cells.csv": csvOf(cells),
    "cells.parquet": toParquet(cells),
    ...Object.fromEntries(fields),
  };
}

/** `fields.zarr`: every field at the start, at each snapshot and at the end. */
function fieldsZarr({ model, domain, tissue, scenario }: Experiment, run: RunResult): Files {
  const seen = [run.first, ...run.observations.flatMap(({ snapshot }) => snapshot ?? []), run.last];
  const moments = [...new Map(seen.map((snapshot) => [snapshot.minutes, snapshot])).values()];
  const { shift } = tissue.report;
  return omeZarr({
    name: scenario.name,
    channels: model.ligands.map(({ name, title, unit }) => ({ field: name, title, unit })),
    moments,
    thickness: domain.thickness,
    origin: { x: -shift.x, y: -shift.y, z: 0 },
  });
}

/** `timeseries`: counts, tumor cells by clone, fields with their unit, means of states, what happened since. */
function timeseriesTable(experiment: Experiment, runs: readonly RunResult[]): OutputTable {
  const { model } = experiment;
  const types = model.plans
    .map((plan) => plan.name)
    .filter((type) => runs.some((r) => r.observations.some((o) => o.counts[type])));
  const clones = experiment.clones.slice(1).map((c) => c.name);
  const means = [...new Set(runs.flatMap((r) => r.observations.flatMap((o) => Object.keys(o.means))))].sort();
  const events = [...new Set(runs.flatMap((r) => r.ledger.map((e) => eventName(e.event, e.actor, e.cause))))].sort();
  const header = [
    ...columns("integer", "seed"),
    ...columns("double", "time_h"),
    ...columns("integer", ...types.map((type) => `cells_${slug(type)}`)),
    ...columns("integer", ...clones.map((clone) => `tumor_${slug(clone)}`)),
    ...model.ligands.flatMap((l) => [
      ...columns("double", `${l.name}_mean_${l.unit}`),
      ...columns("float", `${l.name}_max_${l.unit}`),
    ]),
    ...columns("double", ...means.map((key) => `mean_${slug(key)}`)),
    ...columns("double", ...events), // hits lost are shared among their causes, in fractions
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
  const rows = runs.flatMap((run) => run.observations.map((o) => row(run.seed, o)));
  return { schema: "ifng-lab/timeseries@1", columns: header, rows };
}

/** `cells`: the cells at the end, with the input's own ids and measured markers where it had them. */
function cellsTable(experiment: Experiment, run: RunResult): OutputTable {
  const { cells } = run.last;
  const fields = experiment.model.ligands.map((l) => ({ header: `${l.name}_${l.unit}`, column: `${l.name} here` }));
  const hidden = new Set([...fields.map((f) => f.column), "pdl1", "mhc1"]);
  const states = Object.keys(cells.columns).filter((name) => !hidden.has(name));
  const measured = Object.entries(experiment.tissue.measured);
  const rowOf = new Map(experiment.tissue.cells.id.map((id, i) => [id, i]));
  const header = [
    ...columns("text", "id", "type", "clone"),
    ...columns("float", "x_um", "y_um", "z_um", "radius_um", ...fields.map((f) => f.header), ...states.map(slug)),
    ...columns("float", "pdl1_fold", "mhc1_fold"),
    ...columns("double", ...measured.map(([name]) => `measured_${slug(name)}`)),
  ];
  const { shift } = experiment.tissue.report;
  const rows = Array.from({ length: cells.count }, (_, i) => {
    const input = run.inputIds.get(cells.id[i]!);
    const source = input === undefined ? undefined : rowOf.get(input);
    return [
      input ?? `born-${cells.id[i]}`,
      cells.types[cells.type[i]!]!,
      cells.types[cells.type[i]!] === "tumor" ? cells.clones[cells.clone[i]!]! : "",
      Math.fround(cells.x[i]! - shift.x),
      Math.fround(cells.y[i]! - shift.y),
      cells.z[i]!,
      cells.radius[i]!,
      ...fields.map((f) => cells.columns[f.column]![i]!),
      ...states.map((name) => cells.columns[name]![i]!),
      cells.columns.pdl1?.[i] ?? Number.NaN,
      cells.columns.mhc1?.[i] ?? Number.NaN,
      ...measured.map(([, values]) => (source === undefined ? undefined : values[source]) ?? Number.NaN),
    ];
  });
  return { schema: "ifng-lab/cells@1", columns: header, rows };
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
