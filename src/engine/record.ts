/**
 * A state as plain values and arrays, and back: all that crosses a step boundary, in canonical order, and nothing that a step
 * computes anew (neighbours, partners' columns, quantities, the directory). A record may be taken up with more room, and the
 * run goes on to the same bits.
 */
import { LabError } from "../equation/error.js";
import type { Hire } from "../numerics/crew.js";
import { voxelCount } from "../numerics/grid.js";
import type { Clone } from "./clones.js";
import type { LedgerRecord } from "./ledger.js";
import type { Model } from "./model.js";
import { createState, type Domain, type State } from "./state.js";
import { integerColumns } from "./table.js";

export interface TableRecord {
  readonly count: number;
  readonly integers: Readonly<Record<string, Uint32Array>>;
  readonly floats: Readonly<Record<string, Float32Array>>;
}

export interface StateRecord {
  readonly seed: number;
  readonly minutes: number;
  readonly nextId: number;
  readonly clones: readonly Clone[];
  /** By lineage. */
  readonly tables: Readonly<Record<string, TableRecord>>;
  /** Every voxel of the padded grid, x fastest. */
  readonly fields: Readonly<Record<string, Float32Array>>;
  readonly body: Readonly<Record<string, number>>;
  readonly ledger: LedgerRecord;
  readonly left: Readonly<Record<string, number>>;
}

/** Columns are views of the live state, good until its next step. */
export function recordOf(state: State): StateRecord {
  const { seed, minutes, nextId, tables, fields, ledger } = state;
  const tableRecords = [...tables].sort(byName).map(([lineage, table]) => {
    const rows = <T extends Float32Array | Uint32Array>(column: T) => column.subarray(0, table.count) as T;
    const integers = Object.fromEntries(integerColumns.map((name) => [name, rows(table[name])]));
    const floats = Object.fromEntries([...table.floats].sort(byName).map(([name, column]) => [name, rows(column)]));
    return [lineage, { count: table.count, integers, floats }] as const;
  });
  const values = fields.names.map((name, field) => {
    const value = new Float32Array(voxelCount(fields.grid));
    fields.read(field, value);
    return [name, value] as const;
  });
  return {
    seed,
    minutes,
    nextId,
    clones: state.clones.list,
    tables: Object.fromEntries(tableRecords),
    fields: Object.fromEntries(values.sort(byName)),
    body: Object.fromEntries(Object.entries(state.body).sort(byName)),
    ledger: ledger.asRecord(),
    left: Object.fromEntries([...state.left].sort(byName)),
  };
}

/**
 * @param room cells that the tissue may hold from now on.
 * @param hire threads that share the work from now on.
 * @throws LabError when the record is of another model or tissue.
 */
export function stateOf(record: StateRecord, model: Model, domain: Domain, room: number, hire?: Hire): State {
  const state = createState(model, domain, record.clones, record.seed, room, hire);
  state.minutes = record.minutes;
  state.nextId = record.nextId;
  agree("lineages", Object.keys(record.tables), state.tables.keys());
  for (const [lineage, table] of state.tables) {
    const { count, integers, floats } = record.tables[lineage]!;
    agree(`columns of ${lineage}`, Object.keys(floats), table.floats.keys());
    table.count = count;
    for (const name of integerColumns) table[name].set(integers[name]!);
    for (const [name, column] of table.floats) column.set(floats[name]!);
  }
  agree("fields", Object.keys(record.fields), state.fields.names);
  state.fields.names.forEach((name, field) => {
    const value = record.fields[name]!;
    if (value.length !== voxelCount(state.grid))
      throw other(`${value.length} voxels instead of ${voxelCount(state.grid)}`);
    state.fields.write(field, value);
  });
  agree("compartments", Object.keys(record.body), Object.keys(state.body));
  for (const name of Object.keys(state.body)) state.body[name] = record.body[name]!;
  state.ledger.resume(record.ledger);
  for (const [type, count] of Object.entries(record.left)) state.left.set(type, count);
  return state;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : a > b ? 1 : 0);

function agree(what: string, recorded: Iterable<string>, present: Iterable<string>): void {
  const [had, has] = [recorded, present].map((names) => [...names].sort().join(", "));
  if (had !== has) throw other(`the ${what} ${had} instead of ${has}`);
}

const other = (what: string) =>
  new LabError({
    kind: "data",
    what: `the checkpoint has ${what}`,
    waysOut: ["run the version, scenario and mechanisms that wrote it", "start from the beginning"],
  });
