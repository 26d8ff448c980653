import { describe, expect, it } from "vitest";
import { biology } from "../../biology/index.js";
import { compose } from "../../engine/compose.js";
import type { CellType } from "../../formats/cell-types.js";
import type { ImportedTissue } from "../../formats/import-cells.js";
import { visibleDensity, visibleFold } from "../../microscope/pdl1-scores.js";
import { blocksOf, stainOf } from "./blocks.js";
import { type Cut, takeSample } from "./sample.js";
import { areaOf } from "./window.js";

/** A lattice of 10 µm on 600 × 400 µm whose corner lies at (100, -50); each cell is named by its place. */
function imported(more: Partial<ImportedTissue> = {}): ImportedTissue {
  const sites = Array.from({ length: 2400 }, (_, n) => [105 + 10 * (n % 60), -45 + 10 * Math.floor(n / 60)] as const);
  return {
    file: "cells.csv",
    ids: sites.map(([x, y]) => `${x},${y}`),
    x: Float64Array.from(sites, ([x]) => x),
    y: Float64Array.from(sites, ([, y]) => y),
    z: Float64Array.from(sites, (_, n) => n % 50),
    type: sites.map((): CellType => "tumor"),
    measured: {},
    counts: { tumor: 2400 },
    rows: sites.map((_, n) => n),
    ...more,
  };
}
const extent = { x: 100, y: -50, width: 600, height: 400 };
const block = () => blocksOf(imported(), { marker: new Float64Array(2400).fill(1) }, extent)[0]!;
const places = (cut: Cut) => {
  const { id, window } = takeSample(block(), cut);
  return { window, places: id.map((name) => name.split(",").map(Number) as [number, number]) };
};

describe("a cut", () => {
  it("is the whole section, in its own coordinates", () => {
    const whole = takeSample(block(), { kind: "section" });
    expect(whole.x.length).toBe(2400);
    expect([whole.x[0], whole.y[0]]).toEqual([5, 5]);
    expect(areaOf(whole.window)).toBe(240_000);
  });

  it("of a slice takes the cells whose bodies it meets", () => {
    const slice = takeSample(block(), { kind: "section", z: 20, thickness: 4 });
    const radius = slice.radius[0]!;
    const met = Array.from({ length: 50 }, (_, z) => z).filter((z) => Math.abs(z - 20) <= 2 + radius);
    expect(slice.x.length).toBe(48 * met.length);
  });

  it("of a core holds exactly the cells within its radius", () => {
    const { places: cells, window } = places({ kind: "core", x: 400, y: 150, diameter: 200 });
    expect(cells.every(([x, y]) => Math.hypot(x - 400, y - 150) <= 100)).toBe(true);
    const all = imported().ids.filter((name) => {
      const [x, y] = name.split(",").map(Number) as [number, number];
      return Math.hypot(x - 400, y - 150) <= 100;
    });
    expect(cells.length).toBe(all.length);
    expect(areaOf(window)).toBeCloseTo(Math.PI * 100 ** 2, 9);
  });

  it("of a needle is a strip turned as it was pushed", () => {
    const { places: cells, window } = places({ kind: "needle", x: 400, y: 150, angle: 30, length: 300, width: 60 });
    expect(window).toEqual({ kind: "rectangle", width: 300, height: 60 });
    const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    for (const [x, y] of cells) {
      expect(Math.abs(cos * (x - 400) + sin * (y - 150))).toBeLessThanOrEqual(150 + 1e-6);
      expect(Math.abs(cos * (y - 150) - sin * (x - 400))).toBeLessThanOrEqual(30 + 1e-6);
    }
    expect(Math.abs(cells.length - 180)).toBeLessThan(15); // 300 × 60 µm at one cell per 100 µm²
    const straight = takeSample(block(), { kind: "needle", x: 400, y: 150, angle: 0, length: 300, width: 60 });
    expect([straight.id[0], straight.x[0], straight.y[0]]).toEqual(["255,125", 5, 5]);
  });

  it.each([
    [
      { kind: "core", x: 2000, y: 0, diameter: 100 },
      /the core at \(2000, 0\) lies outside the tissue \(x 100 to 700, y -50 to 350 µm\); move it into the tissue, or make it smaller/,
    ],
    [{ kind: "core", x: 100, y: 150, diameter: 200 }, /leaves the tissue: 5\d % of it lies inside/],
    [
      { kind: "core", x: 400, y: 150, diameter: 40 },
      /the sample holds 1\d cells; at least 50 are needed to read anything; take a larger sample, or take it elsewhere/,
    ],
    [{ kind: "section", z: 500, thickness: 4 }, /holds 0 cells; .*give a larger tissue, or choose others with --where/],
  ] as [Cut, RegExp][])("%j is refused in words", (cut, words) => {
    expect(() => takeSample(block(), cut)).toThrow(words);
  });
});

