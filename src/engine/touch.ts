/**
 * The rate at which a seeker binds the cell it touches: a pair law before there is a pair.
 *
 * It runs as a kernel over one group of cells, into which the two cells' values are brought; so a touch allocates nothing.
 */
import { type KernelFunction, kernelsOf } from "../equation/kernel.js";
import { namesIn } from "../equation/rewrite.js";
import type { Space } from "../equation/tree.js";
import { instantiate } from "../numerics/kernel-module.js";
import { bytesOf } from "../numerics/memory.js";
import { type Location, rowAt } from "./directory.js";
import type { TypePlan } from "./model.js";
import { sourcesOf } from "./partners.js";
import { bodyUniform } from "./program.js";
import type { State } from "./state.js";
import type { Table } from "./table.js";
import { hereColumn, quantityColumn } from "./tasks.js";

/** Values that all on-rates together may read. */
const MOST_NAMES = 512;
export const touchBytes = (MOST_NAMES + 1) * bytesOf(4);

/** A name that the on-rate of a type reads, and where it lies. */
interface Read {
  readonly into: Float32Array;
  /** Of the seeker: a column, or a row of the clone table. Of the other: by its plan, a column or a constant. */
  readonly own?: Float32Array;
  readonly gene?: Float32Array;
  readonly other?: readonly (Float32Array | number)[];
}

interface Law {
  readonly reads: readonly Read[];
  readonly run: (first: number, last: number) => void;
}

export class Touch {
  private readonly result: Float32Array;
  /** By plan. */
  private readonly laws: readonly (Law | undefined)[];

  constructor(private readonly state: State) {
    const { model, memory, program } = state;
    this.result = memory.floats(4);
    const functions: KernelFunction[] = [];
    const reads = model.plans.map((plan, index) => {
      const tree = program.onRates.get(plan);
      if (!tree) return [];
      const known = new Map<string, Read>();
      namesIn(tree, (space, name) => {
        const key = `${space}.${name}`;
        if (space !== "parameter" && space !== "body" && !known.has(key))
          known.set(key, { into: memory.floats(4), ...this.sourceOf(plan, space, name) });
      });
      const placeOf = (space: Space, name: string) => {
        const uniform = space === "body" ? bodyUniform(name) : space === "parameter" ? name : undefined;
        return uniform === undefined
          ? { column: known.get(`${space}.${name}`)!.into.byteOffset }
          : { uniform: state.uniforms.byteOffset + 4 * program.uniformIndex.get(uniform)! };
      };
      const to = this.result.byteOffset;
      functions.push({ name: `touch${index}`, placeOf, instructions: [{ kind: "store", tree, to }] });
      return [...known.values()];
    });
    const kernels = instantiate<Law["run"]>(kernelsOf(functions), memory.memory);
    this.laws = model.plans.map((_, index) => {
      const run = kernels[`touch${index}`];
      return run && { reads: reads[index]!, run };
    });
  }

  /** 1/min, of the cell in this row with the cell at this location. */
  rate(table: Table, row: number, location: Location): number {
    const { reads, run } = this.laws[table.type[row]!]!;
    const partner = this.state.directory.tableAt(location);
    const at = rowAt(location);
    for (let k = 0; k < reads.length; k++) {
      const { into, own, gene, other } = reads[k]!;
      if (own) into[0] = own[row]!;
      else if (gene) into[0] = gene[table.clone[row]!]!;
      else {
        const source = other![partner.type[at]!]!;
        if (typeof source === "number") into[0] = source;
        else into[0] = source[at]!;
      }
    }
    run(0, 4);
    return this.result[0]!;
  }

  private sourceOf(plan: TypePlan, space: Space, name: string): Omit<Read, "into"> {
    const { tables, genes } = this.state;
    if (space === "clone") return { gene: genes.get(name)! };
    if (space === "other") return { other: sourcesOf(this.state, name) };
    const { scratch, floats } = tables.get(plan.lineage)!;
    if (space === "here") return { own: scratch.get(hereColumn(name))! };
    return { own: (scratch.get(quantityColumn(name)) ?? floats.get(name) ?? scratch.get(name))! };
  }
}
