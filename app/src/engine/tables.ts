/** Cell tables that people drop onto the page: their columns understood, their cells read. */
import { importCells, LabError, readColumnMap, readTable, recognise, type Scenario, shippedMap } from "ifng-lab";
import type { TableInput } from "./protocol";

/** The cells that a scenario reads, or undefined where it draws its own. @throws LabError */
export function cellsOf(scenario: Scenario, table: TableInput | undefined) {
  if (!("cells" in scenario.tissue.source)) return undefined;
  const { file, columns, where, micronsPerPixel } = scenario.tissue.source.cells;
  if (!table)
    throw new LabError({
      kind: "data",
      what: `the scenario reads the table ${file}, which this page has not been given`,
      waysOut: ["drop the table onto the page", "write generate: { size: [1 mm, 1 mm] } instead"],
    });
  const read = readTable(table.text, table.name);
  const map = mapOf(table, read.columns, columns);
  return importCells(read, map, {
    ...(where !== undefined && { where }),
    ...(micronsPerPixel !== undefined && { micronsPerPixel }),
  });
}

export function mapOf({ map, name }: TableInput, columns: readonly string[], shipped?: string) {
  if (map !== undefined) return readColumnMap(map, "column map");
  const found = shipped === undefined ? recognise(columns) : shippedMap(shipped);
  if (found) return found;
  throw new LabError({
    kind: "data",
    what: `the columns of ${name} are not known: ${columns.join(", ")}`,
    waysOut: ["say below which column holds what", "name them id, x, y, type (in µm)"],
  });
}

export interface TableReading {
  readonly columns: readonly string[];
  /** Values of the columns that hold few: candidates for the phenotype. */
  readonly phenotypes: Readonly<Record<string, readonly string[]>>;
  /** Cells by type. @throws LabError where the map does not fit */
  readonly count: () => Readonly<Record<string, number>>;
}

/** @throws LabError when it is no table */
export function readingOf(table: TableInput): TableReading {
  const read = readTable(table.text, table.name);
  return {
    columns: read.columns,
    phenotypes: fewValues(read.columns, read.rows),
    count: () => importCells(read, mapOf(table, read.columns)).counts,
  };
}

const FEW = 40;

function fewValues(columns: readonly string[], rows: readonly (readonly string[])[]): Record<string, string[]> {
  const few: Record<string, string[]> = {};
  columns.forEach((name, k) => {
    const values = new Set<string>();
    for (const row of rows) {
      values.add((row[k] ?? "").trim());
      if (values.size > FEW) return;
    }
    few[name] = [...values].sort();
  });
  return few;
}
