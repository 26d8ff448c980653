import { biology, parseScenario, vocabularyOf } from "ifng-lab";
import { describe, expect, it } from "vitest";
import { cellsOf, readingOf } from "./tables";

const scenario = (tissue: string) =>
  parseScenario(`ifng-lab: 1\nname: a\nduration: 1 day\ntissue: ${tissue}\n`, "scenario", vocabularyOf(biology));
const plain = { name: "cells.csv", text: "id,x,y,type\na,1,2,tumor\nb,30,4,CD8\n" };
const foreign = { name: "export.csv", text: "cx,cy,class\n1,2,Tumour\n30,4,T cyt\n" };
const map = JSON.stringify({ x: "cx", y: "cy", phenotype: "class", phenotypes: { Tumour: "tumor", "T cyt": "CD8" } });

describe("a table dropped onto the page", () => {
  it("is counted when its columns are known, and read by the scenario that names it", () => {
    expect(readingOf(plain).count()).toEqual({ tumor: 1, CD8: 1 });
    expect(cellsOf(scenario("{ cells: cells.csv }"), plain)?.ids).toEqual(["a", "b"]);
    expect(cellsOf(scenario("{ generate: { size: [100 um, 100 um] } }"), plain)).toBeUndefined();
  });

  it("with foreign columns offers them and their few values, and is read with a map", () => {
    const reading = readingOf(foreign);
    expect(reading.columns).toEqual(["cx", "cy", "class"]);
    expect(reading.phenotypes.class).toEqual(["T cyt", "Tumour"]);
    expect(() => reading.count()).toThrow(/columns of export.csv are not known.*say below which column/);
    expect(readingOf({ ...foreign, map }).count()).toEqual({ tumor: 1, CD8: 1 });
  });

  it("with a phenotype that the map does not know says which", () => {
    const half = JSON.stringify({ ...JSON.parse(map), phenotypes: { Tumour: "tumor" } });
    expect(() => readingOf({ ...foreign, map: half }).count()).toThrow(/T cyt/);
  });

  it("that the scenario names and nobody gave is asked for", () => {
    expect(() => cellsOf(scenario("{ cells: cells.csv }"), undefined)).toThrow(/not been given; drop the table/);
  });
});
