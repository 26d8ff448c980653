/**
 * Motion and contacts of one minute: headings, mechanics, and bonds formed where motile cells touch.
 */
import { hasHeading, IN_PLANE, lasting, renewHeading } from "../numerics/heading.js";
import { expm1 } from "../numerics/math.js";
import { createMechanics, type Mechanics, MOTILE_STEP } from "../numerics/mechanics.js";
import { uniform, uniformInto } from "../numerics/random.js";
import { createSeekers, type Seekers, seekersBytes } from "../numerics/seekers.js";
import type { Gather } from "./gather.js";
import { purpose } from "./purpose.js";
import type { State } from "./state.js";
import { taxisColumn } from "./tasks.js";
import { Touch, touchBytes } from "./touch.js";

/** Cells touch when their surfaces are nearer than this, µm. */
export const TOUCH = 1;
const BOND = purpose("contacts.bond");
const HEADING = purpose("contacts.heading");

/** How cells come to lie and meet in a minute. */
export interface Meetings {
  /** Move, feel the pressure of others, bind. */
  minute(): void;
  /** Part overlaps before the first minute, with everything else frozen. */
  relax(): void;
}

export const contactsBytes = (room: number) => seekersBytes(room) + touchBytes;

export class Contacts implements Meetings {
  private readonly mechanics: Mechanics;
  private readonly rates: Touch;
  /** Cells that look for a partner in this minute; their table and row. A rate of binding stays as it is for a minute. */
  private readonly seekers: Seekers;
  private readonly tableOf: Int32Array;
  private readonly rowOf: Int32Array;
  /** By table: whether any of its types walks or binds. */
  private readonly active: readonly boolean[];
  /** By plan: two words of the kinds it binds, and the gradients its cells follow. */
  private readonly kinds: readonly (readonly [number, number] | undefined)[];
  private readonly taxis: readonly (readonly { readonly field: number; readonly weight: Float32Array }[])[];
  private readonly draw = new Float64Array(1);
  private readonly point = new Float32Array(3);
  private readonly gradient = new Float32Array(3);
  private readonly steering = { biasX: 0, biasY: 0, biasZ: 0 };
  /** The last persistence that was asked for, and the share of headings that last; most cells share a few. */
  private readonly known = { persistence: Number.NaN, lasting: Number.NaN };
  private readonly touching = (step: number) => this.touch(step);

  constructor(
    private readonly state: State,
    private readonly gather: Gather,
  ) {
    const { model, memory, room, domain } = state;
    const { width, height, depth, boundary } = domain;
    this.mechanics = createMechanics({ width, height, depth, boundary }, memory, room);
    this.rates = new Touch(state);
    this.seekers = createSeekers(memory, room);
    this.seekers.touch = TOUCH;
    this.seekers.seed = state.seed;
    this.seekers.purpose = BOND;
    this.tableOf = new Int32Array(room);
    this.rowOf = new Int32Array(room);
    this.kinds = model.plans.map(({ bond }) => {
      if (!bond) return undefined;
      const word = (first: number) =>
        model.plans.reduce(
          (bits, { name }, k) =>
            bond.partners.has(name) && k >= first && k < first + 32 ? bits | (1 << (k - first)) : bits,
          0,
        );
      return [word(0), word(32)] as const;
    });
    this.active = gather.tables.map((table) =>
      model.plans.some(({ lineage, motion, bond }) => lineage === table.lineage && (motion || bond)),
    );
    this.taxis = model.plans.map((plan) =>
      (plan.motion?.taxis ?? []).map(({ field }) => ({
        field: model.ligands.findIndex((ligand) => ligand.name === field),
        weight: state.tables.get(plan.lineage)!.scratch.get(taxisColumn(field))!,
      })),
    );
  }

  minute(): void {
    const { gather, mechanics } = this;
    gather.takeMotion();
    this.prepare();
    mechanics.minute(gather.all, gather.count, this.touching, this.seekers);
    gather.give();
  }

  relax(): void {
    const { gather, mechanics } = this;
    mechanics.relax(gather.all, gather.count, { maximumOverlap: 0.1, maximumSteps: 5000 });
  }