describe("a block", () => {
  it("is not looked through: a section must be chosen", () => {
    const deep = blocksOf(imported({ z: Float64Array.from({ length: 2400 }, (_, n) => n % 100) }), {}, extent)[0]!;
    expect(() => takeSample(deep, { kind: "section" })).toThrow(
      "the tissue is 99 µm deep, and a microscope sees a section of it; give --section Z,THICKNESS, or choose a slice",
    );
    expect(takeSample(deep, { kind: "section", z: 50, thickness: 4 }).x.length).toBeGreaterThan(100);
  });
});

describe("a table as pieces of tissue", () => {
  it("is cut by group, in the order of numbers, each in the box around its cells", () => {
    const group = Array.from({ length: 2400 }, (_, n) => (n % 60 < 20 ? "10" : "9"));
    const [nine, ten] = blocksOf(imported({ group }), {});
    expect([nine!.specimen.name, ten!.specimen.name]).toEqual(["9", "10"]);
    expect(nine!.specimen.x.length).toBe(1600);
    expect(nine!.specimen.window.width).toBeCloseTo((390 * 1601) / 1599, 9);
    expect(nine!.corner.x).toBeCloseTo(305 - (390 * 1) / 1599, 9);
  });

  it("takes radii from a run, from areas, or from types, and lets them cover no more than discs can", () => {
    const small = new Float64Array(2400).fill(3);
    expect(blocksOf(imported(), { radius_um: small }, extent)[0]!.specimen.radius[0]).toBe(3);
    const area = new Float64Array(2400).fill(Math.PI * 16);
    expect(blocksOf(imported({ area }), {}, extent)[0]!.specimen.radius[0]).toBeCloseTo(4, 12);
    const { radius } = block().specimen; // tumor cells of 15 µm on a lattice of 10 µm
    expect((Math.PI * radius[0]! * radius[0]!) / 100).toBeCloseTo(0.75, 3);
  });

  it("is stained by what a run holds, or by a threshold that was given", () => {
    const { specimen } = block();
    const { basalDensity } = compose(biology).parameters["adaptive-resistance"]!;
    expect(visibleFold * basalDensity!).toBeCloseTo(visibleDensity, 9);
    expect(stainOf(specimen, { name: "marker", threshold: 2 })).toMatchObject({ threshold: 2 });
    const run = { ...specimen, columns: { pdl1_per_um2: new Float64Array(2400) } };
    expect(stainOf(run)).toMatchObject({ threshold: visibleDensity, unit: "molecules/µm²" });
    expect(stainOf(specimen)).toEqual({ absent: "the table has no column of PD-L1" });
    expect(stainOf({ ...specimen, columns: { pdl1: new Float64Array(2400) } })).toEqual({
      absent: "the scale of pdl1 is not known: say from which value on a cell is positive, --positive pdl1=VALUE",
    });
    expect(() => stainOf(specimen, { name: "markr", threshold: 2 })).toThrow(
      '--positive: no column of numbers "markr" (did you mean "marker"?); use one of: marker, or leave --positive out',
    );
  });
});
