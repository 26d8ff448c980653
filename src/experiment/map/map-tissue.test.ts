import { describe, expect, it } from "vitest";
import { biology } from "../../biology/index.js";
import type { CellType } from "../../formats/cell-types.js";
import { countTypes, type ImportedTissue } from "../../formats/import-cells.js";
import { doseResponse } from "../dose-response.js";
import { spearman } from "../statistics/ranks.js";
import { freeze } from "./frozen.js";
import { createLevels } from "./levels.js";
import { mapTissue } from "./map-tissue.js";
import { mapCsv, mapObject } from "./outputs.js";
import { physicsOf } from "./physics.js";
import { mapHtml } from "./report.js";
import { syntheticTissue } from "./synthetic.js";

type Cell = readonly [type: CellType, x: number, y: number];

const tableOf = (cells: readonly Cell[], measured: ImportedTissue["measured"] = {}): ImportedTissue => ({
  file: "cells.csv",
  ids: cells.map((_, i) => `c${i}`),
  x: Float64Array.from(cells, ([, x]) => x),
  y: Float64Array.from(cells, ([, , y]) => y),
  z: new Float64Array(cells.length),
  type: cells.map(([type]) => type),
  measured,
  counts: countTypes(cells.map(([type]) => type)),
  rows: cells.map((_, i) => i),
});
const physics = physicsOf(biology);
/** Tumor cells on a lattice of 16 µm, one CD8 in touch of the tenth, one far from any. */
const lattice: Cell[] = Array.from({ length: 400 }, (_, i) => ["tumor", 16 * (i % 20), 16 * Math.floor(i / 20)]);
const few: Cell[] = [...lattice, ["CD8", 16 * 10 + 8, 16 * 10 + 8], ["CD8", 400, 400]];

describe("who can secrete", () => {
  it("by contact is a T cell whose surface is within touch of a tumor or dendritic cell", () => {
    const able = (cells: readonly Cell[], rule: "contact" | "all" = "contact") => [
      ...freeze(tableOf(cells), physics, rule).canSecrete,
    ];
    expect(
      able([
        ["CD8", 0, 0],
        ["tumor", 12.4, 0],
      ]),
    ).toEqual([1, 0]);
    expect(
      able([
        ["CD8", 0, 0],
        ["tumor", 12.6, 0],
      ]),
    ).toEqual([0, 0]);
    expect(
      able([
        ["CD8", 0, 0],
        ["dendritic", 0, 10],
      ]),
    ).toEqual([1, 0]);
    expect(
      able([
        ["CD8", 0, 0],
        ["macrophage", 0, 10],
      ]),
    ).toEqual([0, 0]);
    expect(
      able([
        ["Treg", 0, 0],
        ["tumor", 0, 10],
      ]),
    ).toEqual([0, 0]);
    expect(
      able(
        [
          ["CD8", 0, 0],
          ["tumor", 90, 0],
        ],
        "all",
      ),
    ).toEqual([1, 0]);
    const marked = Uint8Array.of(0, 1);
    expect([
      ...freeze(
        tableOf([
          ["CD8", 0, 0],
          ["NK", 9, 0],
        ]),
        physics,
        { column: "IFNG", marked },
      ).canSecrete,
    ]).toEqual([0, 1]);
  });

  it("scales the diameters of types so that cells cover at most 0.85, but not measured areas", () => {
    const dense = lattice.map(([type, x, y]): Cell => [type, x / 2, y / 2]);
    const scaled = freeze(tableOf(dense), physics);
    const cover = scaled.radius.reduce((sum, r) => sum + Math.PI * r * r, 0) / (scaled.width * scaled.height);
    expect(cover).toBeCloseTo(0.85, 2);
    const area = new Float64Array(dense.length).fill(60);
    expect(freeze({ ...tableOf(dense), area }, physics).radiusFactor).toBe(1);
  });

  it("refuses what spans kilometres, before it searches for neighbours", () => {
    expect(() =>
      freeze(
        tableOf([
          ["CD8", -1e300, 0],
          ["tumor", 1e300, 0],
        ]),
        physics,
      ),
    ).toThrow(/more than a map can hold; choose a region/);
  });

  it("refuses a block", () => {
    expect(() => freeze({ ...tableOf(few), z: Float64Array.from(few, (_, i) => i) }, physics)).toThrow(/deep.*slice/s);
  });
});

describe("levels", () => {
  const tissue = freeze(tableOf(few), physics);
  const levels = createLevels(tissue, physics);
  const law = { ...physics, halfMaximum: tissue.halfMaximum };

  it("fall with distance from the one cell that secretes, over λ", () => {
    const { atCells } = levels.solve(law, { seed: 1, copies: 8 });
    const row = [10, 12, 14, 16].map((i) => atCells[10 * 20 + i]!);
    for (let k = 1; k < row.length; k++) expect(row[k]!).toBeLessThan(row[k - 1]!);
    expect(levels.reach(law)).toBeGreaterThan(30);
    expect(levels.reach(law)).toBeLessThan(70);
  });

  it("by chance average to those of the mean of chance", () => {
    const mean = levels.solve(law, { seed: 1, copies: 16 }).atCells[10 * 20 + 10]!;
    const draws = Array.from(
      { length: 30 },
      (_, k) => levels.solve(law, { seed: k, copies: 0 }).atCells[10 * 20 + 10]!,
    );
    const average = draws.reduce((sum, c) => sum + c, 0) / draws.length;
    const deviation = Math.sqrt(draws.reduce((sum, c) => sum + (c - average) ** 2, 0) / (draws.length - 1));
    expect(Math.abs(average - mean)).toBeLessThan((3 * deviation) / Math.sqrt(draws.length) + 0.1 * mean);
  });
});

