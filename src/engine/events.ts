/**
 * Events: found in the old state, ordered (die, become, divide, bond; then id), applied one after the other. A dead cell
 * does nothing else.
 */
import { cosTurn, expm1, sinTurn } from "../numerics/math.js";
import { uniform } from "../numerics/random.js";
import type { AnyLaw, Effect } from "./declare.js";
import type { EventNode } from "./model.js";
import { purpose } from "./purpose.js";
import type { Evaluator } from "./reading.js";
import { accountedPairs, blameColumn, creditColumn, type State } from "./state.js";
import { bodyColumns, type Table } from "./table.js";

type AnyEffect = Effect<AnyLaw, string, string>;

interface Happening {
  readonly rank: number;
  readonly id: number;
  readonly table: Table;
  readonly row: number;
  readonly effects: readonly AnyEffect[];
  readonly amounts: readonly number[];
}

const UNBIND = purpose("events.unbind");
const DIVISION = purpose("events.division");
const EGRESS = purpose("events.egress");
/** Volume halves: r · 2^(−1/3). */
const DAUGHTER = 0.7937005259840998;
/** Bonds break when the surfaces part by more than this, µm. */
const PULLED_APART = 5;

export function happen(state: State, evaluator: Evaluator): void {
  const happenings: Happening[] = [];
  for (const table of state.tables.values())
    for (let row = 0; row < table.count; row++) collect(state, evaluator, table, row, happenings);
  happenings.sort((a, b) => a.rank - b.rank || a.id - b.id);
  const dead = new Map<Table, Uint8Array>();
  for (const table of state.tables.values()) dead.set(table, new Uint8Array(table.capacity));
  const before = new Map([...state.tables.values()].map((table) => [table, table.count]));
  for (const happening of happenings) apply(state, evaluator, happening, dead);
  for (const [table, marks] of dead) {
    const known = before.get(table)!;
    if (marks.subarray(0, known).some((mark) => mark !== 0)) {
      const all = new Uint8Array(table.capacity);
      all.set(marks.subarray(0, known));
      table.compact(all);
    }
  }
  evaluator.locate();
  releaseWidows(state, evaluator);
}

function collect(state: State, evaluator: Evaluator, table: Table, row: number, into: Happening[]): void {
  const plan = evaluator.look(table, row);
  const id = table.id[row]!;
  const bound = table.partner[row] !== 0 && evaluator.lookAt(table.partner[row]!);
  for (const node of plan.events) {
    const every = node.event.every ?? 1;
    if (state.minutes % every !== 0 || (node.event.while === "bound" && !bound)) continue;
    if (!fires(state, evaluator, node, id, every)) continue;
    const effects = node.event.what;
    into.push({
      rank: rankOf(effects),
      id,
      table,
      row,
      effects,
      amounts: effects.map((e) => amountOf(evaluator, node, e)),
    });
  }
  if (bound && plan.bond) {
    const away = partedBy(evaluator, table, row) > PULLED_APART;
    if (away || draws(state, id, UNBIND, evaluator.value(plan.bond.offRate), 1))
      into.push({ rank: 3, id, table, row, effects: [{ unbind: true }], amounts: [0] });
  }
  if (state.domain.boundary === "open" && isOutside(state, table, row))
    into.push({ rank: 0, id, table, row, effects: [{ die: LEFT }], amounts: [0] });
  if (state.minutes % 6 === 0)
    for (const law of plan.egress)
      if (draws(state, id, EGRESS ^ purpose(law.mechanism), evaluator.value(law), 6))
        into.push({ rank: 0, id, table, row, effects: [{ die: LEFT }], amounts: [0] });
}

function isOutside({ domain }: State, table: Table, row: number): boolean {
  const x = table.float("x")[row]!;
  const y = table.float("y")[row]!;
  return x < 0 || y < 0 || x > domain.width || y > domain.height;
}

/** A cell that leaves the tissue alive. */
export const LEFT = "left";

function fires(state: State, evaluator: Evaluator, node: EventNode, id: number, every: number): boolean {
  const { when } = node.event;
  if ("crosses" in when) return when.crosses(evaluator.at, node.parameters) > 0;
  return draws(state, id, node.purpose, when.hazard(evaluator.at, node.parameters), every);
}

/** True with probability 1 − e^(−rate·Δt). */
function draws(state: State, id: number, why: number, rate: number, minutes: number): boolean {
  return rate > 0 && uniform(state.seed, id, state.minutes, why) < -expm1(-rate * minutes);
}

function amountOf(evaluator: Evaluator, node: EventNode, effect: AnyEffect): number {
  const amount =
    "set" in effect ? effect.to : "addToPartner" in effect ? effect.amount : "add" in effect ? effect.add : 0;
  return typeof amount === "number" ? amount : amount(evaluator.at, node.parameters);
}

function rankOf(effects: readonly AnyEffect[]): number {
  if (effects.some((e) => "die" in e)) return 0;
  if (effects.some((e) => "become" in e)) return 1;
  if (effects.some((e) => "divide" in e)) return 2;
  return 3;
}

function partedBy(evaluator: Evaluator, table: Table, row: number): number {
  const place = evaluator.whereIs(table.partner[row]!)!;
  const dx = table.float("x")[row]! - place.table.float("x")[place.row]!;
  const dy = table.float("y")[row]! - place.table.float("y")[place.row]!;
  return Math.sqrt(dx * dx + dy * dy) - table.float("radius")[row]! - place.table.float("radius")[place.row]!;
}

