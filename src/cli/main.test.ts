import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const program = join(root, "dist/cli/main.js");
const home = mkdtempSync(join(tmpdir(), "ifng-"));
let folder = home;
let made = 0;
beforeEach(() => {
  folder = join(home, `case-${made++}`);
  mkdirSync(folder);
});
const disk = join(home, "disk");
mkdirSync(disk);
const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=512k", "tmpfs", disk]).status === 0;
afterAll(() => {
  if (mounted) spawnSync("umount", [disk]);
  rmSync(home, { recursive: true, force: true });
});

function ifng(...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...parameters], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}
const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);

const small = (extra = "", duration = "10 min") => `ifng-lab: 1
name: small
duration: ${duration}
tissue:
  generate:
    size: [120 um, 120 um]
    tumor: { density: 3000 /mm2 }
    cd8: { density: 500 /mm2 }
${extra}`;
const ofTable = (extra = "") => `ifng-lab: 1\nname: t\nduration: 10 min\ntissue:\n  cells: cells.csv\n${extra}`;
const rows = "id,x,y,type\n1,0,0,tumor\n2,40,0,CD8\n3,0,40,tumor\n";

describe("ifng run", () => {
  it("writes a whole run directory and names its report", () => {
    write("small.yaml", small());
    const { status, stdout, stderr } = ifng("run", "small.yaml", "--out", "result", "--quiet");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^outcome: \w+ \(\d+ % of its tumor cells/);
    expect(stderr).toBe("");
    expect(readdirSync(join(folder, "result")).sort()).toEqual([
      "cells.csv",
      "cells.parquet",
      "fields.zarr",
      "report.html",
      "run.json",
      "scenario.json",
      "snapshots.bin",
      "timeseries.csv",
      "timeseries.parquet",
    ]);
    const summary = JSON.parse(readFileSync(join(folder, "result/run.json"), "utf8"));
    expect(summary).toMatchObject({ schema: "ifng-lab/run@1", name: "small", seed: 1, threads: 1 });
    expect(summary.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(summary.files.toSorted()).toEqual(readdirSync(join(folder, "result")).sort());
  });

  it("repeats from its own summary: same seed, same digest and identity, in another process", () => {
    write("small.yaml", small());
    const run = (...more: string[]) => JSON.parse(ifng("run", "small.yaml", "--json", "--quiet", ...more).stdout);
    const first = run();
    expect(run()).toMatchObject({ digest: first.digest, identity: first.identity });
    expect(run("--seed", "2").digest).not.toBe(first.digest);
    expect(run("--set", "cytotoxicity.hitRate=0.04 1/min").identity).not.toBe(first.identity);
  });

  it("runs every seed once more with a deaf tumor, and says what IFN-γ did", () => {
    write("small.yaml", small());
    const pairs = ["small.yaml", "--out", "pairs", "--seeds", "2", "--counterfactual", "--quiet"];
    const { status, stdout } = ifng("run", ...pairs);
    expect(status).toBe(0);
    expect(stdout).toMatch(/IFN-γ: (cannot tell|for the (host|tumor))/);
    const summary = JSON.parse(readFileSync(join(folder, "pairs/run.json"), "utf8"));
    expect(summary.counterfactual.pairs.map((pair: { seed: number }) => pair.seed)).toEqual([1, 2]);
    expect(readFileSync(join(folder, "pairs/report.html"), "utf8")).toContain("For and against IFN-γ");
    expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
  });

  it("gives probabilities over seeds", () => {
    write("small.yaml", small());
    const { probability, seeds } = JSON.parse(ifng("run", "small.yaml", "--seeds", "3", "--json", "--quiet").stdout);
    expect(seeds.map((s: { seed: number }) => s.seed)).toEqual([1, 2, 3]);
    expect(Object.values<number>(probability).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });

  it("reads a bare table, gzipped too, and keeps its ids", () => {
    write("cells.csv.gz", gzipSync(rows));
    expect(ifng("run", "cells.csv.gz", "--days", "0.01", "--out", "result", "--quiet").status).toBe(0);
    expect(readFileSync(join(folder, "result/cells.csv"), "utf8")).toMatch(/\n1,tumor,.*\n3,tumor,/s);
  });

  it("does not overwrite a directory unless told to", () => {
    write("small.yaml", small());
    expect(ifng("run", "small.yaml", "--out", "result", "--quiet").status).toBe(0);
    const again = ifng("run", "small.yaml", "--out", "result", "--quiet");
    expect(again).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("result exists already; choose another --out, or add --replace"),
    });
    expect(ifng("run", "small.yaml", "--out", "result", "--quiet", "--replace").status).toBe(0);
  });
});

