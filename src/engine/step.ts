/**
 * One step of the laboratory is one minute, in this order:
 *
 *   0  canonical order: lineages as declared, cells by id
 *   1  compartments and drugs of the body
 *   2  sample the fields at the cells
 *   3  quantities, then what cells secrete and take up, how they move, and their rates, all from the old state
 *   4  deposit secretion and uptake, advance the fields
 *   5  mechanics and motility in sub-steps; bonds form where motile cells touch (or, all mixed, by mass action)
 *   6  events: found in the old state, ordered (die, become, divide, bond; then id), applied one by one
 *   7  entry
 *   8  ledger and observers (observing never changes a bit)
 */
import { advanceBody, type Dose } from "./body.js";
import { CellMinute } from "./cells.js";
import { Contacts, type Meetings } from "./contacts.js";
import { Entry } from "./entry.js";
import { Events } from "./events.js";
import { Exchange, type Exchanges } from "./exchange.js";
import type { Gather } from "./gather.js";
import { MixedContacts } from "./mixed-contacts.js";
import { MixedExchange } from "./mixed-exchange.js";
import { Evaluator } from "./reading.js";
import type { State } from "./state.js";

export class Stepper {
  private readonly gather: Gather;
  private readonly exchange: Exchanges;
  private readonly cells: CellMinute;
  private readonly contacts: Meetings;
  private readonly events: Events;
  private readonly entry: Entry;

  constructor(
    readonly state: State,
    private readonly doses: readonly Dose[] = [],
  ) {
    this.gather = state.gather;
    const mixed = state.domain.geometry === "mixed";
    this.exchange = mixed ? new MixedExchange(state, this.gather) : new Exchange(state, this.gather);
    this.cells = new CellMinute(state);
    this.contacts = mixed ? new MixedContacts(state, this.gather) : new Contacts(state, this.gather);
    this.events = new Events(state, new Evaluator(state));
    this.entry = new Entry(state);
    state.directory.note(state.nextId);
  }

  step(): void {
    const { state } = this;
    this.gather.take();
    advanceBody(state, this.doses);
    this.exchange.sample();
    this.cells.run();
    this.exchange.advance();
    this.contacts.minute();
    this.cells.events();
    this.events.happen();
    if (this.entry.enter() > 0) state.directory.note(state.nextId);
    state.minutes += 1;
  }

  /** Push overlapping cells apart with biology frozen, before the first step; returns how far each cell moved, in µm. */
  relax(): Float32Array {
    const { gather } = this;
    gather.take();
    const { x, y, z } = gather.all;
    const from = [x, y, z].map((axis) => axis.slice(0, gather.count));
    this.contacts.relax();
    gather.give();
    return from[0]!.map((_, i) => {
      const [dx, dy, dz] = [x, y, z].map((axis, k) => axis[i]! - from[k]![i]!) as [number, number, number];
      return Math.sqrt(dx * dx + dy * dy + dz * dz);
    });
  }
}
