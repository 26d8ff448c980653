import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { LabError } from "../equation/error.js";
import { refuseSeveral } from "../experiment/map/cohort.js";
import { freeze } from "../experiment/map/frozen.js";
import { createLevels } from "../experiment/map/levels.js";
import { physicsOf } from "../experiment/map/physics.js";
import { mapOf } from "../formats/exports.js";
import { importCells } from "../formats/import-cells.js";
import { insideRegion } from "../formats/region.js";
import { readTable } from "../formats/table.js";

const physics = physicsOf(biology);
const headers = [
  ["id", "x", "y", "type"],
  ["id", "x", "y", "z", "type"],
  ["cell_id", "x_um", "y_um", "phenotype", "cell_area_um2", "pdl1", "pd1", "cd8", "foxp3", "cd68", "ck"],
  ["patient", "x_um", "y_um", "phenotype"],
  ["Image", "Object ID", "Classification", "Centroid X µm", "Centroid Y µm", "Cell: PD-L1 mean"],
  ["Phenotype", "Cell ID", "Cell X Position", "Cell Y Position", "Entire Cell Area (square microns)"],
];
const numbers = ["0", "12.5", "-3", "1e300", "-1e300", "1e999", "NaN", "", "0x10", "1,5", "Infinity", "5e-324"];
const words = ["tumor", "CD8", "CK+", "Tumor", "CD8T", "__proto__", "constructor", "Ünbekannt", "CD8+", "other"];
const spoilt = ['"', '""', 'a"b', "\u0000", "\ud800", "\t", "x\ny", "=1+1", "🧪"];
const field = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...numbers) },
  { weight: 4, arbitrary: fc.integer({ min: -1000, max: 1000 }).map(String) },
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.constantFrom(...spoilt) },
  { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
);
/** Phenotypes that the map of a header knows. */
const known: Readonly<Record<string, readonly string[]>> = {
  type: ["tumor", "CD8"],
  cell_area_um2: ["CK+", "CD8+"],
  patient: ["Tumor", "CD8T"],
  Classification: ["Tumor: Positive", "CD8+", ""],
  Phenotype: ["CK+", "CD8+", ""],
};
/** A row that fits its header but for a field in sixty, so that more than the first check is reached. */
const fitting = (columns: readonly string[]) => {
  const phenotypes = known[Object.keys(known).find((name) => columns.includes(name))!]!;
  return fc.tuple(
    ...columns.map((name) => {
      const right = /type|phenotype|Classification/i.test(name)
        ? fc.constantFrom(...phenotypes)
        : fc.integer({ min: 1, max: /id$/i.test(name) ? 1e6 : 400 }).map(String);
      return fc.oneof({ weight: 59, arbitrary: right }, { weight: 1, arbitrary: field });
    }),
  );
};
const table = fc.constantFrom(...headers).chain((columns) =>
  fc
    .record({
      header: fc.oneof(
        { weight: 18, arbitrary: fc.constant([...columns]) },
        { weight: 1, arbitrary: fc.shuffledSubarray([...columns]) },
        { weight: 1, arbitrary: fc.array(field, { maxLength: 5 }) },
      ),
      rows: fc.oneof(
        { weight: 3, arbitrary: fc.array(fitting(columns), { maxLength: 8 }) },
        { weight: 1, arbitrary: fc.array(fc.array(field, { maxLength: 7 }), { maxLength: 8 }) },
      ),
      separator: fc.constantFrom(",", "\t", ";"),
      end: fc.constantFrom("\n", "\r\n", "\r"),
      mark: fc.constantFrom("", "\ufeff"),
      where: fc.constantFrom(
        undefined,
        undefined,
        undefined,
        undefined,
        "x < 100",
        "type == CD8",
        "x_um >= 0 && y_um < 1e3",
        "&&",
        '"x',
      ),
      scale: fc.constantFrom(undefined, undefined, undefined, undefined, 0.5),
    })
    .map(({ header, rows, separator, end, mark, ...options }) => ({
      text: mark + [header, ...rows].map((row) => row.join(separator)).join(end) + end,
      ...options,
    })),
);

/** Everything that `ifng map` does with a table before the first field is solved. */
function plan({ text, where, scale }: { text: string; where: string | undefined; scale: number | undefined }): number {
  const read = readTable(text, "fuzzed.csv");
  const map = mapOf(read);
  const cells = importCells(read, map, { micronsPerPixel: scale });
  refuseSeveral(cells, map.group);
  if (where !== undefined) insideRegion(read, cells, where);
  const tissue = freeze(cells, physics);
  createLevels(tissue, physics);
  return tissue.count;
}

describe("a spoilt table", () => {
  it("is read, or refused with words that name no code: 10 000 of them", () => {
    let [read, refused] = [0, 0];
    fc.assert(
      fc.property(table, (given) => {
        try {
          expect(plan(given)).toBeGreaterThan(0);
          read++;
        } catch (error) {
          if (!(error instanceof LabError)) throw error;
          expect(error.message).not.toMatch(/\bat .*\.[jt]s:\d|TypeError|RangeError|undefined/);
          expect(error.waysOut.length + error.others.length).toBeGreaterThan(0);
          refused++;
        }
      }),
      { numRuns: 10_000, seed: 1 },
    );
    expect(read).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(500);
  });
});
