/** The tissue of a biopsy: a run directory, or a cell table. */
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { biology } from "../biology/index.js";
import { LabError } from "../equation/error.js";
import { blocksOf, type Extent } from "../experiment/biopsy/blocks.js";
import type { Scenario } from "../experiment/scenario.js";
import type { RunSummary } from "../experiment/summary.js";
import { type ColumnMap, mapFor } from "../formats/column-map.js";
import { importCells } from "../formats/import-cells.js";
import { columnIndex, numberColumns, readTable, type Table } from "../formats/table.js";
import { selectRows } from "../formats/where.js";
import { columnMap, readText } from "./inputs.js";

export interface TissueOptions {
  readonly by?: string;
  readonly columns?: string;
  readonly where?: string;
  readonly micronsPerPixel?: number;
}

/** Its pieces, one per patient or core. */
export function tissueOf(path: string, { by, columns, where, micronsPerPixel }: TissueOptions) {
  const isRun = existsSync(path) && statSync(path).isDirectory();
  const file = isRun ? join(path, "cells.csv") : path;
  const table = readTable(readText(file, isRun ? "table of the run" : "table", file), basename(file));
  const known = columns === undefined ? mapFor(table.columns, table.name) : columnMap(columns, dirname(path));
  if (by !== undefined) columnIndex(table, by);
  const map: ColumnMap = by === undefined ? known : { ...known, group: by };
  const chosen = {
    ...(where !== undefined && { where }),
    ...(micronsPerPixel !== undefined && { micronsPerPixel }),
  };
  const imported = importCells(table, map, chosen);
  const groups = new Set(imported.group);
  if (by === undefined && groups.size > 1)
    throw new LabError({
      kind: "data",
      what: `${table.name} holds ${groups.size} tissues on top of each other`,
      waysOut: [`read each with --by ${map.group}`, `choose one with --where "${map.group} == ${[...groups][0]}"`],
    });
  const rows = selectRows(table, where);
  const numbers = { ...numberColumns(table, rows), ...imported.measured };
  if (!isRun) return blocksOf(imported, numbers);
  const density = pdl1Density(path, table, rows, numbers.pdl1_fold);
  return blocksOf(imported, { ...numbers, ...(density && { pdl1_per_um2: density }) }, extentOf(path));
}

const basal = "adaptive-resistance.basalDensity";

/** PD-L1 per µm² of every cell of a run: the basal density of that run, its fold, and nothing where the gene is lost. */
function pdl1Density(path: string, table: Table, rows: readonly number[], fold: Float64Array | undefined) {
  if (!fold) return undefined;
  const scenario = parsed<Scenario>(path, "scenario.json");
  const [mechanism, name] = basal.split(".") as [string, string];
  const declared = biology.mechanisms.find((m) => m.name === mechanism)?.parameters[name]?.value;
  const density = scenario.parameters.findLast(({ address }) => address === basal)?.value ?? declared;
  if (density === undefined) return undefined;
  const without = new Set(scenario.clones.filter(({ lost }) => lost.includes("CD274")).map((clone) => clone.name));
  const clone = columnIndex(table, "clone");
  return fold.map((value, i) => (without.has(table.rows[rows[i]!]![clone]!) ? 0 : density * value));
}

function extentOf(path: string): Extent {
  const { width, height, shift } = parsed<RunSummary>(path, "run.json").tissue;
  return { x: -shift.x, y: -shift.y, width, height };
}

function parsed<T>(folder: string, name: string): T {
  const file = join(folder, name);
  try {
    return JSON.parse(readText(file, "run directory's file", file)) as T;
  } catch (error) {
    if (error instanceof LabError) throw error;
    throw new LabError({
      kind: "data",
      what: "is not JSON",
      where: { file },
      waysOut: ["run the scenario again", "give its cells.csv alone, as a table"],
    });
  }
}
