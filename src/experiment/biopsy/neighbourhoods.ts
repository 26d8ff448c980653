/**
 * Cellular neighbourhoods: every cell is described by the types of its ten nearest neighbours, and the descriptions are put
 * into k groups that all specimens share, so that their shares can be compared.
 *
 * Leaves out: how far the ten reach; cells at the border of a sample see half of a neighbourhood.
 *
 * Source: Schürch et al. 2020, Cell (recalled).
 */
import { type CellType, cellTypes } from "../../formats/cell-types.js";
import { CellIndex } from "./cell-index.js";
import { kMeans } from "./k-means.js";
import type { Estimate, Tiles } from "./sampling-error.js";
import type { Specimen } from "./specimen.js";

const neighbours = 10;

export interface Neighbourhoods {
  /** Composition of each, as shares of the ten neighbours by type, the largest neighbourhood first. */
  readonly compositions: readonly Readonly<Partial<Record<CellType, number>>>[];
  /** Neighbourhood of every cell, specimen by specimen. */
  readonly of: readonly Uint8Array[];
}

export function neighbourhoodsOf(specimens: readonly Specimen[], k: number, seed: number): Neighbourhoods {
  const types = cellTypes.filter((type) => specimens.some((specimen) => specimen.type.includes(type)));
  const column = new Map(types.map((type, i) => [type, i]));
  const counts = specimens.map(({ type }) => type.length);
  const rows = new Float64Array(counts.reduce((a, b) => a + b, 0) * types.length);
  let at = 0;
  for (const specimen of specimens) {
    const index = new CellIndex(specimen, 15);
    for (let i = 0; i < specimen.type.length; i++, at += types.length)
      for (const { cell } of index.nearest(specimen.x[i]!, specimen.y[i]!, neighbours, i))
        rows[at + column.get(specimen.type[cell]!)!]! += 1 / neighbours;
  }
  const { of, means } = kMeans(rows, types.length, k, seed);
  const starts = counts.map((_, s) => counts.slice(0, s).reduce((a, b) => a + b, 0));
  return {
    compositions: means.map((mean) => Object.fromEntries(types.map((type, i) => [type, mean[i]!]))),
    of: counts.map((count, s) => of.subarray(starts[s]!, starts[s]! + count)),
  };
}

/** % of the cells of a specimen in each neighbourhood. */
export function sharesOf(specimen: Specimen, of: Uint8Array, count: number, tiles: Tiles): Estimate[] {
  const all = tiles.sum(specimen, () => 1);
  return Array.from({ length: count }, (_, n) =>
    tiles.estimate([tiles.sum(specimen, (i) => Number(of[i] === n)), all], (a, b) => (100 * a) / b),
  );
}
