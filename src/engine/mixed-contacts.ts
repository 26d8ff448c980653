/**
 * Who meets whom where everything is mixed: cells have no neighbours, and partners are met by mass action.
 *
 * A seeker moves among partners that lie at random, as discs in a section or spheres in a block:
 *
 *   N = Σ_j π R_j²/A        partners that it touches at a moment, R = r_i + r_j + 1 µm; in a block Σ_j 4/3 π R_j³/V
 *   ε = Σ_j 2 R_j v_j/A     new ones per minute, v² = v_i² + ⟨v_j²⟩; in a block Σ_j π R_j² v_j/V
 *   φ = 1 − e^(−N)          chance that it touches one
 *
 * It binds, at the on-rate k while they touch, after 1/(kφ) + (1 − φ)/ε minutes in the mean: the time that touching takes to
 * end in a bond, and the time until it touches at all. So a fast walker among few is limited by the meeting, a cell in a
 * crowd by its on-rate, and a cell at rest that touches nobody stays alone. k is that of a partner drawn among all, each with
 * its share of N.
 *
 * Nothing is fitted. In tissues drawn in space CTL touch tumor cells 0.75–1.2 times as often as φ says, in excluded ones less
 * (`mixed-contacts.test.ts`).
 *
 * Sources: kinetic theory of discs for ε and φ; the mean time of a two-state process for the sum of the two times.
 */
import { exp, expm1 } from "../numerics/math.js";
import { uniform } from "../numerics/random.js";
import { type Meetings, TOUCH } from "./contacts.js";
import type { Gather } from "./gather.js";
import { honeycombPressure } from "./mixed-pressure.js";
import { purpose } from "./purpose.js";
import { type State, volumeOf } from "./state.js";
import { Touch } from "./touch.js";

const BOND = purpose("mixed-contacts.bond");
const PARTNER = purpose("mixed-contacts.partner");

/** 1/min: of bonds where a seeker touches N partners at a moment, meets ε new ones per minute and binds at k while it touches. */
export function bindingRate(onRate: number, touched: number, met: number): number {
  const touching = 1 - exp(-touched);
  if (!(onRate * touching > 0)) return 0;
  return 1 / (1 / (onRate * touching) + (1 - touching) / met);
}

export class MixedContacts implements Meetings {
  private readonly rates: Touch;
  /** By plan: the kinds that its cells bind. */
  private readonly sought: readonly (readonly number[])[];
  /** By kind: how many there are, sums over their radii, and over the squares of their speeds. */
  private readonly number: Int32Array;
  private readonly sums: Float64Array;
  /** Cells by kind, as indices of the common order, and where each kind begins. */
  private readonly byKind: Int32Array;
  private readonly first: Int32Array;
  private readonly shares: Float64Array;

  constructor(
    private readonly state: State,
    private readonly gather: Gather,
  ) {
    const { plans } = state.model;
    this.rates = new Touch(state);
    this.sought = plans.map(({ bond }) => plans.flatMap(({ name }, kind) => (bond?.partners.has(name) ? [kind] : [])));
    this.number = new Int32Array(plans.length);
    this.sums = new Float64Array(4 * plans.length);
    this.byKind = new Int32Array(state.room);
    this.first = new Int32Array(plans.length + 1);
    this.shares = new Float64Array(plans.length);
  }

  relax(): void {}

  minute(): void {
    const { gather } = this;
    gather.takeMotion();
    this.count();
    this.squeeze();
    for (let t = 0; t < gather.tables.length; t++) {
      const { type, partner, count } = gather.tables[t]!;
      for (let row = 0; row < count; row++)
        if (partner[row] === 0 && this.sought[type[row]!]!.length > 0) this.seek(t, row);
    }
  }

