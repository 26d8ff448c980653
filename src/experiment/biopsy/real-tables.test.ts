import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { mapFor } from "../../formats/column-map.js";
import { importCells } from "../../formats/import-cells.js";
import { readTable, type Table } from "../../formats/table.js";
import { biopsyOf } from "./biopsy.js";
import { blocksOf, stainOf } from "./blocks.js";
import { takeSample } from "./sample.js";
import type { Estimate } from "./sampling-error.js";

const data = new URL("../../../../shared/data/", import.meta.url);
const plan = { seed: 1, margin: 100, neighbourhoods: 8, pairs: [["CD8", "tumor"]] as const };

function read(table: Table, where?: string, positive?: { name: string; threshold: number }) {
  const imported = importCells(table, mapFor(table.columns, table.name), { where });
  const specimens = blocksOf(imported, imported.measured).map((block) => takeSample(block, { kind: "section" }));
  return biopsyOf(
    specimens,
    specimens.map((specimen) => stainOf(specimen, positive)),
    plan,
  );
}
const value = (reading: object) => (reading as Estimate).value;

describe.skipIf(!existsSync(data))("a biopsy of real tumors (skipped where ../shared/data is absent)", () => {
  it("finds deserts and infiltrated tumors where the table of the breast-cancer cohort has them", () => {
    const bytes = gunzipSync(readFileSync(new URL("tnbc_mibi_cells.csv.gz", data)));
    const table = readTable(bytes.toString("utf8"), "mibi.csv");
    const class_ = (patient: number) => read(table, `patient == ${patient}`).specimens[0]!;
    for (const patient of [7, 21, 31]) expect(class_(patient).cd8.class, String(patient)).toBe("desert");
    for (const patient of [13, 16, 32]) {
      const { cd8, mixing } = class_(patient);
      expect(cd8.class, String(patient)).toBe("inflamed");
      expect(value(cd8.stroma)).toBeGreaterThan(1000);
      expect(mixing.class).not.toBe("cold");
    }
  });

  it("reads the lung-cancer field: T cells outside the nests, PD-L1 by a stated threshold only", () => {
    const table = readTable(readFileSync(new URL("nsclc_7plex_cells.csv", data), "utf8"), "nsclc.csv");
    const [plain] = read(table).specimens;
    expect(plain!.pdl1).toMatchObject({ absent: expect.stringContaining("--positive pdl1=VALUE") });
    expect(plain!.signatures).toMatchObject({ absent: expect.stringContaining("states of the model") });
    const tps = [1, 2, 4, 8].map((threshold) => {
      const { pdl1 } = read(table, undefined, { name: "pdl1", threshold }).specimens[0]!;
      return "absent" in pdl1 ? Number.NaN : value(pdl1.tps);
    });
    expect(tps.every((share, i) => share > 0 && share < 100 && (i === 0 || share < tps[i - 1]!))).toBe(true);
    const { cd8, gCross } = plain!;
    expect(value(cd8.penetration)).toBeLessThan(0.6);
    expect((cd8.penetration as Estimate).high!).toBeLessThan(1);
    const g = gCross[0]!;
    // CD8 T cells lie farther from tumor cells than chance would have them.
    if (!("absent" in g)) expect(g.values[8]!.high!).toBeLessThan(g.random[8]!);
  });

  it("gives the same numbers every time", () => {
    const table = readTable(readFileSync(new URL("nsclc_7plex_cells.csv", data), "utf8"), "nsclc.csv");
    expect(read(table, "x_um < 463").specimens).toEqual(read(table, "x_um < 463").specimens);
  });
});
