/** Files in: scenarios, cell tables (plain or gzipped) and mechanisms of the user's own. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { biology } from "../biology/index.js";
import type { Mechanism } from "../engine/declare.js";
import { LabError } from "../equation/error.js";
import { type Experiment, prepare } from "../experiment/laboratory.js";
import { parseOverride, parseScenario, type Scenario } from "../experiment/scenario.js";
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
  /** Texts that decide the run, by name: scenario, tables, mechanisms. */
  readonly sources: Readonly<Record<string, string>>;
}

export async function load(path: string, options: ScenarioOptions): Promise<Loaded> {
  const loaded = await Promise.all(options.mechanism.map((file) => loadMechanism(file, read(file, "mechanism"))));
  const mechanisms: Mechanism[] = loaded.flatMap((file) => file.mechanisms);
  const own = new Set(mechanisms.map((m) => m.name));
  const vocabulary = vocabularyOf({
    ...biology,
    mechanisms: [...biology.mechanisms.filter((m) => !own.has(m.name)), ...mechanisms],
  });
  const sources: Record<string, string> = Object.fromEntries(
    loaded.map((file) => [`mechanism ${basename(file.file)}`, file.text]),
  );
  const isTable = /\.(csv|tsv|txt)(\.gz)?$/i.test(path);
  const text = isTable ? scenarioOfTable(path, options) : read(path, "scenario");
  const scenario = withSwitches(parseScenario(text, path, vocabulary), options, vocabulary.mechanisms);
  sources.scenario = text;
  const imported = importTissue(scenario, isTable ? "." : dirname(path), options, sources);
  const experiment = prepare(scenario, {
    mechanisms,
    overrides: options.set.map((override) => parseOverride(override, vocabulary)),
    ...(imported && { imported }),
    ...(options.seed !== undefined && { seed: options.seed }),
    ...(options.days !== undefined && { duration: Math.round(options.days * 1440) }),
  });
  return { experiment, sources };
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

function withSwitches(scenario: Scenario, { without }: ScenarioOptions, mechanisms: readonly string[]): Scenario {
  for (const name of without)
    if (!mechanisms.includes(name))
      throw new LabError({
        kind: "usage",
        what: `--without: unknown mechanism "${name}"`,
        waysOut: [`known: ${mechanisms.join(", ")}`, "leave it out"],
      });
  return { ...scenario, without: [...scenario.without, ...without] };
}

function importTissue(
  { tissue }: Scenario,
  folder: string,
  options: ScenarioOptions,
  sources: Record<string, string>,
): ImportedTissue | undefined {
  if (!("cells" in tissue.source)) return undefined;
  const { file, columns = options.columns, where = options.where, micronsPerPixel } = tissue.source.cells;
  const path = isAbsolute(file) ? file : resolve(folder, file);
  const text = read(path, "table", file);
  sources[`table ${basename(file)}`] = text;
  const table = readTable(text, file);
  return importCells(table, columnMapOf(columns, table, folder), {
    ...(where !== undefined && { where }),
    ...(micronsPerPixel !== undefined && { micronsPerPixel }),
  });
}

export const readTableFile = (path: string): Table => readTable(read(path, "table"), path);

/** The column map named or given as a file; where there is none, the one that fits the table's columns. */
export function columnMapOf(columns: string | undefined, table: Table, folder = "."): ColumnMap {
  return columns === undefined ? mapOf(table) : columnMap(columns, folder);
}

function columnMap(name: string, folder: string): ColumnMap {
  const path = isAbsolute(name) ? name : resolve(folder, name);
  return existsSync(path) ? readColumnMap(read(path, "column map", name), name) : shippedMap(name);
}

/** Text of a file, gunzipped where its name says so. */
function read(path: string, what: string, shown = path): string {
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
