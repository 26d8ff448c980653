/** State columns and fields of a snapshot by the names people use, with their units and meanings. */
import { biology } from "../biology/index.js";
import type { FieldImage, Snapshot } from "../engine/snapshot.js";
import { didYouMean, LabError } from "../equation/error.js";

/** Markers of a real tissue are kept under this prefix, as in `cells.csv`. */
export const MEASURED = "measured_";
const HERE = " here";

export interface StateColumn {
  readonly name: string;
  readonly values: Float32Array;
  readonly unit: string;
  readonly meaning: string;
}

/** The column of that name, computed or measured. @throws LabError that names the nearest one. */
export function stateColumn({ cells, fields }: Snapshot, wanted: string): StateColumn {
  const { columns } = cells;
  const name = [wanted, MEASURED + wanted, wanted + HERE].find((candidate) => columns[candidate]);
  if (name === undefined) {
    const known = [...new Set(Object.keys(columns).map(shortened))].sort();
    const what = `no cell has a state "${wanted}"${didYouMean(wanted, known)}`;
    const waysOut =
      known.length > 0
        ? [`use one of: ${known.join(", ")}`, "choose another look: types, he, clones"]
        : ["this tissue has types only: choose types, if or he", "give a table with measured markers"];
    throw new LabError({ kind: "data", what, waysOut });
  }
  const values = columns[name]!;
  if (name.startsWith(MEASURED)) {
    return { name, values, unit: "as measured", meaning: `${shortened(name)}, measured` };
  }
  if (name.endsWith(HERE)) {
    const field = name.slice(0, -HERE.length);
    return { name, values, unit: fields[field]?.unit ?? "", meaning: `${fieldTitle(field)} at the cell` };
  }
  const declared = biology.lineages.map((lineage) => lineage.columns[name]).find((column) => column !== undefined);
  return { name, values, unit: unitWords(declared?.unit ?? "1"), meaning: declared?.meaning ?? name };
}

const shortened = (name: string) => (name.startsWith(MEASURED) ? name.slice(MEASURED.length) : name);
const unitWords = (unit: string) => (unit === "1" ? "relative" : unit === "fold" ? "fold over basal" : unit);

/** @throws LabError that names the nearest field. */
export function fieldOf({ fields }: Snapshot, name: string): FieldImage {
  const field = fields[name];
  if (field) return field;
  const known = Object.keys(fields);
  const what = `there is no field "${name}"${didYouMean(name, known)}`;
  const waysOut =
    known.length > 0
      ? [`use one of: ${known.join(", ")}`, "choose another look: types, if, he, ihc, clones, state:<column>"]
      : ["a cell table has no fields: simulate it first (ifng run)", "choose another look: types, if, he, ihc"];
  throw new LabError({ kind: "data", what, waysOut });
}

export const fieldTitle = (name: string): string => biology.ligands.find((l) => l.name === name)?.title ?? name;