function apply(state: State, evaluator: Evaluator, happening: Happening, dead: ReadonlyMap<Table, Uint8Array>): void {
  const { table, row, effects, amounts } = happening;
  if (dead.get(table)![row]) return;
  const plan = evaluator.plan(table, row);
  const clone = evaluator.cloneName(table, row);
  effects.forEach((effect, k) => {
    const amount = amounts[k]!;
    if ("set" in effect) table.float(effect.set)[row] = amount;
    else if ("add" in effect) table.float(effect.to)[row]! += amount;
    else if ("addToPartner" in effect) hitPartner(evaluator, table, row, effect.addToPartner, amount, plan.name);
    else if ("unbind" in effect) unbind(state, evaluator, table, row);
    else if ("become" in effect) table.type[row] = state.model.plans.findIndex((p) => p.name === effect.become);
    else if ("divide" in effect) divide(state, evaluator, table, row);
    else {
      dead.get(table)![row] = 1;
      if (effect.die === LEFT) state.left.set(plan.name, (state.left.get(plan.name) ?? 0) + 1);
      recordDeath(state, table, row, plan.name, clone, effect.die, effect.creditedTo);
    }
  });
}

/** Credit goes to those whose hits make up the damage. */
function recordDeath(
  state: State,
  table: Table,
  row: number,
  type: string,
  clone: string,
  cause: string,
  creditedTo: string | undefined,
): void {
  if (creditedTo !== undefined)
    for (const plan of state.model.plans) {
      const share = table.floats.get(creditColumn(plan.name))?.[row] ?? 0;
      if (share > 0) state.ledger.record("kill", plan.name, clone, cause, share);
    }
  state.ledger.record("death", type, clone, cause);
}

function hitPartner(
  evaluator: Evaluator,
  table: Table,
  row: number,
  column: string,
  amount: number,
  actor: string,
): void {
  const place = evaluator.whereIs(table.partner[row]!);
  if (!place) return;
  const values = place.table.float(column);
  const before = values[place.row]!;
  const after = before + amount;
  for (const [name, shares] of place.table.floats)
    if (name.startsWith(creditColumn("")))
      shares[place.row] = (shares[place.row]! * before + (name === creditColumn(actor) ? amount : 0)) / after;
  values[place.row] = after;
}

/** The end of a contact. If the partner lives, the contact failed, and the ledger says what held it back. */
function unbind(state: State, evaluator: Evaluator, table: Table, row: number): void {
  const place = evaluator.whereIs(table.partner[row]!);
  const plan = evaluator.plan(table, row);
  for (const node of accountedPairs(plan)) {
    const potential = table.float(blameColumn("potential"));
    const clone = place ? evaluator.cloneName(place.table, place.row) : "";
    let unexplained = 1;
    for (const line of [...node.factors, ...node.loads]) {
      const column = table.float(blameColumn(line.line));
      const share = potential[row]! > 0 ? column[row]! / potential[row]! : 0;
      if (place && share !== 0) state.ledger.record("failed contact", plan.name, clone, line.line, share);
      unexplained -= share;
      column[row] = 0;
    }
    if (place) state.ledger.record("failed contact", plan.name, clone, "too short", unexplained);
    potential[row] = 0;
  }
  table.partner[row] = 0;
}

/** Cells whose partner died are free again. */
function releaseWidows(state: State, evaluator: Evaluator): void {
  for (const table of state.tables.values())
    for (let row = 0; row < table.count; row++)
      if (table.partner[row] !== 0 && !evaluator.whereIs(table.partner[row]!)) unbind(state, evaluator, table, row);
}

function divide(state: State, evaluator: Evaluator, table: Table, mother: number): void {
  const plan = evaluator.plan(table, mother);
  if (table.partner[mother] !== 0) unbind(state, evaluator, table, mother);
  const daughter = table.append(state.nextId++);
  const id = table.id[daughter]!;
  table.copyRow(mother, daughter);
  table.id[daughter] = id;
  const radius = table.float("radius");
  const apart = radius[mother]! * 0.5;
  const turn = uniform(state.seed, table.id[mother]!, state.minutes, DIVISION);
  const dx = apart * cosTurn(turn);
  const dy = apart * sinTurn(turn);
  const x = table.float("x");
  const y = table.float("y");
  x[daughter] = clamp(x[mother]! + dx, state.domain.width);
  y[daughter] = clamp(y[mother]! + dy, state.domain.height);
  x[mother] = clamp(x[mother]! - dx, state.domain.width);
  y[mother] = clamp(y[mother]! - dy, state.domain.height);
  radius[mother] = radius[mother]! * DAUGHTER;
  radius[daughter] = radius[mother]!;
  for (const [column, how] of Object.entries(plan.inherit)) {
    if ((bodyColumns as readonly string[]).includes(column)) continue;
    const values = table.float(column);
    [mother, daughter].forEach((row) => {
      if (how === "halve") values[row] = values[row]! / 2;
      else if (how === "zero") values[row] = 0;
      else if (
        how !== "copy" &&
        uniform(state.seed, table.id[row]!, state.minutes, DIVISION ^ purpose(column)) >= how.draw
      )
        values[row] = 0;
    });
  }
  state.ledger.record("division", plan.name, evaluator.cloneName(table, mother), "");
}

const clamp = (x: number, width: number) => Math.min(width, Math.max(0, x));
