/**
 * A culture: cells of one type in a medium that is held at given concentrations, without space, contacts or events.
 *
 * The same kernels as in a tissue; what the cells secrete or take up does not change the medium.
 */

import { CellMinute } from "../engine/cells.js";
import { compose } from "../engine/compose.js";
import { sampleFields } from "../engine/exchange.js";
import { Gather } from "../engine/gather.js";
import type { Biology } from "../engine/model.js";
import { Evaluator } from "../engine/reading.js";
import { addCell, createState } from "../engine/state.js";
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
  const { state, evaluator, gather, cells, table, columns } = plate(of, 1);
  const minutes = Math.round(of.hours * 60);
  const trace = Object.fromEntries(columns.map((name) => [name, new Float32Array(minutes + 1)]));
  for (;;) {
    for (const name of columns) trace[name]![state.minutes] = table.float(name)[0]!;
    if (state.minutes === minutes) return trace;
    for (const [name, level] of Object.entries(of.medium(state.minutes / 60))) {
      const field = state.fields.get(name);
      if (!field) throw unknown("field", name, [...state.fields.keys()]);
      field.value.fill(level);
    }
    gather.take();
    sampleFields(state, evaluator, gather);
    cells.run();
    state.minutes++;
  }
}

/** Cells of one type in wells of their own, ready to live minute by minute. */
export function plate({ biology, type, lost = [], parameters = {} }: Omit<Culture, "hours" | "medium">, wells: number) {
  const model = compose(biology, parameters);
  const plan = model.plans.find((p) => p.name === type);
  if (!plan)
    throw unknown(
      "cell type",
      type,
      model.plans.map((p) => p.name),
    );
  for (const gene of lost) if (!(gene in biology.genome)) throw unknown("gene", gene, Object.keys(biology.genome));
  const genome = { ...biology.genome, ...Object.fromEntries(lost.map((gene) => [gene, 0])) };
  const domain = { width: 20, height: 20, thickness: 20, voxel: 10, boundary: "closed" } as const;
  const state = createState(model, domain, [{ name: "culture", genome }], 1);
  for (let well = 0; well < wells; well++) addCell(state, { type, clone: "culture", x: 10, y: 10 });
  const evaluator = new Evaluator(state);
  evaluator.locate();
  const gather = new Gather(state);
  const cells = new CellMinute(state, evaluator, gather);
  const table = state.tables.get(plan.lineage)!;
  const columns = Object.keys(model.lineages.find((l) => l.name === plan.lineage)!.columns);
  return { state, evaluator, gather, cells, table, columns, lineage: plan.lineage };
}

export function unknown(what: string, name: string, known: readonly string[]): LabError {
  const waysOut = [`the nearest known is "${nearest(name, known) ?? known[0]}"`, `known: ${known.join(", ")}`];
  return new LabError({ kind: "usage", what: `unknown ${what} "${name}"`, waysOut });
}
