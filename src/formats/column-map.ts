/** Which column of a cell table holds what, and which cell type each phenotype is. A column map is a small YAML file. */
import * as z from "zod";
import { didYouMean, LabError } from "../equation/error.js";
import { cellTypes } from "./cell-types.js";
import { shippedMaps } from "./shipped-maps.js";
import { check, readYaml } from "./yaml.js";

const column = z.string().min(1);

export const columnMapSchema = z.strictObject({
  id: column.optional().describe("column of the cell's own id; the row number where left out"),
  x: column.describe("column of the x coordinate, µm (or pixels, with microns-per-pixel)"),
  y: column,
  z: column.optional(),
  phenotype: column.describe("column of the phenotype"),
  area: column.optional().describe("column of the cell's area, µm² (or pixels, if `pixels`)"),
  "microns-per-pixel": z.number().positive().optional(),
  pixels: z.boolean().optional().describe("coordinates and areas are in pixels: a scale is needed"),
  group: column.optional().describe("column of the tissue (patient, core) a cell belongs to"),
  phenotypes: z.record(z.string(), z.enum(cellTypes)).describe("phenotype in the table → cell type"),
  measured: z
    .union([z.array(column), z.record(z.string(), column)])
    .optional()
    .describe("marker columns, kept as measured_<name>"),
});

export type ColumnMap = z.output<typeof columnMapSchema>;

export function readColumnMap(text: string, file: string): ColumnMap {
  return check(readYaml(text, file, "data"), columnMapSchema);
}

/** A shipped map by name. */
export function shippedMap(name: string): ColumnMap {
  const map = new Map(Object.entries(shippedMaps)).get(name);
  if (map) return map;
  const names = Object.keys(shippedMaps);
  const what = `no column map "${name}" is shipped${didYouMean(name, names)}`;
  throw new LabError({
    kind: "data",
    what,
    waysOut: [`use one of: ${names.join(", ")}`, "give a column map file (.yaml)"],
  });
}

/** The shipped map all of whose columns a table has, or undefined. */
export function recognise(columns: readonly string[]): ColumnMap | undefined {
  return Object.values(shippedMaps).find((map) => columnsOf(map).every((name) => columns.includes(name)));
}

/** The map of a table: the shipped one that fits its columns, or an error that says how to write one. */
export function mapFor(columns: readonly string[], file: string): ColumnMap {
  const map = recognise(columns);
  if (map) return map;
  const what = `its columns are not known: ${columns.join(", ")}`;
  const waysOut = ["give a column map (columns: map.yaml, or --columns)", "name the columns id, x, y, type (in µm)"];
  throw new LabError({ kind: "data", what, where: { file, line: 1 }, waysOut });
}

function columnsOf(map: ColumnMap): string[] {
  const one = [map.id, map.x, map.y, map.z, map.phenotype, map.area, map.group];
  return [...one.filter((name) => name !== undefined), ...Object.values(markersOf(map))];
}

/** Marker name → column. */
export function markersOf(map: ColumnMap): Readonly<Record<string, string>> {
  if (!map.measured) return {};
  return Array.isArray(map.measured) ? Object.fromEntries(map.measured.map((name) => [name, name])) : map.measured;
}
