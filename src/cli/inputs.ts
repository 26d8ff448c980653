/** Files in: scenarios, cell tables (plain or gzipped) and mechanisms of the user's own. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { biology } from "../biology/index.js";
import type { Mechanism } from "../engine/declare.js";
import { LabError } from "../equation/error.js";
import { type Experiment, prepare } from "../experiment/laboratory.js";
import { parseOverride, parseScenario, type Scenario } from "../experiment/scenario.js";
import type { Source } from "../experiment/summary.js";
import { vocabularyOf } from "../experiment/vocabulary.js";
import { type ColumnMap, readColumnMap, shippedMap } from "../formats/column-map.js";
import { mapOf } from "../formats/exports.js";
import { type ImportedTissue, importCells } from "../formats/import-cells.js";
import { readTable, type Table } from "../formats/table.js";
import { loadMechanism } from "./mechanism.js";

export interface ScenarioOptions {
  readonly set: readonly string[];
  readonly mechanism: readonly string[];
  readonly without: readonly string[];
  readonly seed?: number;
  readonly days?: number;
  readonly where?: string;
  readonly columns?: string;
}

export interface Loaded {
  readonly experiment: Experiment;
  readonly scenarioText: string;
  /** Files that decide the run beside the scenario: tables, column maps, mechanisms of the user's own. */
  readonly sources: readonly Source[];
  /** The cells of the scenario's table, if it has one. */
  readonly imported: ImportedTissue | undefined;
}

export async function load(path: string, options: ScenarioOptions): Promise<Loaded> {
  const loaded = await Promise.all(options.mechanism.map((file) => loadMechanism(file, readText(file, "mechanism"))));
  const mechanisms: Mechanism[] = loaded.flatMap((file) => file.mechanisms);
  const own = new Set(mechanisms.map((m) => m.name));
  const vocabulary = vocabularyOf({
    ...biology,
    mechanisms: [...biology.mechanisms.filter((m) => !own.has(m.name)), ...mechanisms],
  });
  const sources: Source[] = loaded.map(({ file, text }) => ({ kind: "mechanism", file: basename(file), text }));
  const isTable = /\.(csv|tsv|txt)(\.gz)?$/i.test(path);
  const text = isTable ? scenarioOfTable(path, options) : readText(path, "scenario");
  const scenario = withOptions(parseScenario(text, path, vocabulary), options, vocabulary.mechanisms);
  const imported = importTissue(scenario, isTable ? "." : dirname(path), sources);
  const experiment = prepare(scenario, {
    mechanisms,
    overrides: options.set.map((override) => parseOverride(override, vocabulary)),
    ...(imported && { imported }),
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(options.days !== undefined && { duration: Math.round(options.days * 1440) }),
  });
  return { experiment, scenarioText: text, sources, imported };
}

/** A bare table is a scenario of its own: that tissue, everything else as shipped. */
function scenarioOfTable(path: string, { where, columns }: ScenarioOptions): string {
  const lines = [
    "ifng-lab: 1",
    `name: ${JSON.stringify(basename(path) + (where ? ` (${where})` : ""))}`,
    "duration: 2 days",
    "tissue:",
    `  cells: ${JSON.stringify(path)}`,
    ...(where ? [`  where: ${JSON.stringify(where)}`] : []),
    ...(columns ? [`  columns: ${JSON.stringify(columns)}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** What the options say becomes part of the scenario, and so of its identity. */
function withOptions(scenario: Scenario, options: ScenarioOptions, mechanisms: readonly string[]): Scenario {
  for (const name of options.without)
    if (!mechanisms.includes(name))
      throw new LabError({
        kind: "usage",
        what: `--without: unknown mechanism "${name}"`,
        waysOut: [`known: ${mechanisms.join(", ")}`, "leave it out"],
      });
  const { tissue } = scenario;
  const given = "cells" in tissue.source ? tissue.source.cells : undefined;
  const cells = given && {
    ...given,
    where: given.where ?? options.where,
    columns: given.columns ?? options.columns,
  };
  return {
    ...scenario,
    without: [...scenario.without, ...options.without],
    tissue: cells ? { ...tissue, source: { cells } } : tissue,
  };
}

function importTissue({ tissue }: Scenario, folder: string, sources: Source[]): ImportedTissue | undefined {
  if (!("cells" in tissue.source)) return undefined;
  const { file, columns, where, micronsPerPixel } = tissue.source.cells;
  const path = isAbsolute(file) ? file : resolve(folder, file);
  const text = readText(path, "table", file);
  sources.push({ kind: "table", file: basename(file), text });
  return importText(text, file, folder, { columns, where, micronsPerPixel }, sources);
}

/** A cell table as it is, without a scenario around it. */
export function readTissueTable(
  path: string,
  { columns, where }: Pick<ScenarioOptions, "columns" | "where">,
): ImportedTissue {
  return importText(readText(path, "table"), path, ".", { columns, where }, []);
}

interface TableOptions {
  readonly columns?: string | undefined;
  readonly where?: string | undefined;
  readonly micronsPerPixel?: number | undefined;
}

function importText(
  text: string,
  file: string,
  folder: string,
  { columns, where, micronsPerPixel }: TableOptions,
  sources: Source[],
): ImportedTissue {
  const table = readTable(text, file);
  return importCells(table, columnMapOf(columns, table, folder, sources), {
    ...(where !== undefined && { where }),
    ...(micronsPerPixel !== undefined && { micronsPerPixel }),
  });
}

export const readTableFile = (path: string): Table => readTable(readText(path, "table"), path);

/** The column map named or given as a file; where there is none, the one that fits the table's columns. */
export function columnMapOf(
  columns: string | undefined,
  table: Table,
  folder = ".",
  sources: Source[] = [],
): ColumnMap {
  return columns === undefined ? mapOf(table) : columnMap(columns, folder, sources);
}

/** A column map by file or, where there is no such file, by its shipped name. */
export function columnMap(name: string, folder: string, sources: Source[] = []): ColumnMap {
  const path = isAbsolute(name) ? name : resolve(folder, name);
  if (!existsSync(path)) return shippedMap(name);
  const text = readText(path, "column map", name);
  sources.push({ kind: "column map", file: basename(name), text });
  return readColumnMap(text, name);
}

/** Text of a file, gunzipped where its name says so. */
export function readText(path: string, what: string, shown = path): string {
  if (!existsSync(path)) throw missing(shown, what, "does not exist");
  if (statSync(path).isDirectory()) throw missing(shown, what, "is a folder");
  const bytes = readFileSync(path);
  if (bytes.length === 0) throw missing(shown, what, "is empty");
  if (!path.endsWith(".gz")) return bytes.toString("utf8");
  try {
    return gunzipSync(bytes).toString("utf8");
  } catch {
    throw missing(shown, what, "is not a gzip file, whatever its name says");
  }
}

const missing = (file: string, what: string, trouble: string) =>
  new LabError({
    kind: what === "scenario" ? "scenario" : "data",
    what: `the ${what} ${trouble}`,
    where: { file, line: 1, column: 1 },
    waysOut: ["check the path (relative paths start at the scenario's folder)", "give another file"],
  });