  /** Steer those that walk; list those that look for a partner. */
  private prepare(): void {
    const { gather, seekers } = this;
    seekers.count = 0;
    seekers.minute = this.state.minutes;
    for (let t = 0; t < gather.tables.length; t++) {
      if (!this.active[t]) continue;
      const { type, partner, count } = gather.tables[t]!;
      for (let row = 0; row < count; row++) {
        const index = gather.offset[t]! + row;
        if (gather.all.speed[index]! > 0) this.steer(t, row, index);
        const kinds = this.kinds[type[row]!];
        if (kinds && partner[row] === 0) this.appoint(t, row, index, kinds);
      }
    }
  }

  private appoint(t: number, row: number, index: number, kinds: readonly [number, number]): void {
    const { seekers } = this;
    const n = seekers.count++;
    seekers.cell[n] = index;
    seekers.kinds[2 * n] = kinds[0];
    seekers.kinds[2 * n + 1] = kinds[1];
    seekers.id[n] = this.gather.tables[t]!.id[row]!;
    seekers.known[n] = -1;
    this.tableOf[n] = t;
    this.rowOf[n] = row;
  }

  /** A persistent random walk, drawn up the gradients that the cell follows. */
  private steer(t: number, row: number, index: number): void {
    const { state, steering } = this;
    const { all, tables } = this.gather;
    const { seed, minutes } = state;
    const id = tables[t]!.id[row]!;
    uniformInto(this.draw, seed, id, minutes, HEADING);
    if (hasHeading(all, index) && this.draw[0]! < this.lasting(all.persistence[index]!)) return;
    this.bias(tables[t]!.type[row]!, row, index);
    const rise = state.domain.depth > 0 ? uniform(seed, id, minutes, HEADING + 2) : IN_PLANE;
    renewHeading(all, index, steering, uniform(seed, id, minutes, HEADING + 1), rise);
  }

  private lasting(persistence: number): number {
    const { known } = this;
    if (known.persistence !== persistence) {
      known.persistence = persistence;
      known.lasting = lasting(persistence);
    }
    return known.lasting;
  }

  private bias(type: number, row: number, index: number): void {
    const { state, point, gradient, steering } = this;
    const { all } = this.gather;
    steering.biasX = 0;
    steering.biasY = 0;
    steering.biasZ = 0;
    const followed = this.taxis[type]!;
    for (let k = 0; k < followed.length; k++) {
      const { field, weight } = followed[k]!;
      point[0] = all.x[index]!;
      point[1] = all.y[index]!;
      point[2] = all.z[index]!;
      state.fields.gradient(field, point, gradient);
      const x = gradient[0]!;
      const y = gradient[1]!;
      const z = gradient[2]!;
      const length = Math.sqrt(x * x + y * y + z * z);
      if (length === 0) continue;
      const scale = weight[row]! / length;
      steering.biasX += scale * x;
      steering.biasY += scale * y;
      steering.biasZ += scale * z;
    }
  }

  /** Seekers bind the nearest partner they touch, with their on-rate. */
  private touch(step: number): void {
    const { state, gather } = this;
    const { count, cell, kinds, id, known, chance, met } = this.seekers;
    for (let n = 0; n < count; n++) {
      const other = met[n]!;
      if (other < 0) continue;
      const table = gather.tables[this.tableOf[n]!]!;
      const row = this.rowOf[n]!;
      if (known[n] !== other) {
        known[n] = other;
        const rate = this.rates.rate(table, row, state.directory.of(this.idOf(other)));
        chance[n] = -expm1(-rate * MOTILE_STEP);
        uniformInto(this.draw, state.seed, id[n]!, state.minutes, BOND + step);
        if (this.draw[0]! >= chance[n]!) continue;
      }
      table.partner[row] = this.idOf(other);
      gather.all.speed[cell[n]!] = 0;
      kinds[2 * n] = 0;
      kinds[2 * n + 1] = 0;
    }
  }

  /** Id of the cell at this index of the common order. */
  private idOf(index: number): number {
    const { gather } = this;
    const t = gather.tableOf(index);
    return gather.tables[t]!.id[index - gather.offset[t]!]!;
  }
}
