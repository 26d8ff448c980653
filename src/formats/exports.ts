/**
 * Cell tables as QuPath and inForm export them, recognised by their columns. Which markers there are, which phenotypes, and
 * whether lengths are µm or pixels is read from the table itself.
 */
import type { CellType } from "./cell-types.js";
import { type ColumnMap, mapFor, recognise } from "./column-map.js";
import { typeNamed } from "./phenotype-names.js";
import type { Table } from "./table.js";

/** The column map of a table: a shipped one, or that of an export; else an error that says how to write one. */
export function mapOf(table: Table): ColumnMap {
  return recognise(table.columns) ?? quPath(table) ?? inForm(table) ?? mapFor(table.columns, table.name);
}

/** QuPath, Measurements → Export: `Centroid X µm`, `Classification` (`Class` before 0.4), `Cell: PD-L1 mean`. */
function quPath(table: Table): ColumnMap | undefined {
  const find = finder(table);
  const x = find(/^Centroid X (µm|px)$/);
  const y = find(/^Centroid Y (µm|px)$/);
  const phenotype = find(/^Classification$/) ?? find(/^Class$/);
  if (!x || !y || !phenotype) return undefined;
  return {
    ...named({ id: find(/^Object ID$/), area: find(/^Cell: Area( µm\^2)?$/), group: find(/^Image$/) }),
    ...{ x, y, phenotype },
    ...(x.endsWith("px") && { pixels: true }),
    phenotypes: phenotypesOf(table, phenotype),
    measured: markers(table, /^Cell: (.+?):? [Mm]ean$/),
  };
}

/** inForm, cell_seg_data.txt: `Cell X Position`, `Phenotype`, `Entire Cell … Mean (…)`. Only the area tells the unit. */
function inForm(table: Table): ColumnMap | undefined {
  const find = finder(table);
  const x = find(/^Cell X Position$/);
  const y = find(/^Cell Y Position$/);
  const phenotype = find(/^Phenotype$/);
  if (!x || !y || !phenotype) return undefined;
  const area = find(/^Entire Cell Area \(.+\)$/);
  return {
    ...named({ id: find(/^Cell ID$/), area, group: find(/^Sample Name$/) }),
    ...{ x, y, phenotype },
    ...(!/micron/i.test(area ?? "") && { pixels: true }),
    phenotypes: phenotypesOf(table, phenotype),
    measured: markers(table, /^Entire Cell (.+?) Mean( \(.*\))?$/),
  };
}

/** The micro sign and the letter mu look alike and are both in use. */
const plain = (column: string) => column.replaceAll("\u03bc", "\u00b5");

const finder = (table: Table) => (pattern: RegExp) => table.columns.find((column) => pattern.test(plain(column)));

const named = (columns: Readonly<Record<"id" | "area" | "group", string | undefined>>) =>
  Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined));

/** Marker → column; the dye that carries it, in brackets, is left out where the marker stays unambiguous. */
function markers(table: Table, pattern: RegExp): Readonly<Record<string, string>> {
  const found = table.columns.flatMap((column) => {
    const name = pattern.exec(plain(column))?.[1];
    return name === undefined ? [] : [{ name: name.replace(/\s*\([^)]*\)$/, ""), whole: name, column }];
  });
  const counts = new Map<string, number>();
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries(
    found.map(({ name, whole, column }) => [counts.get(name) === 1 ? name : whole, column] as const),
  );
}

function phenotypesOf(table: Table, column: string): Readonly<Record<string, CellType>> {
  const at = table.columns.indexOf(column);
  const present = new Set(table.rows.map((row) => row[at]!.trim()));
  return Object.fromEntries(
    [...present].flatMap((phenotype) => {
      const type = typeNamed(phenotype);
      return type === undefined ? [] : [[phenotype, type] as const];
    }),
  );
}
