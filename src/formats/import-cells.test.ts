import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { mapFor, readColumnMap, recognise, shippedMap } from "./column-map.js";
import { importCells } from "./import-cells.js";
import { readTable } from "./table.js";

const map = readColumnMap(
  "{ id: cell, x: X, y: Y, phenotype: Type, area: Area, group: Core, phenotypes: { T: tumor, K: CD8 }, measured: { PD-L1: pdl1 } }",
  "map.yaml",
);
const header = "cell,X,Y,Type,Area,Core,pdl1\n";
const read = (rows: string, where?: string) => importCells(readTable(header + rows, "cells.csv"), map, { where });

describe("cells from a table", () => {
  it("keep their order, ids, areas, groups and markers", () => {
    const tissue = read("b,1,2,T,100,I,3\na,4,5,K,,II,\n");
    expect(tissue.ids).toEqual(["b", "a"]);
    expect([...tissue.x, ...tissue.y, ...tissue.z]).toEqual([1, 4, 2, 5, 0, 0]);
    expect(tissue.type).toEqual(["tumor", "CD8"]);
    expect([...tissue.area!]).toEqual([100, Number.NaN]);
    expect(tissue.group).toEqual(["I", "II"]);
    expect([...tissue.measured["PD-L1"]!]).toEqual([3, Number.NaN]);
    expect(tissue.counts).toEqual({ tumor: 1, CD8: 1 });
  });

  it.each([
    ["a,1,2,T,1,I,1\na,3,4,T,1,I,1\n", 'cells.csv:3:1: cell: the id "a" is already that of line 2'],
    [",1,2,T,1,I,1\n", "a cell has no id"],
    ["a,NaN,2,T,1,I,1\n", 'cells.csv:2:2: X: is "NaN"'],
    ["a,1,1e400,T,1,I,1\n", "cells.csv:2:3: Y"],
    ["a,1,2,T,0,I,1\n", "a cell's area is 0"],
    ["a,1,2,T,1,I,high\n", '"high" is not a finite number'],
  ])("are refused: %j", (rows, words) => {
    expect(() => read(rows)).toThrow(words);
  });

  it("names every unknown phenotype once, with its count, the nearest known one and two ways out", () => {
    const rows = "a,1,2,t,1,I,1\nb,1,2,t,1,I,1\nc,1,2,plasma,1,I,1\n";
    expect(() => read(rows)).toThrow(
      'cells.csv:2:4: Type: unknown phenotype "t" of 2 cells (did you mean "T"?); map it',
    );
    expect(() => read(rows)).toThrow('unknown phenotype "plasma" of 1 cell; ');
    expect(read(`${rows}d,1,2,T,1,I,1\n`, "Type == T").ids).toEqual(["d"]);
  });

  it("does not take words of JavaScript for phenotypes", () => {
    expect(() => read("a,1,2,constructor,1,I,1\nb,1,2,__proto__,1,I,1\n")).toThrow('unknown phenotype "constructor"');
  });

  it("refuses pixels without a scale, and applies one", () => {
    const pixels = { id: "id", x: "x_px", y: "y_px", phenotype: "type", phenotypes: { tumor: "tumor" as const } };
    const table = readTable("id,x_px,y_px,type\n1,10,20,tumor\n", "cells.csv");
    expect(() => importCells(table, pixels)).toThrow("in pixels and no scale is given");
    expect([...importCells(table, { ...pixels, "microns-per-pixel": 0.5 }).x]).toEqual([5]);
    expect([...importCells(table, pixels, { micronsPerPixel: 2 }).y]).toEqual([40]);
  });
});

describe("a column map", () => {
  it("is recognised from the columns, and the way to write one is said", () => {
    expect(recognise(["id", "x", "y", "type"])).toBe(shippedMap("plain"));
    expect(recognise(["id", "x", "y", "z", "type"])).toBe(shippedMap("plain-3d"));
    expect(() => mapFor(["a", "b"], "cells.csv")).toThrow(
      "cells.csv:1: its columns are not known: a, b; give a column map",
    );
    expect(() => shippedMap("nsclcc")).toThrow('did you mean "nsclc"');
  });

  it("refuses misspelt keys and types with their place", () => {
    expect(() => readColumnMap("x: a\ny: b\nphenotyp: c\nphenotypes: {}\n", "map.yaml")).toThrow(
      'map.yaml:3:1: phenotyp: unknown key (did you mean "phenotype"?)',
    );
    expect(() => readColumnMap("x: a\ny: b\nphenotype: c\nphenotypes: { T: tumour }\n", "map.yaml")).toThrow(
      'map.yaml:4:18: phenotypes.T: "tumour" is not known (did you mean "tumor"?)',
    );
  });
});

const nsclc = new URL("../../../shared/data/nsclc_7plex_cells.csv", import.meta.url);
const mibi = new URL("../../../shared/data/tnbc_mibi_cells.csv.gz", import.meta.url);

describe.skipIf(!existsSync(nsclc))("the lung-cancer field (skipped where ../shared/data is absent)", () => {
  it("is recognised and read whole", () => {
    const table = readTable(readFileSync(nsclc, "utf8"), "nsclc.csv");
    const tissue = importCells(table, mapFor(table.columns, table.name));
    expect(tissue.counts).toEqual({ tumor: 2257, CD8: 228, Treg: 228, macrophage: 417, other: 2942 });
    expect(tissue.ids[0]).toBe("11");
    const blank = [...tissue.x].filter((x, i) => x >= 463 && !Number.isNaN(tissue.measured.pdl1![i]));
    expect(blank).toEqual([]);
    expect(importCells(table, shippedMap("nsclc"), { where: "x_um < 463" }).measured.pdl1!.every(Number.isFinite)).toBe(
      true,
    );
  });
});

describe.skipIf(!existsSync(mibi))("the breast-cancer tumors (skipped where ../shared/data is absent)", () => {
  it("are recognised and read, all and one by one", () => {
    const table = readTable(gunzipSync(readFileSync(mibi)).toString("utf8"), "mibi.csv");
    const tissue = importCells(table, mapFor(table.columns, table.name));
    expect(tissue.ids.length).toBe(170_171);
    expect(new Set(tissue.group).size).toBe(33);
    expect(tissue.counts.CD8).toBe(15_639);
    const one = importCells(table, shippedMap("tnbc-mibi"), { where: "patient == 16" });
    expect(one.ids.length).toBe(8212);
    expect(one.counts.CD8! / one.ids.length).toBeGreaterThan(0.25);
  });
});
