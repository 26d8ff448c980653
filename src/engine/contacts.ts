/**
 * Motion and contacts of one minute: headings, mechanics, and bonds formed where motile cells touch.
 */

import { renewHeading } from "../numerics/heading.js";
import { expm1 } from "../numerics/math.js";
import { type Mechanics, MOTILE_STEP } from "../numerics/mechanics.js";
import { uniform } from "../numerics/random.js";
import type { CellMinute } from "./cells.js";
import type { Gather } from "./gather.js";
import type { TypePlan } from "./model.js";
import { purpose } from "./purpose.js";
import type { Evaluator } from "./reading.js";
import type { State } from "./state.js";
import type { Table } from "./table.js";

/** Cells touch when their surfaces are nearer than this, µm. */
export const TOUCH = 1;
const BOND = purpose("contacts.bond");
const HEADING = purpose("contacts.heading");

/** What motion and contacts of a minute need. */
export interface Here {
  readonly state: State;
  readonly evaluator: Evaluator;
  readonly gather: Gather;
  readonly mechanics: Mechanics;
  readonly cells: CellMinute;
}

export function moveAndTouch(here: Here): void {
  const { state, evaluator, gather, mechanics } = here;
  const { all } = gather;
  all.repulsionRoot.fill(REPULSION_ROOT, 0, gather.count);
  all.adhesionRoot.fill(ADHESION_ROOT, 0, gather.count);
  for (const [table, start] of gather.offset)
    for (let row = 0; row < table.count; row++) {
      if (table.partner[row] !== 0) all.speed[start + row] = 0;
      else if (all.speed[start + row]! > 0) steer(state, evaluator, gather, table, row, start + row);
    }
  const seekers = seekersOf(evaluator, gather);
  mechanics.minute(all, gather.count, (minutes) => {
    touch(here, seekers, minutes);
  });
  gather.give();
}

/** Roots of the repulsion and adhesion of all cells, 10 and 0.4 µm/min: PhysiCell's published defaults. */
const REPULSION_ROOT = Math.sqrt(10);
const ADHESION_ROOT = Math.sqrt(0.4);

/** A persistent random walk, drawn up the gradients that the cell follows. */
function steer(state: State, evaluator: Evaluator, gather: Gather, table: Table, row: number, index: number): void {
  const { all } = gather;
  const plan = evaluator.look(table, row);
  let x = 0;
  let y = 0;
  for (const { field, weight } of plan.motion?.taxis ?? []) {
    const w = evaluator.value(weight);
    state.fields.gradient(state.fields.names.indexOf(field), all.x[index]!, all.y[index]!, 0, slope);
    const [gx, gy] = slope as unknown as readonly [number, number];
    const length = Math.sqrt(gx * gx + gy * gy);
    if (length > 0) {
      x += (w * gx) / length;
      y += (w * gy) / length;
    }
  }
  renewHeading(all, index, { persistence: all.persistence[index]!, biasX: x, biasY: y }, (draw) =>
    uniform(state.seed, table.id[row]!, state.minutes, HEADING + draw),
  );
}

const slope = new Float32Array(3);

/** A cell that looks for a partner in this minute. */
interface Seeker {
  readonly table: Table;
  readonly row: number;
  readonly index: number;
  readonly bond: NonNullable<TypePlan["bond"]>;
}

function seekersOf(evaluator: Evaluator, gather: Gather): Seeker[] {
  const seekers: Seeker[] = [];
  for (const [table, offset] of gather.offset)
    for (let row = 0; row < table.count; row++) {
      const { bond } = evaluator.plan(table, row);
      if (bond && table.partner[row] === 0) seekers.push({ table, row, index: offset + row, bond });
    }
  return seekers;
}

/** Seekers bind the nearest partner they touch, with their on-rate. */
function touch(here: Here, seekers: readonly Seeker[], minutes: number): void {
  const { state, evaluator, gather, cells } = here;
  for (const { table, row, index, bond } of seekers) {
    if (table.partner[row] !== 0) continue;
    const nearest = nearestPartner(here, index, bond.partners);
    if (nearest < 0) continue;
    const place = gather.locate(nearest);
    cells.shown(place.table, place.row, true);
    evaluator.look(table, row);
    evaluator.lookAt(place.table.id[place.row]!);
    const probability = -expm1(-evaluator.value(bond.onRate) * MOTILE_STEP);
    const substep = Math.round(minutes / MOTILE_STEP);
    if (uniform(state.seed, table.id[row]!, state.minutes, BOND + substep) >= probability) continue;
    table.partner[row] = place.table.id[place.row]!;
    gather.all.speed[index] = 0;
  }
}

/** Index of the nearest cell of these types whose surface is within touch, −1 if there is none. */
function nearestPartner({ evaluator, gather, mechanics }: Here, index: number, types: ReadonlySet<string>): number {
  const { x, y, radius } = gather.all;
  const { start, list } = mechanics.neighbours;
  let nearest = -1;
  let gap = TOUCH;
  for (let k = start[index]!; k < start[index + 1]!; k++) {
    const other = list[k]!;
    const dx = x[index]! - x[other]!;
    const dy = y[index]! - y[other]!;
    const distance = Math.sqrt(dx * dx + dy * dy) - radius[index]! - radius[other]!;
    if (distance >= gap || !types.has(typeAt(evaluator, gather, other))) continue;
    gap = distance;
    nearest = other;
  }
  return nearest;
}

function typeAt(evaluator: Evaluator, gather: Gather, index: number): string {
  const { table, row } = gather.locate(index);
  return evaluator.plan(table, row).name;
}
