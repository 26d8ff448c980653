import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LabError } from "../equation/error.js";
import { biopsy } from "./biopsy.js";

const program = join(import.meta.dirname, "../../dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "biopsy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ifng(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const scenario = `ifng-lab: 1
name: small
duration: 6 h
tissue:
  generate: { size: [500 um, 400 um], pattern: inflamed, cd8: { density: 400 /mm2 } }
clones:
  - { name: wild type }
  - { name: silent, fraction: 50 %, lost: [CD274] }
`;
const cells = ["id,x,y,type,core,mark"];
for (let i = 0; i < 400; i++)
  cells.push(
    `${i},${(i % 20) * 12},${Math.floor(i / 20) * 12},${i % 9 === 0 ? "CD8" : "tumor"},${i < 200 ? "A" : "B"},${i % 4}`,
  );

beforeAll(() => {
  writeFileSync(join(folder, "small.yaml"), scenario);
  writeFileSync(join(folder, "cells.csv"), `${cells.join("\n")}\n`);
  expect(ifng("run", "small.yaml", "--out", "run", "--quiet").status).toBe(0);
}, 60_000);

describe("ifng biopsy", () => {
  it("reads a run: scores, densities, signatures and statistics, in words and as JSON", () => {
    const { status, stdout, stderr } = ifng("biopsy", "run");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    for (const words of [
      "TPS",
      "CPS",
      "CD8 in nests",
      "immune type",
      "mixing score",
      "T-cell-inflamed",
      "L CD8 → tumor",
    ])
      expect(stdout).toContain(words);
    const json = JSON.parse(ifng("biopsy", "run", "--json").stdout);
    expect(json).toMatchObject({ schema: "ifng-lab/biopsy@1", sample: { kind: "section" }, margin: 100 });
    const [specimen] = json.specimens;
    expect(specimen.areaMm2).toBeCloseTo(0.2, 9);
    const run = JSON.parse(readFileSync(join(folder, "run/run.json"), "utf8"));
    expect(specimen.counts).toEqual(run.cells);
    expect(specimen.signatures.inflamed18.value).toBeLessThan(0);
    expect(specimen.signatures.missing).toEqual([]);
    expect(ifng("biopsy", "run", "--json").stdout).toBe(`${JSON.stringify(json)}\n`);
  });

  it("knows PD-L1 per µm² from the run's own basal density, and none where the gene is lost", () => {
    const read = (...more: string[]) => JSON.parse(ifng("biopsy", "run", "--json", ...more).stdout).specimens[0].pdl1;
    const { highest, tps } = read();
    expect(highest).toBeGreaterThan(2.2);
    expect(highest).toBeLessThan(30);
    expect(tps.value).toBe(0);
    const half = read("--positive", "pdl1_per_um2=0.001").tps.value;
    expect(half).toBeGreaterThan(35);
    expect(half).toBeLessThan(65);
    expect(read("--positive", "pdl1_fold=0.5").tps.value).toBe(100);
  });

  it("punches a core and pushes a needle, and writes what it read", () => {
    expect(ifng("biopsy", "run", "--core", "250,200,380", "--out", "core").status).toBe(0);
    expect(readdirSync(join(folder, "core")).sort()).toEqual(["biopsy.json", "cells.csv", "curves.csv"]);
    const { sample, specimens } = JSON.parse(readFileSync(join(folder, "core/biopsy.json"), "utf8"));
    expect(sample).toEqual({ kind: "core", x: 250, y: 200, diameter: 380 });
    expect(specimens[0].areaMm2).toBeCloseTo((Math.PI * 0.38 ** 2) / 4, 9);
    const rows = readFileSync(join(folder, "core/cells.csv"), "utf8").trimEnd().split("\n");
    expect(rows.length - 1).toBe(specimens[0].cells);
    expect(ifng("biopsy", "run", "--needle", "250,200,20,300,150", "--json").status).toBe(0);
    expect(ifng("biopsy", "run", "--core", "250,200,380", "--out", "core")).toMatchObject({ status: 2 });
  });

  it("reads a table of several tissues one by one, with the read-outs it can give", () => {
    const { specimens } = JSON.parse(
      ifng("biopsy", "cells.csv", "--by", "core", "--positive", "mark=3", "--json").stdout,
    );
    expect(specimens.map((s: { name: string }) => s.name)).toEqual(["A", "B"]);
    expect(specimens[0].cells).toBe(200);
    expect(specimens[0].pdl1.tps.value).toBeGreaterThan(20);
    expect(specimens[0].signatures.absent).toContain("irf1");
  });

  const usual = { pair: [], margin: 100, neighbourhoods: 10, seed: 1 };
  it.each([
    ["cells.csv", { by: "cor" }, /cells\.csv:1: has no column "cor" \(did you mean "core"\?\); .*; .*, or /],
    [
      "cells.csv",
      { positive: { name: "marc", threshold: 2 } },
      /no column of numbers "marc" \(did you mean "mark"\?\); use one of: .*, or leave/,
    ],
    [
      "cells.csv",
      { pair: ["CD8:tumour"] },
      /unknown cell type "tumour" \(did you mean "tumor"\?\); use two of: .*, or leave/,
    ],
    [
      "run",
      { core: [5000, 0, 100] },
      /lies outside the tissue \(x 0 to 500, y 0 to 400 µm\); move it into the tissue, or make it smaller/,
    ],
    ["cells.csv", { columns: "nsclcc" }, /did you mean "nsclc"/],
    ["nowhere.csv", {}, /nowhere\.csv:1:1: the table does not exist; .*, or /],
  ])("%s with %j is refused with the place and two ways out", async (path, options, words) => {
    const refused = biopsy(join(folder, path), { ...usual, ...options, out: join(folder, "never") });
    await expect(refused).rejects.toThrow(words);
    await expect(refused).rejects.toBeInstanceOf(LabError);
    expect(existsSync(join(folder, "never"))).toBe(false);
  });

  it("ends with code 3, words and no half directory where a sample cannot be read", () => {
    const { status, stdout, stderr } = ifng("biopsy", "run", "--core", "250,200,20", "--out", "never");
    expect(stderr).toMatch(
      /^the sample holds \d+ cells; at least 50 are needed .*; take a larger sample, or take it elsewhere\n$/,
    );
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(existsSync(join(folder, "never"))).toBe(false);
  });

  it.each([
    [["run", "--core", "1,2"], /--core takes x,y,diameter in µm/],
    [["run", "--needle", "1,2,3,-4,5"], /length and width must be above 0/],
    [["run", "--core", "250,200,300", "--section"], /exclude each other/],
    [["run", "--pair", "CD8"], /is not two cell types/],
    [["run", "--positive", "pdl1"], /write COLUMN=VALUE/],
    [["run", "--neighbourhoods", "300"], /at least 1 and at most 100/],
  ])("%j ends with code 2", (parameters, words) => {
    expect(ifng("biopsy", ...parameters)).toMatchObject({ status: 2, stderr: expect.stringMatching(words) });
  });
});