describe("a map", () => {
  const synthetic = syntheticTissue({ seed: 3, size: 500, cd8: 400, gradient: false, noise: 0.3 });
  const { "pdl1 (ifng)": pdl1 } = synthetic.imported.measured;
  const imported = { ...synthetic.imported, measured: { "pdl1 (ifng)": pdl1! } };
  const map = mapTissue(imported, { draws: 20, seed: 1 });

  it("keeps order and ids, and each median within its band", () => {
    const lines = mapCsv([map]).trim().split("\n");
    expect(lines.length).toBe(1 + imported.ids.length);
    expect(lines.slice(1).map((line) => line.split(",")[0])).toEqual(imported.ids);
    for (let i = 0; i < imported.ids.length; i++) {
      expect(map.ifng.low[i]!).toBeLessThanOrEqual(map.ifng.median[i]!);
      expect(map.ifng.median[i]!).toBeLessThanOrEqual(map.ifng.high[i]!);
    }
    expect(lines[0]).toContain("measured_pdl1_ifng");
  });

  it("follows the IFN-γ that is there, and its states are those of the shipped kernels at that level", () => {
    const tumor = [...imported.type.keys()].filter((i) => imported.type[i] === "tumor");
    expect(
      spearman(
        tumor.map((i) => synthetic.ifng[i]!),
        tumor.map((i) => map.ifngOfLaw[i]!),
      ),
    ).toBeGreaterThan(0.5);
    const response = doseResponse({ biology, type: "tumor", hours: 48, field: "ifng" });
    for (const i of tumor.slice(0, 50))
      expect(map.states.pdl1!.median[i]!).toBe(response.at("pdl1", map.ifng.median[i]!));
    expect(map.states.pdl1!.median[imported.type.indexOf("CD8")]).toBeNaN();
  });

  it("balances to a thousandth at a residual below 1e-4", () => {
    expect(map.balance.imbalance).toBeLessThan(1e-3);
    expect(map.balance.relativeResidual).toBeLessThan(1e-4);
  });

  it("flags the margin and leaves it out of statistics", () => {
    expect(map.margin).toBeGreaterThanOrEqual(100);
    imported.x.forEach((x, i) => {
      const inside = Math.min(x, 500 - x, imported.y[i]!, 500 - imported.y[i]!);
      if (map.edge[i] === 0) expect(inside).toBeGreaterThan(map.margin - 12);
    });
    for (const { cells } of map.agreement) expect(cells).toBeLessThan(map.edge.filter((at) => at === 0).length);
  });

  it("says in its object what the design promises", () => {
    const object = mapObject(map);
    expect(object.schema).toBe("ifng-lab/map@1");
    expect(object.agreement[0]).toMatchObject({
      marker: "pdl1 (ifng)",
      subset: "tumor",
      rho: expect.any(Number),
      ci95: [expect.any(Number), expect.any(Number)],
      detrended: expect.any(Number),
      spilloverAdjusted: expect.any(Number),
      baselines: { trend: {}, distanceToCd8: {}, cd8Density: {}, macrophageDensity: {}, tumorDensity: {} },
      nulls: { toroidalShift: { times: 199 }, labelPermutation: { times: 199 } },
      verdict: expect.stringMatching(/^(yes|no|cannot tell)$/),
    });
    expect(object.agreement.map(({ rho }) => Math.abs(rho) <= 1)).not.toContain(false);
  });

  it("repeats to the last digit, and another seed differs", () => {
    const csv = (seed: number) => mapCsv([mapTissue(tableOf(few), { draws: 20, seed })]);
    const first = csv(1);
    expect(csv(1)).toBe(first);
    expect(csv(2)).not.toBe(first);
  });

  it("writes one page that needs nothing else", () => {
    const html = mapHtml(map, { command: "ifng map cells.csv", version: "0" });
    expect(html.length).toBeLessThan(5e6);
    expect(html).not.toMatch(/<script|src="http|href="http/);
    expect(html).toContain("better than position and density alone");
  });

  it("without secretors is 0 everywhere and says so; flooded, it says that no gradient should be read", () => {
    const silent = mapTissue(tableOf(lattice), { draws: 20 });
    expect(silent.ifng.high.every((level) => level === 0)).toBe(true);
    expect(silent.warnings.join()).toContain("no cell can secrete");
    const crowd = lattice.map(([, x, y], i): Cell => [i % 2 === 0 ? "CD8" : "tumor", x * 0.6, y * 0.6]);
    const flooded = mapTissue(tableOf(crowd), { draws: 20 });
    expect(flooded.saturation.value).toBeGreaterThan(0.7);
    expect(flooded.warnings.join()).toContain("no gradient should be read");
  });
});
