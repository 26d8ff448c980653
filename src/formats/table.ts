/**
 * Delimited text (comma, tab or semicolon; told from the header) in, a table of strings out.
 * Every complaint names file, line and column (the number of the field, from 1).
 */
import { CsvError, type Info, parse } from "csv-parse/sync";
import { didYouMean, LabError, type Where } from "../equation/error.js";

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** Data rows without the header, each as long as `columns`. */
  readonly rows: readonly (readonly string[])[];
  /** The line in the file on which row `i` (from 0) ends; a quoted line break makes a row longer than a line. */
  line(i: number): number;
}

interface RecordWithInfo {
  readonly record: string[];
  readonly info: Info;
}

export function readTable(text: string, name: string): Table {
  if (text.replace(/^\uFEFF/, "").trim() === "") {
    throw dataError("is empty", { file: name }, ["check that the export finished", "give another file"]);
  }
  const [header, ...records] = parseRecords(text, name);
  const columns = header!.record.map((column) => column.trim());
  checkHeader(columns, name, header!.info.lines);
  for (const { record, info } of records) {
    if (record.length === columns.length) continue;
    const where = { file: name, line: info.lines, column: Math.min(record.length, columns.length) + 1 };
    throw dataError(`has ${record.length} fields where the header has ${columns.length}`, where, [
      "write a field for every column (an empty one is allowed)",
      "quote a field that contains the delimiter",
    ]);
  }
  if (records.length === 0) {
    throw dataError("has a header but no rows", { file: name }, [
      "check that the export finished",
      "give another file",
    ]);
  }
  return { name, columns, rows: records.map(({ record }) => record), line: (i) => records[i]!.info.lines };
}

function parseRecords(text: string, name: string): RecordWithInfo[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: detectDelimiter(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as RecordWithInfo[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const place = error as CsvError & { lines?: number; column?: number | string };
    const column = typeof place.column === "number" ? place.column + 1 : undefined;
    const what =
      error.code === "CSV_QUOTE_NOT_CLOSED"
        ? "a quote is opened and never closed"
        : `the quoting is broken: ${error.message}`;
    throw dataError(what, { file: name, line: place.lines, column }, [
      'close the quote (a quote inside a quoted field is written "")',
      "export the table again as plain CSV or TSV",
    ]);
  }
}

function detectDelimiter(text: string): string {
  const header = text
    .slice(0, 100_000)
    .trimStart()
    .split(/\r?\n/, 1)[0]!
    .replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => header.split(delimiter).length;
  return ["\t", ";"].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), ",");
}

function checkHeader(columns: readonly string[], name: string, line: number): void {
  columns.forEach((column, i) => {
    const where = { file: name, line, column: i + 1 };
    const waysOut = ["name every column once in the first line", "remove the column"];
    if (column === "") throw dataError("a column has no name", where, waysOut);
    if (columns.indexOf(column) < i) throw dataError(`the column "${column}" occurs twice`, where, waysOut);
  });
}

export function columnIndex(table: Table, column: string): number {
  const index = table.columns.indexOf(column);
  if (index >= 0) return index;
  throw dataError(
    `has no column "${column}"${didYouMean(column, table.columns)}; its columns are ${table.columns.join(", ")}`,
    { file: table.name, line: 1 },
    ["name the column in a column map", "add it to the table"],
  );
}

/** The place of a cell of the table. */
export function whereIs(table: Table, row: number, column: number): Where {
  return { file: table.name, line: table.line(row), column: column + 1, path: table.columns[column] };
}

const missing = new Set(["", "NA", "N/A", "NaN", "nan", "null", "None"]);

export interface NumericOptions {
  /** What a blank (or NA, NaN) is: refused (default), or NaN. */
  readonly blank?: "refused" | "NaN";
}

export function numberAt(
  table: Table,
  row: number,
  column: number,
  { blank = "refused" }: NumericOptions = {},
): number {
  const text = table.rows[row]![column]!.trim();
  if (missing.has(text)) {
    if (blank === "NaN") return Number.NaN;
    const said = text === "" ? "is blank" : `is "${text}"`;
    throw dataError(`${said} where a number is needed`, whereIs(table, row, column), [
      "fill in the number",
      "leave the row out with --where",
    ]);
  }
  const value = plainNumber(text);
  if (!Number.isNaN(value)) return value;
  const comma = /^[+-]?\d+,\d+$/.test(text) ? " (a decimal comma?)" : "";
  throw dataError(`"${shorten(text)}" is not a finite number${comma}`, whereIs(table, row, column), [
    "write it with a decimal point, e.g. 12.5",
    "leave the row out with --where",
  ]);
}

/** A column as numbers, of the rows listed (all, if left out). */
export function numericColumn(
  table: Table,
  column: string,
  rows?: readonly number[],
  options?: NumericOptions,
): Float64Array {
  const index = columnIndex(table, column);
  if (!rows) return Float64Array.from(table.rows, (_, row) => numberAt(table, row, index, options));
  return Float64Array.from(rows, (row) => numberAt(table, row, index, options));
}

/** Every column that holds nothing but numbers and blanks, and at least one number, of the rows listed. */
export function numberColumns(table: Table, rows: readonly number[]): Record<string, Float64Array> {
  const numeric = table.columns.flatMap((name, column) => {
    const values = Float64Array.from(rows, (row) => plainNumber(table.rows[row]![column]!.trim()));
    const foreign = rows.some((row, i) => Number.isNaN(values[i]!) && !missing.has(table.rows[row]![column]!.trim()));
    return foreign || values.every(Number.isNaN) ? [] : [[name, values] as const];
  });
  return Object.fromEntries(numeric);
}

/** The number that a text writes in full, else NaN. */
function plainNumber(text: string): number {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}

export function dataError(what: string, where: Where, waysOut: readonly string[]): LabError {
  return new LabError({ kind: "data", what, where, waysOut });
}

export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
