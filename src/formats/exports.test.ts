import { describe, expect, it } from "vitest";
import { mapOf } from "./exports.js";
import { type ImportOptions, importCells } from "./import-cells.js";
import { typeNamed } from "./phenotype-names.js";
import { insideRegion, markedIn } from "./region.js";
import { readTable } from "./table.js";

const read = (text: string, options: ImportOptions = {}) => {
  const table = readTable(text, "cells.txt");
  return importCells(table, mapOf(table), options);
};

describe("a QuPath export", () => {
  const head =
    "Image\tObject ID\tClassification\tCentroid X µm\tCentroid Y µm\tCell: Area µm^2\tCell: PD-L1 mean\tNucleus: DAPI mean\n";
  const rows =
    "s1.tif\ta\tTumor: Positive\t10.5\t20\t120\t3.5\t9\ns1.tif\tb\tCD8+\t30\t40\t60\tNaN\t8\ns1.tif\tc\t\t50\t60\t70\t0\t7\n";

  it("is recognised by its columns; order, ids, areas and markers are kept", () => {
    const tissue = read(head + rows);
    expect(tissue.ids).toEqual(["a", "b", "c"]);
    expect(tissue.type).toEqual(["tumor", "CD8", "other"]);
    expect([...tissue.x]).toEqual([10.5, 30, 50]);
    expect([...tissue.area!]).toEqual([120, 60, 70]);
    expect(tissue.group).toEqual(["s1.tif", "s1.tif", "s1.tif"]);
    expect(Object.keys(tissue.measured)).toEqual(["PD-L1"]);
    expect([...tissue.measured["PD-L1"]!]).toEqual([3.5, Number.NaN, 0]);
  });

  it("may write the micro sign as the letter mu, and the class as Class", () => {
    const greek = head.replaceAll("\u00b5", "\u03bc").replace("Classification", "Class");
    expect(read(greek + rows).type).toEqual(["tumor", "CD8", "other"]);
  });

  it("in pixels needs a scale; in µm it takes none", () => {
    const pixels = head.replace("Centroid X µm", "Centroid X px").replace("Centroid Y µm", "Centroid Y px");
    expect(() => read(pixels + rows)).toThrow("in pixels and no scale is given; give --microns-per-pixel, or");
    expect([...read(pixels + rows, { micronsPerPixel: 0.5 }).x]).toEqual([5.25, 15, 25]);
    expect(() => read(head + rows, { micronsPerPixel: 0.5 })).toThrow("is in µm already");
  });

  it("lists classes it does not know, with counts and two ways out", () => {
    expect(() => read(`${head}${rows}s1.tif\td\tPlasma\t1\t2\t3\t4\t5\n`)).toThrow(
      /cells.txt:5:3: Classification: unknown phenotype "Plasma" of 1 cell; map it .*, or leave it out: where/,
    );
  });
});

describe("an inForm export", () => {
  const head =
    "Sample Name\tTissue Category\tPhenotype\tCell ID\tCell X Position\tCell Y Position\tEntire Cell Area (pixels)\tEntire Cell PDL1 (Opal 520) Mean (Normalized Counts, Total Weighting)\tEntire Cell CD8 (Opal 570) Mean (Normalized Counts, Total Weighting)\n";
  const rows = "im3\tTumor\tCK+\t1\t100\t200\t400\t2.5\t0.1\nim3\tStroma\tCD68+\t2\t120\t210\t300\t#N/A\t0.2\n".replace(
    "#N/A",
    "",
  );

  it("is recognised; its area tells that lengths are pixels, and a scale turns both into µm", () => {
    expect(() => read(head + rows)).toThrow('the column "Cell X Position" is in pixels');
    const tissue = read(head + rows, { micronsPerPixel: 0.5 });
    expect([...tissue.x, ...tissue.y]).toEqual([50, 60, 100, 105]);
    expect([...tissue.area!]).toEqual([100, 75]);
    expect(tissue.type).toEqual(["tumor", "macrophage"]);
    expect(Object.keys(tissue.measured)).toEqual(["PDL1", "CD8"]);
    expect([...tissue.measured.PDL1!]).toEqual([2.5, Number.NaN]);
  });

  it("in microns is taken as it is", () => {
    expect([...read(head.replace("(pixels)", "(square microns)") + rows).x]).toEqual([100, 120]);
  });

  it("of several fields may use an id again, once in each", () => {
    const two = rows + rows.replaceAll("im3", "im4");
    expect(read(head + two, { micronsPerPixel: 0.5 }).ids).toEqual(["1", "2", "1", "2"]);
    expect(() => read(head + rows + rows, { micronsPerPixel: 0.5 })).toThrow('the id "1" is already that of line 2');
  });
});

describe("names of phenotypes", () => {
  it.each([
    ["CK+", "tumor"],
    ["Tumor: Negative", "tumor"],
    ["CD8+ T cells", "CD8"],
    ["FoxP3+", "Treg"],
    ["CD68+", "macrophage"],
    ["Other", "other"],
    ["", "other"],
    ["CD8: FoxP3", undefined],
    ["Immune cells", undefined],
    ["constructor", undefined],
  ])("%j is %s", (phenotype, type) => expect(typeNamed(phenotype)).toBe(type));
});

describe("a region", () => {
  const table = readTable(
    "id,x_px,y_px,type,score\n1,10,0,tumor,0\n2,30,0,CD8,2.5\n3,50,0,CD8,yes\n4,70,0,NK,\n",
    "cells.csv",
  );
  const map = {
    id: "id",
    x: "x_px",
    y: "y_px",
    phenotype: "type",
    phenotypes: { tumor: "tumor", CD8: "CD8", NK: "NK" },
  } as const;
  const cells = importCells(table, map, { where: "x_px > 10", micronsPerPixel: 0.5 });

  it("is chosen by the table's columns or by x and y in µm, among the cells that were kept", () => {
    expect([...insideRegion(table, cells, "x < 20")]).toEqual([1, 0, 0]);
    expect([...insideRegion(table, cells, "x_px < 60 && type == CD8")]).toEqual([1, 1, 0]);
    expect(() => insideRegion(table, cells, "x < 1")).toThrow("no row of cells.csv satisfies");
    expect(() => insideRegion(table, cells, "w < 1")).toThrow('has no column "w"');
  });

  it("of secretors is marked by numbers above 0 or by words", () => {
    expect([...markedIn(table, cells, "score")]).toEqual([1, 1, 0]);
    expect(() => markedIn(table, cells, "type")).toThrow('cells.csv:3:4: type: "cd8" does not say whether');
  });
});