const python = "/usr/bin/python3";
const reads = `
import csv, json, sys
folder = sys.argv[1]
run = json.load(open(folder + "/run.json", encoding="utf8"))
json.load(open(folder + "/scenario.json", encoding="utf8"))
sizes = {}
for name in ("timeseries", "cells"):
    rows = list(csv.DictReader(open(folder + "/" + name + ".csv", encoding="utf8", newline=""), strict=True))
    assert all(None not in row and None not in row.values() for row in rows), name
    sizes[name] = len(rows)
    for row in rows:
        for key, value in row.items():
            if key not in ("id", "type", "clone") and value not in ("", "NaN"):
                float(value)
print(json.dumps({**sizes, "tumor": sum(r["type"] == "tumor" for r in csv.DictReader(open(folder + "/cells.csv", encoding="utf8"))), "said": run["cells"]["tumor"]}))
`;

describe.skipIf(!existsSync(python))("an independent reader (skipped where there is no /usr/bin/python3)", () => {
  it("reads every table back, row by row and number by number", () => {
    write("small.yaml", small("observe: { every: 5 min }\n"));
    ifng("run", "small.yaml", "--out", "result", "--quiet");
    const { stdout, stderr } = spawnSync(python, ["-c", reads, join(folder, "result")], { encoding: "utf8" });
    expect(stderr).toBe("");
    const got = JSON.parse(stdout);
    expect(got.timeseries).toBe(3);
    expect(got.tumor).toBe(got.said);
  });
});

describe("a mechanism of the user's own", () => {
  it("takes part, and has its own line in the ledger", () => {
    write("small.yaml", small("observe: { every: 1 h }\n", "6 h"));
    const example = join(root, "examples/adenosine.ts");
    expect(ifng("run", "small.yaml", "--mechanism", example, "--out", "result", "--quiet").status).toBe(0);
    const [header, ...lines] = readFileSync(join(folder, "result/timeseries.csv"), "utf8").trimEnd().split("\n");
    const column = header!.split(",").indexOf("hit_CD8_hypoxic_suppression");
    expect(column).toBeGreaterThan(0);
    expect(lines.reduce((sum, line) => sum + Number(line.split(",")[column]), 0)).toBeGreaterThan(0);
    expect(readFileSync(join(folder, "result/report.html"), "utf8")).toContain("hypoxic-suppression");
  });

  it.each([
    [
      "imports something else",
      'import { readFileSync } from "node:fs"; export const m = readFileSync;',
      'imports "node:fs"',
    ],
    ["exports from elsewhere", 'export * from "node:fs";', 'imports "node:fs"'],
    ["imports when it runs", "export const m = await import(`node:fs`);", 'imports "node:fs"'],
    ["has no mechanism", "export const m = 1;", "exports no mechanism"],
    ["is not TypeScript", "export const = ;", "cannot be read as TypeScript"],
    [
      "branches in an expression",
      [
        'import { mechanism, tumor } from "ifng-lab";',
        "export const mine = mechanism({",
        '  name: "mine", claim: "c", equation: "e", leavesOut: "l", actsOn: [tumor], parameters: {},',
        "  rate: {",
        "    irf1: ({ self }): number => (self.irf1 > 1 ? 1 : 0),",
        "  },",
        "});",
      ].join("\n"),
      "mine.ts:5: expression: ?: (use select) cannot be part of an expression: self.irf1 > 1 ? 1 : 0",
    ],
  ])("is refused when it %s", (_, text, words) => {
    write("small.yaml", small());
    write("mine.ts", text);
    expect(ifng("run", "small.yaml", "--mechanism", "mine.ts")).toMatchObject({
      status: 3,
      stderr: expect.stringContaining(words),
    });
  });
});

