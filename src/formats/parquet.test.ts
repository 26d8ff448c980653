import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, it } from "vitest";
import { toCsv } from "./csv.js";
import { type OutputTable, toParquet } from "./parquet.js";

const folder = mkdtempSync(join(tmpdir(), "parquet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const table: OutputTable = {
  schema: "ifng-lab/test@1",
  columns: [
    { name: "id", type: "text" },
    { name: "n", type: "integer" },
    { name: "state", type: "float" },
    { name: "x_um", type: "double" },
  ],
  rows: [
    ['γδ, "quoted"\nid', 3_000_000_000, Math.fround(0.1), 0.1],
    ["", 0, Number.NaN, -1e-300],
    ["c", -7, Math.fround(1e-42), Number.NaN],
    ["d", 1, 0, Math.fround(35.10155)],
  ],
};

/** Rows as DuckDB, which shares no code with us, reads them. */
async function query(sql: string) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  return (await connection.runAndReadAll(sql)).getRowObjects();
}

describe("Parquet", () => {
  const file = join(folder, "table.parquet");
  writeFileSync(file, toParquet(table));

  it("is read back by DuckDB: names, types, values, nulls", async () => {
    const described = await query(`describe select * from read_parquet('${file}')`);
    expect(described.map((row) => [row.column_name, row.column_type])).toEqual([
      ["id", "VARCHAR"],
      ["n", "BIGINT"],
      ["state", "FLOAT"],
      ["x_um", "DOUBLE"],
    ]);
    expect(await query(`select * from read_parquet('${file}')`)).toEqual([
      { id: 'γδ, "quoted"\nid', n: 3_000_000_000n, state: Math.fround(0.1), x_um: 0.1 },
      { id: null, n: 0n, state: null, x_um: -1e-300 },
      { id: "c", n: -7n, state: Math.fround(1e-42), x_um: null },
      { id: "d", n: 1n, state: 0, x_um: Math.fround(35.10155) },
    ]);
  });

  it("names its layout, and holds what the CSV beside it holds", async () => {
    const said = await query(`select decode(key) as key, decode(value) as value from parquet_kv_metadata('${file}')`);
    expect(said).toContainEqual({ key: "schema", value: "ifng-lab/test@1" });
    const csv = join(folder, "table.csv");
    const header = table.columns.map(({ name }) => name);
    const types = table.columns.map(({ type }) => type);
    writeFileSync(csv, toCsv(header, table.rows, types));
    const cast = "select id, n::bigint as n, state::float as state, x_um::double as x_um";
    expect(await query(`${cast} from read_csv('${csv}', all_varchar = true)`)).toEqual(
      await query(`select * from read_parquet('${file}')`),
    );
  });

  it("has the same bytes for the same table, and can hold no row at all", async () => {
    expect(toParquet({ ...table, rows: table.rows.map((row) => [...row]) })).toEqual(toParquet(table));
    const empty = join(folder, "empty.parquet");
    writeFileSync(empty, toParquet({ ...table, rows: [] }));
    expect(await query(`select * from read_parquet('${empty}')`)).toEqual([]);
  });

  it("holds more rows than a row group", async () => {
    const rows = Array.from({ length: 120_000 }, (_, i) => [`cell-${i}`, i, i, i / 3]);
    const large = join(folder, "large.parquet");
    writeFileSync(large, toParquet({ ...table, rows }));
    const [sums] = await query(`select count(*) as rows, sum(n) as n, max(x_um) as x from read_parquet('${large}')`);
    expect(sums).toMatchObject({ rows: 120_000n, x: 119_999 / 3 });
    expect(String(sums!.n)).toBe(String((120_000 * 119_999) / 2));
  });
});
