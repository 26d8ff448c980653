import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const program = join(import.meta.dirname, "../../dist/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "ifng-tip-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(
  join(folder, "small.yaml"),
  `ifng-lab: 1
name: small
duration: 1 day
tissue:
  generate: { size: [120 um, 120 um], tumor: { density: 2000 /mm2 }, cd8: { density: 500 /mm2 } }
`,
);
const tip = (...options: string[]) =>
  spawnSync(process.execPath, [program, "tip", "small.yaml", "--quiet", ...options], { cwd: folder, encoding: "utf8" });
const study = ["--x", "tissue.cd8=20..3000 /mm2", "--points", "2", "--seeds", "2", "--halvings", "1"];

describe("ifng tip", () => {
  it("gives the same bytes on one thread and on two, and writes its map", () => {
    const { stdout, status } = tip(...study, "--json", "--out", "map");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ schema: "ifng-lab/tip@1", geometry: "mixed", seeds: [1, 2] });
    expect(tip(...study, "--json", "--threads", "2").stdout).toBe(stdout);
    expect(readdirSync(join(folder, "map")).sort()).toEqual(["map.svg", "report.html", "throws.csv", "tip.json"]);
    expect(readFileSync(join(folder, "map/throws.csv"), "utf8")).toMatch(/^tissue\.cd8,seed,outcome,burden_ratio/);
  }, 60_000);

  it("ends with a code and two ways out where it cannot begin", () => {
    expect(tip("--x", "tissue.cd8=9..3 /mm2")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/is empty; .*, or /),
    });
    expect(tip("--x", "tumor-growth.divisionRat=1..2 1/day")).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/did you mean "tumor-growth.divisionRate"/),
    });
    expect(tip(...study, "--y", "tissue.cd8=1..2 /mm2")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/both vary/),
    });
  });
});