describe("bad input ends with code 3, the place, and words", () => {
  const scenarios: [what: string, text: string, words: RegExp][] = [
    [
      "a wrong unit",
      small().replace("3000 /mm2", "3000 um"),
      /^bad\.yaml:7:\d+: tissue\.generate\.tumor\.density: .*µm/,
    ],
    ["a number without a unit", small().replace("10 min", "10"), /^bad\.yaml:3:11: duration: needs a unit/],
    [
      "a misspelt key",
      small().replace("duration", "duratoin"),
      /^bad\.yaml:3:1: duratoin: unknown key \(did you mean "duration"\?\)/m,
    ],
    [
      "an unknown parameter",
      small("parameters: { cytotoxicity.hitRat: 1 1/min }\n"),
      /^bad\.yaml:9:\d+: .*hitRat".*cytotoxicity\.hitRate/,
    ],
    ["an unknown gene", small("clones: [{ name: a, lost: [JAK7] }]\n"), /^bad\.yaml:9:\d+: .*JAK7.*JAK/],
    ["a negative dose", small("therapy: [{ drug: pembrolizumab, dose: -2 mg }]\n"), /^bad\.yaml:9:\d+: .*negative/],
    ["a future format", small().replace("ifng-lab: 1", "ifng-lab: 9"), /^bad\.yaml:1:\d+: .*9/],
    ["broken YAML", small("clones: [\n"), /^bad\.yaml:\d+:\d+: /],
    ["a tissue larger than memory", small().replace("120 um, 120 um", "100 mm, 100 mm"), /needs (about )?[\d.]+ .*GB/],
  ];
  it.each(scenarios)("%s", (_, text, words) => {
    write("bad.yaml", text);
    const { status, stdout, stderr } = ifng("run", "bad.yaml", "--out", "result");
    expect(stderr).toMatch(words);
    expect(status).toBe(3);
    expect(stdout).toBe("");
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(folder)).toEqual(["bad.yaml"]);
  });

  const tables: [what: string, text: string, words: RegExp][] = [
    ["an empty table", "", /^cells\.csv:1:1: the table is empty/],
    ["coordinates that are not numbers", rows.replace("40,0,CD8", "NaN,0,CD8"), /^cells\.csv:3:\d*:? ?.*NaN/],
    ["ids given twice", rows.replace("3,0,40", "1,0,40"), /^cells\.csv:4.*(twice|duplicate|already)/],
    ["unknown phenotypes, with counts", rows.replace("CD8", "wibble"), /wibble.*1/],
  ];
  it.each(tables)("%s", (_, text, words) => {
    write("cells.csv", text);
    write("table.yaml", ofTable());
    const { status, stderr } = ifng("run", "table.yaml", "--out", "result");
    expect(stderr).toMatch(words);
    expect(status).toBe(3);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, "result"))).toBe(false);
  });

  it("a missing file", () => {
    expect(ifng("run", "nope.yaml")).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^nope\.yaml:1:1: the scenario does not exist/),
    });
    write("table.yaml", ofTable());
    expect(ifng("run", "table.yaml")).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/^cells\.csv:1:1: the table does not exist/),
    });
  });
});

describe("a disk that cannot take the result ends with code 1 and no half directory", () => {
  it("a folder that cannot be made", () => {
    write("small.yaml", small());
    write("file", "x");
    const { status, stderr } = ifng("run", "small.yaml", "--out", "file/result", "--quiet");
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot write in .*: a part of the path is a file; choose another --out/);
    expect(readdirSync(folder).sort()).toEqual(["file", "small.yaml"]);
  });

  it.skipIf(!mounted)("a full disk (skipped where no small disk can be mounted)", () => {
    write("small.yaml", small());
    const { status, stderr } = ifng("run", "small.yaml", "--out", join(disk, "result"), "--quiet");
    expect(status).toBe(1);
    expect(stderr).toMatch(/cannot write .*: the disk is full; free space or choose another --out/);
    expect(stderr).toMatch(/the run is kept in .*result\.partial: the same command with --resume writes its result/);
    expect(readdirSync(disk)).toEqual(["result.partial"]);
  });
});

