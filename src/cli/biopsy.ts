/** `ifng biopsy`: read a run, or a real cell table, as a pathologist reads a sample. */
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { biology } from "../biology/index.js";
import { didYouMean, LabError } from "../equation/error.js";
import { biopsyOf } from "../experiment/biopsy/biopsy.js";
import { biopsyCells, biopsyCurves } from "../experiment/biopsy/biopsy-tables.js";
import { biopsyText } from "../experiment/biopsy/biopsy-text.js";
import { blocksOf, type Extent, stainOf } from "../experiment/biopsy/blocks.js";
import { type Cut, takeSample } from "../experiment/biopsy/sample.js";
import type { Scenario } from "../experiment/scenario.js";
import type { RunSummary } from "../experiment/summary.js";
import { type CellType, cellTypes, isCellType } from "../formats/cell-types.js";
import { type ColumnMap, mapFor } from "../formats/column-map.js";
import { toCsv } from "../formats/csv.js";
import { importCells } from "../formats/import-cells.js";
import type { OutputTable } from "../formats/parquet.js";
import { columnIndex, numberColumns, readTable, type Table } from "../formats/table.js";
import { selectRows } from "../formats/where.js";
import { columnMap, readText } from "./inputs.js";
import { version } from "./package.js";
import { claim, writeDirectory } from "./run-directory.js";

export interface BiopsyOptions {
  readonly core?: readonly number[];
  readonly needle?: readonly number[];
  readonly section?: readonly number[] | true;
  readonly by?: string;
  readonly columns?: string;
  readonly where?: string;
  readonly micronsPerPixel?: number;
  readonly positive?: { readonly name: string; readonly threshold: number };
  readonly pair: readonly string[];
  readonly margin: number;
  readonly neighbourhoods: number;
  readonly seed: number;
  readonly out?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
}

const usualPairs = ["CD8:tumor", "tumor:CD8", "Treg:CD8"];

export async function biopsy(path: string, options: BiopsyOptions): Promise<void> {
  const sample = cutOf(options);
  const plan = {
    seed: options.seed,
    margin: options.margin,
    neighbourhoods: options.neighbourhoods,
    pairs: (options.pair.length > 0 ? options.pair : usualPairs).map(pairOf),
  };
  if (options.out !== undefined) claim(options.out, options.replace === true);
  const specimens = read(path, options).map((block) => takeSample(block, sample));
  const stains = specimens.map((specimen) => stainOf(specimen, options.positive));
  const report = biopsyOf(specimens, stains, plan);
  const json = {
    schema: "ifng-lab/biopsy@1",
    version,
    source: basename(path),
    sample,
    ...plan,
    specimens: report.specimens,
    compositions: report.compositions,
  };
  if (options.out !== undefined)
    writeDirectory(options.out, {
      "biopsy.json": `${JSON.stringify(json, null, 2)}\n`,
      "cells.csv": csv(biopsyCells(specimens, report)),
      "curves.csv": csv(biopsyCurves(report)),
    });
  process.stdout.write(options.json ? `${JSON.stringify(json)}\n` : `${biopsyText(report)}\n`);
}

/** A run directory, or a cell table. */
function read(path: string, { by, columns, where, micronsPerPixel }: BiopsyOptions) {
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

function cutOf({ core, needle, section }: BiopsyOptions): Cut {
  if ([core, needle, section].filter((given) => given !== undefined).length > 1)
    throw new LabError({
      kind: "usage",
      what: "--core, --needle and --section exclude each other",
      waysOut: ["give one of them", "call ifng biopsy once for each"],
    });
  if (core) return { kind: "core", x: core[0]!, y: core[1]!, diameter: core[2]! };
  if (needle) {
    const [x, y, angle, length, width] = needle as [number, number, number, number, number];
    return { kind: "needle", x, y, angle, length, width };
  }
  return Array.isArray(section) ? { kind: "section", z: section[0]!, thickness: section[1]! } : { kind: "section" };
}

function pairOf(text: string): readonly [CellType, CellType] {
  const [from, to, ...more] = text.split(":");
  if (from === undefined || to === undefined || more.length > 0)
    throw new LabError({
      kind: "usage",
      what: `--pair: "${text}" is not two cell types`,
      waysOut: ["write --pair FROM:TO, e.g. CD8:tumor", "leave it out"],
    });
  return [typeOf(from), typeOf(to)];
}

function typeOf(name: string): CellType {
  if (isCellType(name)) return name;
  throw new LabError({
    kind: "data",
    what: `--pair: unknown cell type "${name}"${didYouMean(name, cellTypes)}`,
    waysOut: [`use two of: ${cellTypes.join(", ")}`, "leave --pair out"],
  });
}

function csv({ columns, rows }: OutputTable): string {
  return toCsv(
    columns.map(({ name }) => name),
    rows,
    columns.map(({ type }) => type),
  );
}
