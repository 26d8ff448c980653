/** Rows of the atlas that were measured before: the output of `ifng validate --json`, on several machines or in several goes. */
import { LabError } from "../equation/error.js";
import type { Expected, RowResult } from "../experiment/validate.js";
import { readText } from "./inputs.js";

export type EarlierRow = Pick<RowResult, "id" | "measured"> & { readonly seconds: number };

/**
 * @returns measurements by row; the last file wins.
 * @throws LabError for a file that is not the output of `ifng validate --json`.
 */
export function earlierRows(files: readonly string[]): ReadonlyMap<string, EarlierRow> {
  const rows = new Map<string, EarlierRow>();
  for (const file of files) {
    let given: { readonly schema?: unknown; readonly rows?: readonly EarlierRow[] };
    try {
      given = JSON.parse(readText(file, "earlier output"));
    } catch (error) {
      if (error instanceof LabError) throw error;
      throw refused(file, "is no JSON");
    }
    if (given.schema !== "ifng-lab/validate@2" || !Array.isArray(given.rows))
      throw refused(file, "is not the output of ifng validate --json");
    for (const row of given.rows) rows.set(row.id, row);
  }
  return rows;
}

export const measuredIn = ({ measured }: EarlierRow): Record<string, number> =>
  Object.fromEntries(Object.entries(measured).map(([quantity, value]) => [quantity, value ?? Number.NaN]));

/** @throws LabError where a row was measured by another protocol than the present one. */
export function sameQuantities({ id, bands }: Expected, { measured }: EarlierRow): void {
  const missing = bands.find(({ quantity }) => !(quantity in measured));
  if (missing)
    throw new LabError({
      kind: "data",
      what: `${id}: "${missing.quantity}" was not measured; the row had another protocol then`,
      waysOut: [`run it again: ifng validate ${id} --json`, "leave its file out"],
    });
}

const refused = (file: string, why: string) =>
  new LabError({
    kind: "data",
    what: `--rows ${file} ${why}`,
    waysOut: ["give files that ifng validate --json wrote", "leave --rows out to run all rows"],
  });
