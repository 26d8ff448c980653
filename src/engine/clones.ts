/**
 * The clone table: genomes by clone, and new clones that arise when a gene of a cell changes.
 *
 * Clones are found by genome, so the same change in two cells of a clone gives one clone.
 */
import { LabError } from "../equation/error.js";

export interface Clone {
  readonly name: string;
  /** Gene copies (0–2) and traits, by name. */
  readonly genome: Readonly<Record<string, number>>;
  /** The clone it arose from. */
  readonly parent?: string;
}

/** Clones that a run has room for. */
export const CLONE_ROOM = 1024;

export class CloneTable {
  private readonly all: Clone[] = [];

  /** @param genes rows of the table that kernels read, by gene. */
  constructor(
    clones: readonly Clone[],
    private readonly genes: ReadonlyMap<string, Float32Array>,
  ) {
    for (const clone of clones) this.add(clone);
  }

  get list(): readonly Clone[] {
    return this.all;
  }

  at(index: number): Clone {
    return this.all[index]!;
  }

  /** Index of a clone by name, 0 (the host) where there is none. */
  indexOf(name: string | undefined): number {
    return Math.max(
      0,
      this.all.findIndex((clone) => clone.name === name),
    );
  }

  /** Index of the clone that a cell of this one belongs to once a gene has so many copies. */
  mutated(index: number, gene: string, copies: number): number {
    const parent = this.all[index]!;
    const genome = { ...parent.genome, [gene]: copies };
    const known = this.all.findIndex((clone, i) => i > 0 && sameGenome(clone.genome, genome));
    if (known > 0) return known;
    return this.add({ name: nameOf(parent, gene, copies), genome, parent: parent.name });
  }

  private add(clone: Clone): number {
    const index = this.all.length;
    if (index === CLONE_ROOM)
      throw new LabError({
        kind: "resource",
        what: `there are more than ${CLONE_ROOM} clones`,
        waysOut: ["lower the mutation rates", "simulate fewer days"],
      });
    this.all.push(clone);
    for (const [gene, copies] of this.genes) copies[index] = clone.genome[gene]!;
    return index;
  }
}

function sameGenome(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  return Object.keys(a).every((gene) => a[gene] === b[gene]);
}

/** The parent's name with what happened to the gene: "wild type, B2M 1", then "wild type, B2M 0". */
function nameOf({ name }: Clone, gene: string, copies: number): string {
  const kept = name.split(", ").filter((part) => !part.startsWith(`${gene} `));
  return [...kept, `${gene} ${Number(copies.toPrecision(4))}`].join(", ");
}
