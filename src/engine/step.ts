/**
 * One step of the laboratory is one minute, in this order:
 *
 *   0  canonical order: lineages as declared, cells by id
 *   1  compartments and drugs of the body
 *   2  sample the fields at the cells
 *   3  quantities, then what cells secrete and take up, how they move, and their rates, all from the old state
 *   4  deposit secretion and uptake, advance the fields
 *   5  mechanics and motility in sub-steps; bonds form where motile cells touch
 *   6  events: found in the old state, ordered (die, become, divide, bond; then id), applied one by one
 *   7  entry
 *   8  ledger and observers (observing never changes a bit)
 */
import { advanceBody, type Dose } from "./body.js";
import { CellMinute } from "./cells.js";
import { type Here, moveAndTouch } from "./contacts.js";
import { enter } from "./entry.js";
import { happen } from "./events.js";
import { advanceFields, sampleFields } from "./exchange.js";
import { Gather } from "./gather.js";
import { Evaluator } from "./reading.js";
import type { State } from "./state.js";

export class Stepper {
  readonly evaluator: Evaluator;
  private readonly gather: Gather;
  private readonly cells: CellMinute;
  private readonly here: Here;

  constructor(
    readonly state: State,
    private readonly doses: readonly Dose[] = [],
  ) {
    this.evaluator = new Evaluator(state);
    this.gather = new Gather(state);
    this.cells = new CellMinute(state, this.evaluator, this.gather);
    this.here = { state, evaluator: this.evaluator, gather: this.gather, cells: this.cells };
    this.evaluator.locate();
  }

  step(): void {
    const { state, evaluator, gather } = this;
    gather.take();
    advanceBody(state, this.doses);
    sampleFields(state, evaluator, gather);
    this.cells.run();
    advanceFields(state, gather);
    moveAndTouch(this.here);
    happen(state, evaluator);
    enter(state, evaluator);
    evaluator.locate();
    state.minutes += 1;
  }

  /** Push overlapping cells apart with biology frozen, before the first step; returns how far each cell moved, in µm. */
  relax(): Float32Array {
    const { gather } = this;
    gather.take();
    const fromX = gather.all.x.slice(0, gather.count);
    const fromY = gather.all.y.slice(0, gather.count);
    gather.mechanics.relax(gather.all, gather.count, { maximumOverlap: 0.1, maximumSteps: 5000 });
    gather.give();
    return fromX.map((x, i) => {
      const dx = gather.all.x[i]! - x;
      const dy = gather.all.y[i]! - fromY[i]!;
      return Math.sqrt(dx * dx + dy * dy);
    });
  }
}
