/** A cell table and its column map in, the cells of a tissue out; row order and ids are kept. */
import { didYouMean, LabError, throwAll } from "../equation/error.js";
import { type CellType, cellTypes, isCellType } from "./cell-types.js";
import { type ColumnMap, markersOf } from "./column-map.js";
import { columnIndex, dataError, numericColumn, shorten, type Table, whereIs } from "./table.js";
import { selectRows } from "./where.js";

export interface ImportedTissue {
  readonly file: string;
  /** The table's own ids, or the numbers of the data rows (from 1, counted before any filter). */
  readonly ids: readonly string[];
  /** µm. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** µm; 0 where the table is flat. */
  readonly z: Float64Array;
  readonly type: readonly CellType[];
  /** µm²; NaN where blank. */
  readonly area?: Float64Array;
  /** The tissue (patient, core) of each cell, where the map names a column. */
  readonly group?: readonly string[];
  /** Marker intensities by name; NaN where blank. */
  readonly measured: Readonly<Record<string, Float64Array>>;
  readonly counts: Readonly<Partial<Record<CellType, number>>>;
  /** Row of each cell in the table, from 0. */
  readonly rows: readonly number[];
}

export interface ImportOptions {
  readonly where?: string | undefined;
  readonly micronsPerPixel?: number | undefined;
}

export function importCells(table: Table, map: ColumnMap, options: ImportOptions = {}): ImportedTissue {
  const rows = selectRows(table, options.where);
  const scale = options.micronsPerPixel ?? map["microns-per-pixel"];
  const coordinate = (name: string) => {
    if (scale === undefined) refusePixels(table, name, map.pixels === true);
    else refuseRescaling(table, name);
    return numericColumn(table, name, rows).map((value) => value * (scale ?? 1));
  };
  const type = readTypes(table, map, rows);
  const group = map.group === undefined ? undefined : columnIndex(table, map.group);
  const area = map.area === undefined ? undefined : numericColumn(table, map.area, rows, { blank: "NaN" });
  if (area) refuseBadAreas(table, map.area!, rows, area);
  const areaScale = map.pixels && scale !== undefined ? scale * scale : 1;
  const marker = ([name, column]: [string, string]) =>
    [name, numericColumn(table, column, rows, { blank: "NaN" })] as const;
  return {
    file: table.name,
    ids: readIds(table, map, rows),
    x: coordinate(map.x),
    y: coordinate(map.y),
    z: map.z === undefined ? new Float64Array(rows.length) : coordinate(map.z),
    type,
    ...(area && { area: area.map((value) => value * areaScale) }),
    ...(group !== undefined && { group: rows.map((row) => table.rows[row]![group]!.trim()) }),
    measured: Object.fromEntries(Object.entries(markersOf(map)).map(marker)),
    counts: countTypes(type),
    rows,
  };
}

function refusePixels(table: Table, name: string, pixels: boolean): void {
  columnIndex(table, name);
  if (!pixels && !/\b(px|pixels?)\b|_px$/i.test(name)) return;
  throw dataError(`the column "${name}" is in pixels and no scale is given`, { file: table.name, line: 1 }, [
    "give --microns-per-pixel",
    "write microns-per-pixel in the column map",
  ]);
}

function refuseRescaling(table: Table, name: string): void {
  if (!/[µ\u03bc]m\b|_um$/i.test(name)) return;
  throw dataError(`the column "${name}" is in µm already, and a scale is given`, { file: table.name, line: 1 }, [
    "leave --microns-per-pixel out",
    "name the columns that are in pixels in a column map",
  ]);
}

function refuseBadAreas(table: Table, name: string, rows: readonly number[], area: Float64Array): void {
  const bad = area.findIndex((value) => value <= 0);
  if (bad < 0) return;
  const where = whereIs(table, rows[bad]!, columnIndex(table, name));
  throw dataError(`a cell's area is ${area[bad]}`, where, [
    "leave the field blank (the type's diameter is taken)",
    "leave the row out with --where",
  ]);
}

/** Ids are those of one tissue: another may use them again. */
function readIds(table: Table, map: ColumnMap, rows: readonly number[]): string[] {
  if (map.id === undefined) return rows.map((row) => String(row + 1));
  const column = columnIndex(table, map.id);
  const tissue = map.group === undefined ? undefined : columnIndex(table, map.group);
  const firstRow = new Map<string, number>();
  return rows.map((row) => {
    const id = table.rows[row]![column]!.trim();
    const key = tissue === undefined ? id : JSON.stringify([id, table.rows[row]![tissue]]);
    const earlier = firstRow.get(key);
    const waysOut = ["give every cell an id of its own", "leave `id` out of the column map (rows are then numbered)"];
    if (id === "") throw dataError("a cell has no id", whereIs(table, row, column), waysOut);
    if (earlier !== undefined) {
      const what = `the id "${shorten(id)}" is already that of line ${table.line(earlier)}`;
      throw dataError(what, whereIs(table, row, column), [
        waysOut[0]!,
        "choose one tissue with --where, if the table holds several",
      ]);
    }
    firstRow.set(key, row);
    return id;
  });
}

function readTypes(table: Table, map: ColumnMap, rows: readonly number[]): CellType[] {
  const column = columnIndex(table, map.phenotype);
  const types = new Map<string, string>(Object.entries(map.phenotypes));
  const unknown = new Map<string, { count: number; row: number }>();
  const read = rows.map((row) => {
    const phenotype = table.rows[row]![column]!.trim();
    const type = types.get(phenotype);
    if (type !== undefined && isCellType(type)) return type;
    const seen = unknown.get(phenotype);
    unknown.set(phenotype, { count: (seen?.count ?? 0) + 1, row: seen?.row ?? row });
    return "other";
  });
  throwAll(
    [...unknown].map(([phenotype, { count, row }]) => {
      const what = `unknown phenotype "${shorten(phenotype)}" of ${count} ${count === 1 ? "cell" : "cells"}${didYouMean(phenotype, types.keys())}`;
      return new LabError({
        kind: "data",
        what,
        where: whereIs(table, row, column),
        waysOut: [
          `map it in the column map's phenotypes to one of ${cellTypes.join(", ")}`,
          `leave it out: where: ${map.phenotype} != "${shorten(phenotype)}"`,
        ],
      });
    }),
  );
  return read;
}

export function countTypes(types: readonly CellType[]): Partial<Record<CellType, number>> {
  const counts: Partial<Record<CellType, number>> = {};
  for (const type of types) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
