import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapFor } from "../formats/column-map.js";
import { importCells } from "../formats/import-cells.js";
import { readTable } from "../formats/table.js";
import type { GeneratePlan, TissuePattern, TissuePlan } from "./scenario-plan.js";
import { buildTissue, maximalCover, type Tissue } from "./tissue.js";
import { assignClones } from "./tissue-clones.js";
import { plannedSize, refuseAbove, requiredBytes } from "./tissue-memory.js";

const generated = (
  pattern: TissuePattern,
  densities: GeneratePlan["densities"] = {},
  width = 1000,
  height = 1000,
): TissuePlan => ({
  source: { generate: { width, height, depth: 0, sections: 1, pattern, densities } },
  thickness: 20,
  voxel: 10,
  boundary: "closed",
  geometry: "space",
});
const real: TissuePlan = { ...generated("inflamed"), source: { cells: { file: "cells.csv" } } };

/** Mean number of tumor cells within 25 µm of a cell of a type. */
function tumorAround({ cells }: Tissue, type: string): number {
  let found = 0;
  let count = 0;
  cells.type.forEach((own, i) => {
    if (own !== type) return;
    count++;
    cells.type.forEach((other, j) => {
      if (other === "tumor" && Math.hypot(cells.x[i]! - cells.x[j]!, cells.y[i]! - cells.y[j]!) < 25) found++;
    });
  });
  return found / count;
}

