/** Division: two daughters of half the volume, side by side, with columns as they inherit them. */
import { uniform } from "../numerics/random.js";
import { direction } from "./direction.js";
import type { TypePlan } from "./model.js";
import { purpose } from "./purpose.js";
import type { Domain, State } from "./state.js";
import { bodyColumns, type Table } from "./table.js";

const DIVISION = purpose("events.division");
/** Volume halves: r · 2^(−1/3). */
const DAUGHTER = 0.7937005259840998;
const towards = new Float64Array(3);

export function divide(state: State, plan: TypePlan, table: Table, mother: number): void {
  const daughter = table.append(state.nextId++);
  const id = table.id[daughter]!;
  table.copyRow(mother, daughter);
  table.id[daughter] = id;
  const { radius } = table;
  const apart = radius[mother]! * 0.5;
  const draw = (k: number) => uniform(state.seed, table.id[mother]!, state.minutes, DIVISION + k);
  direction(state.domain, draw(0), draw(1), towards);
  for (const sign of [1, -1]) {
    const row = sign > 0 ? daughter : mother;
    place(state.domain, table, row, sign * apart);
  }
  radius[mother] = radius[mother]! * DAUGHTER;
  radius[daughter] = radius[mother]!;
  for (const [column, how] of Object.entries(plan.inherit)) {
    if (how === "copy" || (bodyColumns as readonly string[]).includes(column)) continue;
    const values = table.float(column);
    for (const row of [mother, daughter]) {
      if (how === "halve") values[row] = values[row]! / 2;
      else if (how === "zero") values[row] = 0;
      else if (uniform(state.seed, table.id[row]!, state.minutes, DIVISION ^ purpose(column)) >= how.draw)
        values[row] = 0;
    }
  }
}

function place({ width, height, depth }: Domain, { x, y, z }: Table, row: number, distance: number): void {
  x[row] = Math.min(width, Math.max(0, x[row]! + distance * towards[0]!));
  y[row] = Math.min(height, Math.max(0, y[row]! + distance * towards[1]!));
  z[row] = Math.min(depth, Math.max(0, z[row]! + distance * towards[2]!));
}