describe("usage", () => {
  it.each([
    [["frobnicate"]],
    [["run"]],
    [["run", "x.yaml", "--days", "-1"]],
    [["run", "x.yaml", "--seeds", "1.5"]],
    [["validate", "V99"]],
  ])("%j ends with code 2", (parameters) => {
    expect(ifng(...parameters).status).toBe(2);
  });

  it("--help names the commands and the exit codes", () => {
    const { status, stdout } = ifng("--help");
    expect(status).toBe(0);
    expect(stdout).toMatch(/run.*describe.*cite.*biopsy.*validate.*Exit codes/s);
    expect(stdout).toContain("render");
  });
});

describe("ifng describe", () => {
  it("prints the section, the field budget, cadences and every parameter", () => {
    write("small.yaml", small());
    const { status, stdout } = ifng("describe", "small.yaml");
    expect(status).toBe(0);
    for (const words of ["section 20 µm", "per ml", "reach", "slow columns", "ifng-secretion.maximalRate"])
      expect(stdout).toContain(words);
    const json = JSON.parse(ifng("describe", "small.yaml", "--json").stdout);
    expect(json.schema).toBe("ifng-lab/describe@1");
    const levels = new Map(json.fields.map((f: { field: string; level: number }) => [f.field, f.level]));
    for (const field of ["ifng", "il2", "cxcl9", "oxygen"]) expect(levels.get(field)).toBeGreaterThan(0);
    expect(levels.get("arginase")).toBe(0); // nobody here makes it
  });
});

describe("ifng cite", () => {
  it("prints BibTeX, and what rests on each source as JSON; a mechanism switched off brings none", () => {
    write("small.yaml", small());
    const { status, stdout } = ifng("cite", "small.yaml");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^@article\{weigelin2021,\n {2}author = \{Weigelin, B\. and den Boer, A\. T\./m);
    const json = JSON.parse(ifng("cite", "small.yaml", "--json", "--without", "pembrolizumab").stdout);
    expect(json.schema).toBe("ifng-lab/cite@1");
    expect(json.sources.map((s: { key: string }) => s.key)).not.toContain("ahamadi2017");
  });
});

describe("ifng validate", () => {
  it("reruns the published rows, all of which hold", () => {
    const { status, stdout } = ifng("validate", "--tier", "quick", "--threads", "2", "--json", "--out", "atlas.html");
    const { rows: results, tallies } = JSON.parse(stdout);
    expect(results.filter((row: { passed: boolean }) => !row.passed)).toEqual([]);
    expect(results.map((row: { id: string }) => row.id)).toEqual([
      "V01",
      "V08",
      "V09",
      "V10",
      "V11",
      "V12",
      "V13",
      "V13-reduced",
      "V14",
      "V15",
      "V17",
      "V18",
      "V20",
      "V23",
      "V43",
    ]);
    expect(tallies).toContainEqual({ role: "H", rows: 4, hold: 4 });
    const alone = JSON.parse(ifng("validate", "V09", "V43", "--json").stdout).rows as typeof results;
    for (const { id, measured } of alone)
      expect(results.find((row: { id: string }) => row.id === id).measured).toEqual(measured);
    write("rows.json", stdout);
    const again = ifng("validate", "--tier", "quick", "--json", "--rows", "rows.json");
    expect(again.stderr).toContain("measured earlier");
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(stdout));
    expect(ifng("validate", "V09", "--rows", "atlas.html").stderr).toMatch(/--rows atlas.html is no JSON.*or leave/s);
    expect(Object.keys(results[0])).toEqual(
      expect.arrayContaining(["level", "measured", "expected", "cost", "seconds"]),
    );
    expect(readFileSync(join(folder, "atlas.html"), "utf8")).toContain("held out 4 of 4");
    expect(status).toBe(0);
  });
});
