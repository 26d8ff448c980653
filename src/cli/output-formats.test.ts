import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, it } from "vitest";

const program = join(import.meta.dirname, "../../dist/cli/main.js");
const python = "/usr/bin/python3";
const folder = mkdtempSync(join(tmpdir(), "formats-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(out: string, duration: string, observe: string, ...more: string[]) {
  const tissue = "generate: { size: [120 um, 120 um], tumor: { density: 3000 /mm2 }, cd8: { density: 500 /mm2 } }";
  const text = `ifng-lab: 1\nname: small\nduration: ${duration}\ntissue:\n  ${tissue}\nobserve: ${observe}\n`;
  writeFileSync(join(folder, "small.yaml"), text);
  const parameters = [program, "run", "small.yaml", "--out", out, "--quiet", ...more];
  expect(spawnSync(process.execPath, parameters, { cwd: folder }).status).toBe(0);
}

describe("Parquet and Zarr beside CSV", () => {
  const query = async (sql: string) => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    return (await connection.runAndReadAll(sql)).getRowObjects();
  };

  it("hold the same columns and values, as DuckDB reads both, and the same bytes every time", async () => {
    for (const out of ["one", "two"]) run(out, "10 min", "{ every: 5 min }", "--seeds", "2");
    for (const name of ["timeseries", "cells"]) {
      const file = join(folder, "one", name);
      const described = await query(`describe select * from read_parquet('${file}.parquet')`);
      const header = readFileSync(`${file}.csv`, "utf8").split("\n", 1)[0]!;
      expect(described.map((row) => row.column_name).join(",")).toBe(header);
      const cast = described.map((row) => `"${row.column_name}"::${row.column_type}`).join(", ");
      const differences = await query(
        `(select * from read_parquet('${file}.parquet') except all select ${cast} from read_csv('${file}.csv', all_varchar = true))`,
      );
      expect(differences).toEqual([]);
      const [{ rows } = {}] = await query(`select count(*)::int as rows from read_parquet('${file}.parquet')`);
      expect(rows).toBe(readFileSync(`${file}.csv`, "utf8").trimEnd().split("\n").length - 1);
      expect(readFileSync(`${file}.parquet`)).toEqual(readFileSync(join(folder, "two", `${name}.parquet`)));
    }
  });

  const present = spawnSync(python, ["-c", "import zarr"]).status === 0;
  it.skipIf(!present)("hold the fields of every snapshot (skipped where Debian's python3-zarr is absent)", () => {
    run("result", "30 min", "{ every: 10 min, snapshots: { every: 10 min } }");
    const code =
      'import zarr, json, sys\ng = zarr.open(sys.argv[1], mode="r")\nprint(json.dumps([g.attrs["ifng-lab"]["minutes"], g["0"][:].max(axis=(2, 3, 4)).tolist()]))';
    const { stdout, stderr } = spawnSync(python, ["-c", code, join(folder, "result/fields.zarr")], {
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    const [minutes, maxima] = JSON.parse(stdout);
    expect(minutes).toEqual([0, 10, 20, 30]);
    const [header, ...lines] = readFileSync(join(folder, "result/timeseries.csv"), "utf8").trimEnd().split("\n");
    const column = header!.split(",").indexOf("oxygen_max_mmHg");
    expect(maxima.map((row: number[]) => Math.fround(row[3]!))).toEqual(
      lines.map((line) => Math.fround(Number(line.split(",")[column]))),
    );
  });
});