  private count(): void {
    const { number, sums, first, byKind, gather } = this;
    const { kind, radius, speed } = gather.all;
    number.fill(0);
    sums.fill(0);
    for (let i = 0; i < gather.count; i++) {
      const k = kind[i]!;
      const r = radius[i]!;
      number[k]! += 1;
      sums[4 * k]! += r;
      sums[4 * k + 1]! += r * r;
      sums[4 * k + 2]! += r * r * r;
      sums[4 * k + 3]! += speed[i]! * speed[i]!;
    }
    for (let k = 0; k < number.length; k++) first[k + 1] = first[k]! + number[k]!;
    for (let i = 0; i < gather.count; i++) {
      const k = kind[i]!;
      byKind[first[k + 1]! - number[k]!] = i;
      number[k]! -= 1;
    }
    for (let k = 0; k < number.length; k++) number[k] = first[k + 1]! - first[k]!;
  }

  /** All feel the cells at rest, as in space, where those who walk squeeze through. */
  private squeeze(): void {
    const { gather, state } = this;
    const { radius, speed, repulsionRoot } = gather.all;
    const block = state.domain.depth > 0;
    let covered = 0;
    for (let i = 0; i < gather.count; i++)
      if (speed[i] === 0) covered += block ? (4 / 3) * radius[i]! * radius[i]! * radius[i]! : radius[i]! * radius[i]!;
    const strength = repulsionRoot[0]! * repulsionRoot[0]!;
    const pressure = honeycombPressure((Math.PI * covered) / this.extent(), strength, block);
    for (const table of gather.tables) table.float("pressure").fill(pressure, 0, table.count);
  }

  /** Area of a section, volume of a block. */
  private extent(): number {
    const { domain } = this.state;
    return domain.depth > 0 ? volumeOf(domain) : domain.width * domain.height;
  }

  private seek(t: number, row: number): void {
    const { state, gather, number, sums, shares } = this;
    const table = gather.tables[t]!;
    const index = gather.offset[t]! + row;
    const kinds = this.sought[table.type[row]!]!;
    const reach = gather.all.radius[index]! + TOUCH;
    const own = gather.all.speed[index]! * gather.all.speed[index]!;
    const extent = this.extent();
    const block = state.domain.depth > 0;
    let touched = 0;
    let met = 0;
    for (let n = 0; n < kinds.length; n++) {
      const k = kinds[n]!;
      const many = number[k]!;
      const r = sums[4 * k]!;
      const r2 = sums[4 * k + 1]!;
      const r3 = sums[4 * k + 2]!;
      const squares = many * reach * reach + 2 * reach * r + r2;
      const cubes = many * reach * reach * reach + 3 * reach * reach * r + 3 * reach * r2 + r3;
      const speed = many > 0 ? Math.sqrt(own + sums[4 * k + 3]! / many) : 0;
      shares[n] = (Math.PI * (block ? (4 / 3) * cubes : squares)) / extent;
      touched += shares[n]!;
      met += (speed * (block ? Math.PI * squares : 2 * (many * reach + r))) / extent;
    }
    if (touched === 0) return;
    const { seed, minutes } = state;
    const id = table.id[row]!;
    const partner = this.draw(
      kinds,
      touched,
      uniform(seed, id, minutes, PARTNER),
      uniform(seed, id, minutes, PARTNER + 1),
    );
    const onRate = this.rates.rate(table, row, state.directory.of(partner));
    if (uniform(seed, id, minutes, BOND) < -expm1(-bindingRate(onRate, touched, met))) table.partner[row] = partner;
  }

  /** Id of one partner: a kind by its share, then any of that kind. */
  private draw(kinds: readonly number[], touched: number, which: number, whom: number): number {
    const { gather, first, shares, number } = this;
    let n = 0;
    for (let rest = which * touched - shares[0]!; rest >= 0 && n < kinds.length - 1; rest -= shares[n]!) n++;
    while (number[kinds[n]!] === 0) n--;
    const kind = kinds[n]!;
    const other = this.byKind[first[kind]! + Math.floor(whom * number[kind]!)]!;
    const t = gather.tableOf(other);
    return gather.tables[t]!.id[other - gather.offset[t]!]!;
  }
}
