/**
 * Row filters: comparisons joined by `&&`, e.g. `patient == 5 && x_um < 463` or `"Centroid X µm" >= 10`.
 * Column names with blanks, and text with blanks, stand in quotes. A blank cell satisfies `!=` only.
 */
import { LabError } from "../equation/error.js";
import { columnIndex, numberAt, type Table } from "./table.js";

interface Comparison {
  readonly column: number;
  readonly operator: string;
  readonly text: string;
}

const comparison = /^\s*("[^"]*"|'[^']*'|[^\s=!<>"']+)\s*(==|!=|<=|>=|<|>)\s*("[^"]*"|'[^']*'|[^\s=!<>"']+)\s*$/;

/** The rows (from 0) that satisfy `expression`; every row if there is none. An expression that no row satisfies is refused. */
export function selectRows(table: Table, expression?: string): number[] {
  const all = table.rows.map((_, row) => row);
  if (expression === undefined) return all;
  const comparisons = splitOutsideQuotes(expression).map((part) => parseComparison(table, part, expression));
  const rows = all.filter((row) => comparisons.every((part) => holds(table, row, part)));
  if (rows.length === 0) throw whereError(`no row of ${table.name} satisfies "${expression}"`, "loosen the filter");
  return rows;
}

function splitOutsideQuotes(expression: string): string[] {
  const parts = expression.matchAll(/(?:^|&&)((?:"[^"]*"|'[^']*'|(?!&&)[\s\S])*)/g);
  return Array.from(parts, (part) => part[1]!);
}

function parseComparison(table: Table, part: string, whole: string): Comparison {
  const match = comparison.exec(part);
  if (!match)
    throw whereError(
      `"${part.trim()}" in "${whole}" is not a comparison`,
      'write column, operator, value, e.g. "patient == 5"',
    );
  const [column, operator, text] = [unquote(match[1]!), match[2]!, unquote(match[3]!)];
  if (operator !== "==" && operator !== "!=" && !isNumber(text)) {
    throw whereError(`"${text}" in "${whole}" is not a number`, `compare with a number, e.g. "${column} < 100"`);
  }
  return { column: columnIndex(table, column), operator, text };
}

function holds(table: Table, row: number, { column, operator, text }: Comparison): boolean {
  const cell = table.rows[row]![column]!.trim();
  if (operator === "==" || operator === "!=") {
    const equal = isNumber(cell) && isNumber(text) ? Number(cell) === Number(text) : cell === text;
    return equal === (operator === "==");
  }
  const [a, b] = [numberAt(table, row, column, { blank: "NaN" }), Number(text)];
  if (operator === "<") return a < b;
  if (operator === "<=") return a <= b;
  return operator === ">" ? a > b : a >= b;
}

function isNumber(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}

function unquote(text: string): string {
  return /^["']/.test(text) ? text.slice(1, -1) : text;
}

function whereError(what: string, wayOut: string): LabError {
  return new LabError({ kind: "usage", what, waysOut: [wayOut, "leave the filter out"] });
}
