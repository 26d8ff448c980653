/**
 * A culture: cells of one type in a medium that is held at given concentrations, without space, contacts or events.
 *
 * The same kernels as in a tissue; what the cells secrete or take up does not change the medium.
 */

import { CellMinute } from "../engine/cells.js";
import { compose } from "../engine/compose.js";
import type { Biology } from "../engine/model.js";
import { addCell, createState, type State } from "../engine/state.js";
import type { Table } from "../engine/table.js";
import { hereColumn } from "../engine/tasks.js";
import { LabError, nearest } from "../equation/error.js";

export interface Culture {
  readonly biology: Biology;
  /** Cell type, e.g. "tumor". */
  readonly type: string;
  /** Genes of which no copy is left. */
  readonly lost?: readonly string[];
  readonly hours: number;
  /** Concentration of each field in its unit at a time in hours; a field that is not named stays at its initial value. */
  readonly medium: (hours: number) => Readonly<Record<string, number>>;
  /** Parameter values by `mechanism.parameter`, in engine units. */
  readonly parameters?: Readonly<Record<string, number>>;
}

/** Every state column of the cell, minute by minute from 0 on; `trace.column[60]` is its value at one hour. */
export type Trace = Readonly<Record<string, Float32Array>>;

/** @throws LabError for an unknown cell type, gene or field. */
export function culture(of: Culture): Trace {
  const { state, cells, table, columns, hold } = plate(of, 1);
  const minutes = Math.round(of.hours * 60);
  const trace = Object.fromEntries(columns.map((name) => [name, new Float32Array(minutes + 1)]));
  for (;;) {
    for (const name of columns) trace[name]![state.minutes] = table.float(name)[0]!;
    if (state.minutes === minutes) return trace;
    for (const [name, level] of Object.entries(of.medium(state.minutes / 60))) hold(name, level);
    cells.run();
    state.minutes++;
  }
}

/** Cells of one type in wells of their own, ready to live minute by minute. */
export interface Plate {
  readonly state: State;
  readonly cells: CellMinute;
  readonly table: Table;
  readonly columns: readonly string[];
  /** Hold a field at one level in all wells, or at a level for each. */
  hold(field: string, level: number | ArrayLike<number>): void;
}

/** @throws LabError for an unknown cell type or gene; `hold` for an unknown field. */
export function plate(
  { biology, type, lost = [], parameters = {} }: Omit<Culture, "hours" | "medium">,
  wells: number,
): Plate {
  const whole = compose(biology, parameters);
  const plan = whole.plans.find((p) => p.name === type);
  if (!plan)
    throw unknown(
      "cell type",
      type,
      whole.plans.map((p) => p.name),
    );
  for (const gene of lost) if (!(gene in biology.genome)) throw unknown("gene", gene, Object.keys(biology.genome));
  const genome = { ...biology.genome, ...Object.fromEntries(lost.map((gene) => [gene, 0])) };
  // Nobody else is there, so nobody else's kernels are needed.
  const lineages = whole.lineages.filter((lineage) => lineage.name === plan.lineage);
  const model = { ...whole, plans: [plan], lineages };
  const domain = { width: 20, height: 20, depth: 0, thickness: 20, voxel: 10, boundary: "closed" } as const;
  // Cells come in groups of four.
  const state = createState(model, domain, [{ name: "culture", genome }], 1, 4 * Math.ceil(wells / 4));
  for (let well = 0; well < wells; well++) addCell(state, { type, clone: "culture", x: 10, y: 10 });
  state.directory.note(state.nextId);
  const table = state.tables.get(plan.lineage)!;
  const fields = model.ligands.map((ligand) => ligand.name);
  const hold = (field: string, level: number | ArrayLike<number>) => {
    if (!fields.includes(field)) throw unknown("field", field, fields);
    const column = table.scratch.get(hereColumn(field));
    if (typeof level === "number") column?.fill(level);
    else column?.set(level);
  };
  for (const { name, initial } of model.ligands) hold(name, initial);
  return { state, cells: new CellMinute(state), table, columns: Object.keys(lineages[0]!.columns), hold };
}

export function unknown(what: string, name: string, known: readonly string[]): LabError {
  const waysOut = [`the nearest known is "${nearest(name, known) ?? known[0]}"`, `known: ${known.join(", ")}`];
  return new LabError({ kind: "usage", what: `unknown ${what} "${name}"`, waysOut });
}
