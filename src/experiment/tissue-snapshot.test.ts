import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mapFor, readColumnMap } from "../formats/column-map.js";
import { importCells } from "../formats/import-cells.js";
import { readTable } from "../formats/table.js";
import { lookNamed } from "../microscope/looks/look.js";
import { renderTissue } from "../microscope/render.js";
import { viewOf } from "../microscope/view.js";
import { snapshotOfTissue } from "./tissue-snapshot.js";

const map = `{ id: id, x: x, y: y, phenotype: type, area: area, phenotypes: { T: tumor, C: CD8 }, measured: [pdl1] }`;
const imported = (rows: string) =>
  importCells(readTable(`id,x,y,type,area,pdl1\n${rows}`, "t.csv"), readColumnMap(map, "m"));

describe("a cell table as a snapshot", () => {
  it("keeps positions up to a shift, measured areas and markers", () => {
    const { cells, width, height, fields } = snapshotOfTissue(imported("a,100,50,T,100,2.5\nb,140,80,C,50,\n"));
    const margin = Math.sqrt(100 / Math.PI);
    expect([width, height]).toEqual([40 + 2 * margin, 30 + 2 * margin]);
    expect(cells.x[1]! - cells.x[0]!).toBeCloseTo(40, 4);
    expect(Math.PI * cells.radius[1]! ** 2).toBeCloseTo(50, 3);
    expect(cells.types[cells.type[1]!]).toBe("CD8");
    expect([...cells.columns.measured_pdl1!]).toEqual([2.5, Number.NaN]);
    expect(fields).toEqual({});
  });

  it("can be drawn by its measured markers, unmeasured cells being said", () => {
    const snapshot = snapshotOfTissue(imported("a,100,50,T,100,9\nb,140,80,T,50,\nc,120,60,T,90,1\n"));
    const { legend, counts } = renderTissue(snapshot, viewOf(snapshot, { width: 80 }), lookNamed("ihc"));
    expect(counts).toMatchObject({ tumor: 2, tumorStained: 1, unmeasured: 1 });
    expect(legend.notes.join()).toMatch(/1 cells not measured/);
  });
});

const data = new URL("../../../shared/data/nsclc_7plex_cells.csv", import.meta.url);
describe.skipIf(!existsSync(data))("the lung-cancer field (skipped where ../shared/data is absent)", () => {
  it("is drawn in every look that needs no simulation", () => {
    const table = readTable(readFileSync(data, "utf8"), "nsclc");
    const snapshot = snapshotOfTissue(importCells(table, mapFor(table.columns, "nsclc")));
    for (const look of ["types", "if", "he", "ihc", "ihc:ck", "clones", "state:cd8"]) {
      const { rgba, legend } = renderTissue(snapshot, viewOf(snapshot, { width: 240 }), lookNamed(look));
      expect(new Set(rgba).size, look).toBeGreaterThan(30);
      expect(legend.title).not.toBe("");
    }
    expect(() => renderTissue(snapshot, viewOf(snapshot, { width: 90 }), lookNamed("field:ifng"))).toThrow(
      /simulate it first/,
    );
  });
});