describe("a drawn tissue", () => {
  it("has the densities asked for, to the cell, inside the domain", () => {
    const tissue = buildTissue(generated("inflamed", { tumor: 0.004, cd8: 0.00015 }), 1);
    expect(tissue.report.counts).toEqual({
      tumor: 4000,
      CD8: 150,
      Treg: 30,
      macrophage: 200,
      stroma: 300,
      endothelium: 50,
    });
    expect(tissue.report.coveredArea).toBeLessThanOrEqual(maximalCover + 1e-12);
    expect(tissue.cells.x.every((x, i) => x >= tissue.cells.radius[i]! && x <= 1000 - tissue.cells.radius[i]!)).toBe(
      true,
    );
    expect(new Set(tissue.cells.id).size).toBe(tissue.count);
  });

  it("is the same for the same seed, and another for another", () => {
    expect(buildTissue(generated("excluded"), 5)).toEqual(buildTissue(generated("excluded"), 5));
    expect(buildTissue(generated("excluded"), 6).cells.x).not.toEqual(buildTissue(generated("excluded"), 5).cells.x);
  });

  it("puts CD8 cells among the tumor cells when inflamed, beside them when excluded, and has few in a desert", () => {
    const inflamed = buildTissue(generated("inflamed"), 2);
    const excluded = buildTissue(generated("excluded"), 2);
    expect(tumorAround(inflamed, "CD8")).toBeGreaterThan(1.5 * tumorAround(excluded, "CD8"));
    expect(tumorAround(inflamed, "CD8")).toBeGreaterThan(1.2 * tumorAround(inflamed, "stroma"));
    expect(buildTissue(generated("desert"), 2).report.counts.CD8).toBe(5);
  });

  it("hardly overlaps: few cells have a neighbour nearer than 0.7 of touching", () => {
    const { cells, count } = buildTissue(generated("inflamed", {}, 500, 500), 3);
    let squeezed = 0;
    for (let i = 0; i < count; i++) {
      const tooNear = cells.type.some((_, j) => {
        const distance = Math.hypot(cells.x[i]! - cells.x[j]!, cells.y[i]! - cells.y[j]!);
        return j !== i && distance < 0.7 * (cells.radius[i]! + cells.radius[j]!);
      });
      if (tooNear) squeezed++;
    }
    expect(squeezed / count).toBeLessThan(0.05);
  });

  it("scales all radii by one factor when the cells would not fit", () => {
    const { report, cells } = buildTissue(generated("inflamed", { tumor: 0.007 }), 1);
    expect(report.scaleFactor).toBeLessThan(1);
    expect(report.coveredArea).toBeCloseTo(maximalCover, 10);
    expect(cells.radius[cells.type.indexOf("tumor")]).toBeCloseTo(7.5 * report.scaleFactor, 12);
  });

  it("is drawn for any size and density, and refused when it has no cells", () => {
    const size = fc.integer({ min: 5, max: 400 });
    const density = fc.double({ min: 0, max: 0.01, noNaN: true });
    const pattern = fc.constantFrom<TissuePattern>("inflamed", "excluded", "desert");
    fc.assert(
      fc.property(size, size, density, density, pattern, (width, height, tumor, cd8, kind) => {
        const plan = generated(kind, { tumor, cd8, stroma: 1e-3 }, width, height);
        const planned = plannedSize(plan).count;
        if (planned === 0) expect(() => buildTissue(plan, 1)).toThrow("the tissue has no cells");
        else {
          const { cells, count } = buildTissue(plan, 1);
          expect(count).toBe(planned);
          expect(cells.x.every((x) => x >= 0 && x <= width) && cells.y.every((y) => y >= 0 && y <= height)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("clones", () => {
  it("share the tumor cells by their fractions, to the cell, at random", () => {
    const tissue = buildTissue(generated("inflamed"), 1);
    const plan = (name: string, fraction: number) => ({ name, fraction, lost: [], antigenicity: 1 });
    const clone = assignClones(tissue, [plan("wild type", 0.95), plan("deaf", 0.05)], 1);
    expect(clone.filter((index) => index === 1).length).toBe(200);
    expect(tissue.cells.type.every((type, i) => type === "tumor" || clone[i] === 0)).toBe(true);
    const x = tissue.cells.x.filter((_, i) => clone[i] === 1);
    expect(x.reduce((sum, value) => sum + value, 0) / x.length).toBeGreaterThan(400);
    expect(x.reduce((sum, value) => sum + value, 0) / x.length).toBeLessThan(600);
  });
});

describe("memory", () => {
  it("is estimated before anything is built, and refused in words", () => {
    const plan = generated("inflamed", {}, 50_000, 50_000);
    expect(requiredBytes({ width: 1000, height: 1000, depth: 0, voxel: 10, count: 5000 }, 12)).toBe(
      5000 * 2000 + 10_000 * 208,
    );
    expect(() => refuseAbove(plannedSize(plan), 12, 4e9)).toThrow(
      /tissue: 50000 × 50000 µm with \d+ cells needs 29 GB; 4 GB are allowed; choose/,
    );
    expect(() => refuseAbove(plannedSize(generated("inflamed")), 12, 4e9)).not.toThrow();
  });
});

describe("a real tissue", () => {
  const table = (rows: string) => readTable(`id,x,y,type\n${rows}`, "cells.csv");
  const read = (rows: string) => importCells(table(rows), mapFor(["id", "x", "y", "type"], "cells.csv"));

  it("keeps ids and order, and begins at a margin of the largest radius", () => {
    const { cells, width, height, report } = buildTissue(
      real,
      1,
      read("b,-100,50,tumor\na,0,150,macrophage\nv,0,50,endothelium\n"),
    );
    expect(cells.id).toEqual(["b", "a", "v"]);
    expect([...cells.x, ...cells.y]).toEqual([9, 109, 109, 9, 109, 9]);
    expect([width, height]).toEqual([118, 118]);
    expect(report.shift).toEqual({ x: 109, y: -41 });
    expect([...cells.radius]).toEqual([7.5, 9, 5]);
  });

  it("without stained vessels gets some, named so and counted, or no oxygen and no T cell would enter", () => {
    const { cells, report } = buildTissue(real, 1, read("b,-400,50,tumor\na,0,450,macrophage\n"));
    expect(report.addedVessels).toBe(9);
    expect(report.counts.endothelium).toBe(9);
    expect(cells.id.slice(0, 3)).toEqual(["b", "a", "added-vessel-1"]);
  });

  it("needs its table", () => {
    expect(() => buildTissue(real, 1)).toThrow("the table cells.csv has not been read");
  });
});

const nsclc = new URL("../../../shared/data/nsclc_7plex_cells.csv", import.meta.url);
const mibi = new URL("../../../shared/data/tnbc_mibi_cells.csv.gz", import.meta.url);

describe.skipIf(!existsSync(nsclc))("the lung-cancer field (skipped where ../shared/data is absent)", () => {
  it("takes its radii from the measured areas, scaled by one factor", () => {
    const table = readTable(readFileSync(nsclc, "utf8"), "nsclc.csv");
    const tissue = buildTissue(real, 1, importCells(table, mapFor(table.columns, table.name)));
    expect(tissue.count - tissue.report.addedVessels).toBe(6072);
    expect(tissue.report.addedVessels).toBe(33);
    expect(tissue.report.measuredRadii).toBe(6072);
    expect(tissue.report.scaleFactor).toBeGreaterThan(0.9);
    expect(tissue.report.coveredArea).toBeLessThanOrEqual(maximalCover + 1e-12);
    expect(tissue.width).toBeGreaterThan(900);
  });
});

describe.skipIf(!existsSync(mibi))("the breast-cancer tumors (skipped where ../shared/data is absent)", () => {
  it("are refused together and built one by one, deserts and infiltrated ones alike", () => {
    const table = readTable(gunzipSync(readFileSync(mibi)).toString("utf8"), "mibi.csv");
    const map = mapFor(table.columns, table.name);
    expect(() => buildTissue(real, 1, importCells(table, map))).toThrow("mibi.csv: holds 33 tissues (1, 2, 3");
    const [desert, infiltrated] = [7, 16].map((patient) =>
      buildTissue(real, 1, importCells(table, map, { where: `patient == ${patient}` })),
    );
    expect((desert!.report.counts.CD8 ?? 0) / desert!.count).toBeLessThan(0.003);
    expect(infiltrated!.report.counts.CD8! / infiltrated!.count).toBeGreaterThan(0.25);
    expect(infiltrated!.width).toBeGreaterThan(700);
    expect(infiltrated!.width).toBeLessThan(850);
  });
});
