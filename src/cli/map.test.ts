import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";

const program = join(import.meta.dirname, "../../dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "ifng-map-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ifng(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

/** A lattice of tumor cells with a T cell between every tenth and the next; two cores of it. */
const lines = Array.from({ length: 196 }, (_, i) => {
  const [x, y] = [14 * (i % 14), 14 * Math.floor(i / 14)];
  return i % 10 === 0 ? `${x + 7},${y + 7},CD8` : `${x},${y},tumor`;
});
const one = `id,x,y,type\n${lines.map((line, i) => `${i + 1},${line}`).join("\n")}\n`;
const two = `id,x,y,type,core\n${["A", "B"].flatMap((core) => lines.map((line, i) => `${core}${i + 1},${line},${core}`)).join("\n")}\n`;

describe("ifng map", () => {
  it("prints one object, writes three files, and keeps the order of the table", () => {
    write("cells.csv", one);
    const { status, stdout, stderr } = ifng(
      "map",
      "cells.csv",
      "--draws",
      "20",
      "--json",
      "--quiet",
      "--out",
      "result",
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const map = JSON.parse(stdout);
    expect(map).toMatchObject({ schema: "ifng-lab/map@1", cells: 196, draws: 20, closure: "section", fit: null });
    expect(map.balance.imbalance).toBeLessThan(1e-3);
    expect(map.balance.relativeResidual).toBeLessThan(1e-4);
    expect(map.saturation.value).toBeGreaterThan(0);
    expect(readdirSync(join(folder, "result")).sort()).toEqual(["cells.csv", "map.json", "report.html"]);
    const rows = readFileSync(join(folder, "result/cells.csv"), "utf8").trim().split("\n");
    expect(rows[0]).toMatch(/^id,type,x_um,y_um,z_um,ifng_pM,ifng_pM_p05,ifng_pM_p95,/);
    expect(rows.slice(1).map((row) => row.split(",")[0])).toEqual(lines.map((_, i) => String(i + 1)));
  });

  it("maps each tissue of a cohort on its own, and refuses to lay them on top of each other", () => {
    write("cores.csv", two);
    const { stdout } = ifng("map", "cores.csv", "--by", "core", "--draws", "20", "--json", "--quiet");
    const { by, tissues } = JSON.parse(stdout);
    expect(by).toBe("core");
    expect(tissues.map(({ name, cells }: { name: string; cells: number }) => [name, cells])).toEqual([
      ["A", 196],
      ["B", 196],
    ]);
    for (const { lambda_um, saturation } of tissues) {
      expect(lambda_um).toBeGreaterThan(10);
      expect(saturation.value).toBeGreaterThan(0);
    }
    write("map.yaml", "{ x: x, y: y, phenotype: type, group: core, phenotypes: { tumor: tumor, CD8: CD8 } }");
    expect(ifng("map", "cores.csv", "--columns", "map.yaml")).toMatchObject({
      status: 3,
      stderr: expect.stringContaining("holds 2 tissues (A, B); map each: --by core, or choose one"),
    });
  });

  it.each([
    ["a missing file", ["none.csv"], 3, "the table does not exist"],
    ["an unknown column", ["cells.csv", "--by", "patient"], 3, 'has no column "patient"'],
    ["an unknown secretor column", ["cells.csv", "--secretors", "IFNG"], 3, 'has no column "IFNG"'],
    ["an empty region", ["cells.csv", "--fit-region", "x > 1e6"], 2, "no row of cells.csv satisfies"],
    ["too few draws", ["cells.csv", "--draws", "3"], 2, "at least 20"],
    ["an unknown map", ["cells.csv", "--columns", "nsclcc"], 3, 'did you mean "nsclc"'],
  ])("refuses %s with words", (_, parameters, status, words) => {
    write("cells.csv", one);
    const answer = ifng("map", ...parameters);
    expect(answer).toMatchObject({ status, stderr: expect.stringContaining(words) });
    expect(answer.stderr).not.toMatch(/\n\s+at /);
  });

  it("ends with 0 or 3 on spoilt tables, never with a stack trace", () => {
    const field = fc.constantFrom("1", "2.5", "tumor", "CD8", '"', "1e300", "NaN", "", "\u0000", "x,y", "-7");
    const rows = fc.array(
      fc.array(field, { minLength: 3, maxLength: 5 }).map((row) => row.join(",")),
      { maxLength: 4 },
    );
    for (const [n, body] of fc.sample(rows, { numRuns: 8, seed: 1 }).entries()) {
      write(`spoilt-${n}.csv`, `id,x,y,type\n${body.join("\n")}`);
      const { status, stderr } = ifng("map", `spoilt-${n}.csv`, "--draws", "20", "--quiet", "--json");
      expect([0, 3]).toContain(status);
      expect(stderr).not.toMatch(/\n\s+at |TypeError|RangeError/);
    }
  });
});

const nsclc = join(import.meta.dirname, "../../../shared/data/nsclc_7plex_cells.csv");

describe.skipIf(!existsSync(nsclc))("the lung-cancer field (skipped where ../shared/data is absent)", () => {
  it("gives a verdict with its nulls, and does not claim what it cannot tell", () => {
    const { status, stdout } = ifng("map", nsclc, "--fit-region", "x<463", "--draws", "20", "--json", "--quiet");
    expect(status).toBe(0);
    const { agreement, fit } = JSON.parse(stdout);
    expect(agreement[0]).toMatchObject({ marker: "pdl1", subset: "tumor, fit region", verdict: "cannot tell" });
    expect(agreement[0].nulls.toroidalShift.p).toBeGreaterThan(0.1);
    expect([fit.q_per_s.said, fit.halfMaximum_pM.said]).toContain("not identifiable");
  });
});
