/**
 * Influx: every site lets cells in with its share of a flux per tissue area; numbers are Poisson.
 *
 *   expected per site and minute = flux · tissue area / number of sites
 *
 * A block counts as depth/thickness sections of that area.
 */
import { exp } from "../numerics/math.js";
import { uniform } from "../numerics/random.js";
import { direction } from "./direction.js";
import { addCell, type State, tissueArea } from "./state.js";
import type { Table } from "./table.js";
import { fluxColumn } from "./tasks.js";

/** Cells enter beside their site, this far from its wall, µm. */
const BESIDE = 4;

interface Door {
  readonly table: Table;
  /** Type of the sites and its name. */
  readonly type: number;
  readonly site: string;
  readonly into: string;
  readonly purpose: number;
  /** Cells per area and minute, by row. */
  readonly flux: Float32Array;
}

export class Entry {
  private readonly doors: readonly Door[];
  private readonly area: number;
  private readonly towards = new Float64Array(3);

  constructor(private readonly state: State) {
    this.area = tissueArea(state.domain);
    this.doors = state.model.plans.flatMap((plan, type) => {
      const table = state.tables.get(plan.lineage)!;
      return plan.entries.map((entry) => ({
        ...{ table, type, site: plan.name, into: entry.into, purpose: entry.purpose },
        flux: table.scratch.get(fluxColumn(entry))!,
      }));
    });
  }

  /** Returns how many cells entered. */
  enter(): number {
    let entered = 0;
    for (let d = 0; d < this.doors.length; d++) entered += this.through(this.doors[d]!);
    return entered;
  }

  private through(door: Door): number {
    const { state } = this;
    const { table, type, flux } = door;
    let sites = 0;
    for (let row = 0; row < table.count; row++) if (table.type[row] === type) sites++;
    let entered = 0;
    // Whoever enters is no site in the same minute, even in the same table.
    for (let row = 0, last = table.count; row < last; row++) {
      if (table.type[row] !== type || !(flux[row]! > 0)) continue;
      const draw = uniform(state.seed, table.id[row]!, state.minutes, door.purpose);
      const arrivals = poisson((flux[row]! * this.area) / sites, draw);
      for (let k = 0; k < arrivals; k++) this.place(door, row, k);
      entered += arrivals;
    }
    return entered;
  }

  private place({ table, into, site, purpose }: Door, row: number, k: number): void {
    const { state, towards } = this;
    const { seed, minutes, domain } = state;
    const id = table.id[row]!;
    direction(
      domain,
      uniform(seed, id, minutes, purpose + 1 + 2 * k),
      uniform(seed, id, minutes, purpose + 2 + 2 * k),
      towards,
    );
    const distance = table.radius[row]! + BESIDE;
    const at = (from: number, axis: number, extent: number) =>
      Math.min(extent, Math.max(0, from + distance * towards[axis]!));
    addCell(state, {
      type: into,
      x: at(table.x[row]!, 0, domain.width),
      y: at(table.y[row]!, 1, domain.height),
      z: at(table.z[row]!, 2, domain.depth),
    });
    state.ledger.record("entry", into, "", site);
  }
}

/** The number whose cumulative probability first exceeds `draw`. */
export function poisson(mean: number, draw: number): number {
  if (mean <= 0) return 0;
  let term = exp(-mean);
  let cumulative = term;
  let number = 0;
  while (draw >= cumulative && number < 1000) {
    number++;
    term *= mean / number;
    cumulative += term;
  }
  return number;
}
