import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decode } from "fast-png";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = join(import.meta.dirname, "../../dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "ifng-render-"));
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
duration: 30 min
tissue:
  generate:
    size: [120 um, 120 um]
    tumor: { density: 3000 /mm2 }
    cd8: { density: 500 /mm2 }
observe: { every: 10 min, snapshots: { every: 10 min } }
`;

describe("ifng render", () => {
  beforeAll(() => {
    writeFileSync(join(folder, "small.yaml"), scenario);
    writeFileSync(join(folder, "cells.csv"), "id,x,y,type\n1,0,0,tumor\n2,20,0,CD8\n3,0,20,tumor\n");
    expect(ifng("run", "small.yaml", "--out", "run", "--quiet").status).toBe(0);
  }, 60_000);

  it("stores the snapshots of a run, the same bytes each time", () => {
    const stored = readFileSync(join(folder, "run/snapshots.bin"));
    expect(ifng("run", "small.yaml", "--out", "again", "--quiet").status).toBe(0);
    expect(readFileSync(join(folder, "again/snapshots.bin")).equals(stored)).toBe(true);
  });

  it("draws the end of a run, or the moment asked for, in the size asked for", () => {
    const { status, stdout } = ifng(
      "render",
      "run",
      "--look",
      "ihc",
      "--size",
      "300x200",
      "--out",
      "ihc.png",
      "--json",
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ schema: "ifng-lab/render@1", file: "ihc.png", minutes: 30, width: 300 });
    const { width, height } = decode(readFileSync(join(folder, "ihc.png")));
    expect([width, height]).toEqual([300, 200]);
    const early = ifng("render", "run", "--at", "12 min", "--size", "100x100", "--out", "early.png", "--json");
    expect(JSON.parse(early.stdout).minutes).toBe(10);
  });

  it("writes a frame for every stored moment", () => {
    const { status } = ifng("render", "run", "--film", "--look", "if", "--size", "120x80", "--out", "film");
    expect(status).toBe(0);
    expect(readdirSync(join(folder, "film")).sort()).toEqual([0, 1, 2, 3].map((k) => `frame-000${k}.png`));
  });

  it("draws a cell table as it is", () => {
    const { status, stdout } = ifng("render", "cells.csv", "--look", "he", "--size", "160x90", "--out", "he.png");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^he\.png: Haematoxylin and eosin; n = 3 cells/);
  });

  it.each<[what: string, parameters: string[], words: RegExp]>([
    ["an unknown look", ["run", "--look", "hee"], /no look "hee" \(did you mean "he"\?\)/],
    ["an unknown column", ["run", "--look", "state:pdl2"], /no cell has a state "pdl2" \(did you mean "pdl1"\?\)/],
    ["an unknown field", ["run", "--look", "field:oxigen"], /no field "oxigen" \(did you mean "oxygen"\?\)/],
    ["an unknown marker", ["run", "--look", "if", "--channels", "CD9"], /no marker "CD9"/],
    ["a run that is not there", ["nowhere"], /^nowhere: there is no such run or cell table; make one/],
    ["a folder that is no run", ["."], /holds no snapshots\.bin/],
    ["a time outside the run", ["run", "--at", "day 3"], /outside the run, which spans day 0 to day 0\.0208/],
    ["a field of a table", ["cells.csv", "--look", "field:ifng"], /a cell table has no fields: simulate it first/],
    ["a wrong size", ["run", "--size", "huge"], /is not a size in pixels/],
  ])("%s ends with code 3 and words", (_, parameters, words) => {
    const { status, stderr } = ifng("render", ...parameters);
    expect(status).toBe(3);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("does not overwrite what it is not told to", () => {
    writeFileSync(join(folder, "there.png"), "x");
    expect(ifng("render", "run", "--size", "100x100", "--out", "there.png").status).toBe(2);
  });
});
