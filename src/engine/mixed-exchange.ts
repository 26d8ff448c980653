/**
 * Cells ↔ fields where everything is mixed: every field has one value, into which all cells give and from which all take.
 *
 *   dc/dt = −λc + Σᵢ (qᵢ − kᵢ c)/V
 *
 * The same steps as in space, on one voxel of the volume V of the tissue. Leaves out: what a cell tastes of its own secretion,
 * niches, and everything that decays before it reaches the other end of the tissue.
 */
import { perCubicMicron } from "./amounts.js";
import { cadencesIn, type Exchanges } from "./exchange.js";
import type { Gather } from "./gather.js";
import type { Cadence } from "./model.js";
import { type State, volumeOf } from "./state.js";
import { hereColumn, secretionColumn, uptakeColumn } from "./tasks.js";

interface Ways {
  readonly count: () => number;
  readonly here: Float32Array | undefined;
  readonly secretion: Float32Array | undefined;
  readonly uptake: Float32Array | undefined;
}

export class MixedExchange implements Exchanges {
  private readonly level = new Float32Array(1);
  private readonly source = new Float32Array(1);
  private readonly taken = new Float32Array(1);
  private readonly factors: readonly number[];
  private readonly every: readonly Cadence[];
  /** By field, then table. */
  private readonly ways: readonly (readonly Ways[])[];

  constructor(
    private readonly state: State,
    gather: Gather,
  ) {
    const { ligands } = state.model;
    this.factors = ligands.map(({ unit }) => perCubicMicron(unit) / volumeOf(state.domain));
    this.every = ligands.map(({ every = 1 }) => every);
    this.ways = ligands.map(({ name }) =>
      gather.tables.flatMap((table) => {
        const { scratch } = table;
        const [here, secretion, uptake] = [hereColumn, secretionColumn, uptakeColumn].map((of) =>
          scratch.get(of(name)),
        );
        return here || secretion || uptake ? [{ count: () => table.count, here, secretion, uptake }] : [];
      }),
    );
  }

  sample(): void {
    for (let field = 0; field < this.ways.length; field++) {
      this.state.fields.read(field, this.level);
      const ways = this.ways[field]!;
      for (let k = 0; k < ways.length; k++) ways[k]!.here?.fill(this.level[0]!, 0, ways[k]!.count());
    }
  }

  advance(): void {
    const { fields, minutes } = this.state;
    const cadences = cadencesIn(minutes);
    for (let field = 0; field < this.ways.length; field++) {
      if (!cadences.includes(this.every[field]!)) continue;
      const ways = this.ways[field]!;
      let given = 0;
      let taken = 0;
      for (let k = 0; k < ways.length; k++) {
        const { secretion, uptake } = ways[k]!;
        const count = ways[k]!.count();
        if (secretion) given += sumOf(secretion, count);
        if (uptake) taken += sumOf(uptake, count);
      }
      this.source[0] = given * this.factors[field]!;
      this.taken[0] = taken * this.factors[field]!;
      fields.exchange(field, this.source, this.taken);
    }
    fields.step(cadences);
  }
}

function sumOf(column: Float32Array, count: number): number {
  let sum = 0;
  for (let row = 0; row < count; row++) sum += column[row]!;
  return sum;
}
