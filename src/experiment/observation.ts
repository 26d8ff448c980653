/** What is seen of a run at one moment. Observing copies; it never changes a bit. */
import type { LedgerEntry } from "../engine/ledger.js";
import { imageOf } from "../engine/observe.js";
import type { Snapshot } from "../engine/snapshot.js";
import type { State } from "../engine/state.js";
import type { Experiment } from "./laboratory.js";

/** The type whose burden decides how a run ends. */
export const TUMOR = "tumor";

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

/** Closes the open interval of the ledger, except at the start. */
export function observe(state: State, snapshot: Snapshot | undefined): Observation {
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
export function passiveMedian({ model }: Experiment, before: Snapshot, after: Snapshot): number {
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
