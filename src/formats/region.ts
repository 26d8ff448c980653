/** Which cells an expression chooses, by the table's columns and by `x`, `y`, `z` (µm), `type`, `group` and `id` of the cells. */
import type { ImportedTissue } from "./import-cells.js";
import { columnIndex, dataError, type Table, whereIs } from "./table.js";
import { selectRows } from "./where.js";

/** 1 for each cell inside. An expression that no cell satisfies is refused. */
export function insideRegion(table: Table, cells: ImportedTissue, expression: string): Uint8Array {
  const { x, y, z, ids: id, type, group = [] } = cells;
  const columns: Readonly<Record<string, ArrayLike<string | number>>> = { x, y, z, id, type, group };
  const names = Object.keys(columns).filter((name) => !table.columns.includes(name) && columns[name]!.length > 0);
  const view: Table = {
    name: table.name,
    columns: [...table.columns, ...names],
    rows: cells.rows.map((row, i) => [...table.rows[row]!, ...names.map((name) => String(columns[name]![i]))]),
    line: (i) => table.line(cells.rows[i]!),
  };
  const inside = new Uint8Array(cells.rows.length);
  for (const i of selectRows(view, expression)) inside[i] = 1;
  return inside;
}

const yes = new Set(["1", "true", "yes", "+", "positive", "pos"]);
const no = new Set(["", "0", "false", "no", "-", "negative", "neg", "na", "nan", "null", "none"]);

/** 1 for each cell marked in a column: a number above 0, or yes, true, +, positive. */
export function markedIn(table: Table, cells: ImportedTissue, column: string): Uint8Array {
  const index = columnIndex(table, column);
  return Uint8Array.from(cells.rows, (row) => {
    const text = table.rows[row]![index]!.trim().toLowerCase();
    if (yes.has(text)) return 1;
    if (no.has(text)) return 0;
    const value = Number(text);
    if (Number.isFinite(value)) return value > 0 ? 1 : 0;
    throw dataError(`"${text.slice(0, 40)}" does not say whether the cell secretes`, whereIs(table, row, index), [
      "mark secretors with 1 and all others with 0",
      "use --secretors contact",
    ]);
  });
}
