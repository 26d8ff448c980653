/**
 * Motion and contacts of one minute: headings, mechanics, and bonds formed where motile cells touch.
 */

import { IN_PLANE, renewHeading } from "../numerics/heading.js";
import { expm1 } from "../numerics/math.js";
import { MOTILE_STEP } from "../numerics/mechanics.js";
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
  readonly cells: CellMinute;
}

export function moveAndTouch(here: Here): void {
  const { state, evaluator, gather } = here;
  const { all } = gather;
  all.repulsionRoot.fill(REPULSION_ROOT, 0, gather.count);
  all.adhesionRoot.fill(ADHESION_ROOT, 0, gather.count);
  for (const [table, start] of gather.offset)
    for (let row = 0; row < table.count; row++) {
      if (table.partner[row] !== 0) all.speed[start + row] = 0;
      else if (all.speed[start + row]! > 0) steer(state, evaluator, gather, table, row, start + row);
    }
  const seekers = seekersOf(evaluator, gather);
  gather.mechanics.minute(all, gather.count, (minutes) => {
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
    const [gx, gy] = gradient(state, field, all.x[index]!, all.y[index]!);
    const length = Math.sqrt(gx * gx + gy * gy);
    if (length > 0) {
      x += (w * gx) / length;
      y += (w * gy) / length;
    }
  }
  const draw = (k: number) => uniform(state.seed, table.id[row]!, state.minutes, HEADING + k);
  renewHeading(
    all,
    index,
    { persistence: all.persistence[index]!, biasX: x, biasY: y, biasZ: 0 },
    draw(0),
    draw(1),
    IN_PLANE,
  );
}

function gradient(state: State, name: string, x: number, y: number): readonly [number, number] {
  const { nx, ny, voxel } = state.grid;
  const { value } = state.fields.get(name)!;
  const i = Math.min(nx - 1, Math.max(0, Math.floor(x / voxel)));
  const j = Math.min(ny - 1, Math.max(0, Math.floor(y / voxel)));
  const at = (a: number, b: number) => value[Math.min(ny - 1, Math.max(0, b)) * nx + Math.min(nx - 1, Math.max(0, a))]!;
  return [at(i + 1, j) - at(i - 1, j), at(i, j + 1) - at(i, j - 1)];
}

/** A cell that looks for a partner in this minute. */
interface Seeker {
  readonly table: Table;
  readonly row: number;
  readonly index: number;
  readonly bond: NonNullable<TypePlan["bond"]>;
}

function seekersOf(evaluator: Evaluator, { offset, touch }: Gather): Seeker[] {
  const seekers: Seeker[] = [];
  for (const [table, start] of offset)
    for (let row = 0; row < table.count; row++) {
      const { bond } = evaluator.plan(table, row);
      if (!bond || table.partner[row] !== 0) continue;
      const n = seekers.push({ table, row, index: start + row, bond }) - 1;
      touch.seekers[n] = start + row;
      touch.masks.fill(0, 2 * n, 2 * n + 2);
      for (const [kind, plan] of evaluator.state.model.plans.entries())
        if (bond.partners.has(plan.name)) touch.masks[2 * n + (kind >> 5)]! |= 1 << (kind & 31);
    }
  return seekers;
}

/** Seekers bind the nearest partner they touch, with their on-rate. */
function touch(here: Here, seekers: readonly Seeker[], minutes: number): void {
  const { state, evaluator, gather, cells } = here;
  const { nearest, ...asked } = gather.touch;
  gather.mechanics.nearest(gather.all, asked.seekers, asked.masks, seekers.length, TOUCH, nearest);
  for (const [n, { table, row, index, bond }] of seekers.entries()) {
    if (table.partner[row] !== 0 || nearest[n]! < 0) continue;
    const place = gather.locate(nearest[n]!);
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
