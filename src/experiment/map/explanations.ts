/** What else could explain a marker: where the cell lies, how near and how dense other cells are, how bright its neighbours. */

import { fitted, gramOf, partialCorrelation } from "../statistics/gram.js";
import { createNearby, nearestDistances } from "../statistics/nearby.js";
import { ranksOf, standardised } from "../statistics/ranks.js";
import type { Case } from "./agreement.js";
import { densities, widths } from "./density.js";
import type { Places } from "./section.js";

/** µm within which a bright cell may spill onto its neighbour. */
export const spilloverReach = 12;

/** Columns of ranks, and which of them are what. */
export interface Explanations {
  readonly columns: readonly Float64Array[];
  readonly constant: number;
  readonly trend: readonly number[];
  readonly spillover: number;
  readonly single: Readonly<Record<string, { readonly column: number; readonly sigma?: number }>>;
  /** Trend, distance and densities, and the square and cube of what they together say: a marker need not answer evenly. */
  readonly all: readonly number[];
}

export function explanationsOf({ cells, measured, tissue }: Case, marker: Float64Array): Explanations {
  const of = (name: string) =>
    placesOf(
      tissue,
      [...tissue.type.keys()].filter((i) => tissue.type[i] === name),
    );
  const here = placesOf(tissue, cells);
  const columns: Float64Array[] = [new Float64Array(cells.length).fill(1)];
  const add = (column: Float64Array) => columns.push(column) - 1;
  const rank = (values: ArrayLike<number>) => standardised(ranksOf(values));
  const [x, y] = [standardised(here.x), standardised(here.y)];
  const product = (a: Float64Array, b: Float64Array) => standardised(a.map((value, i) => value * b[i]!));
  const trend = [x, y, product(x, x), product(x, y), product(y, y)].map(add);
  const spillover = add(rank(brightestNeighbour(tissue, measured, cells)));
  const bent = (column: Float64Array) => [add(product(column, column)), add(product(column, product(column, column)))];
  const afterTrend = (column: Float64Array) => {
    const gram = gramOf([...columns.slice(0, 1 + trend.length), column, marker]);
    return partialCorrelation(gram, 3 + trend.length, 1 + trend.length, 2 + trend.length, [0, ...trend]);
  };
  const distance = rank(nearestDistances(here, of("CD8")).map((d) => -d));
  const single: Record<string, { column: number; sigma?: number }> = { distanceToCd8: { column: add(distance) } };
  const flexible: number[] = bent(distance);
  for (const [name, type] of [
    ["cd8Density", "CD8"],
    ["macrophageDensity", "macrophage"],
    ["tumorDensity", "tumor"],
  ] as const) {
    const found = densities(tissue, of(type), here);
    const tried = found.map(rank);
    const fits = tried.map((column) => Math.abs(afterTrend(column)) || 0);
    const best = fits.indexOf(Math.max(...fits));
    single[name] = { column: add(tried[best]!), sigma: widths[best]! };
    const raw = standardised(found[best]!);
    flexible.push(...bent(tried[best]!), add(raw), add(product(raw, raw)));
    for (const other of [best - 2, best + 2]) if (tried[other]) flexible.push(add(tried[other]));
  }
  const straight = [...trend, ...Object.values(single).map(({ column }) => column), ...flexible];
  const together = standardised(fitted(columns, [0, ...straight], marker));
  return { columns, constant: 0, trend, spillover, single, all: [...straight, ...bent(together)] };
}

function placesOf({ x, y, radius }: Places, cells: readonly number[]): Places {
  const at = (values: Float32Array) => Float32Array.from(cells, (i) => values[i]!);
  return { x: at(x), y: at(y), radius: at(radius) };
}

/** Largest marker among the other cells within reach; 0 where there is none. */
function brightestNeighbour({ x, y }: Places, measured: ArrayLike<number>, cells: readonly number[]): Float64Array {
  const nearby = createNearby(x, y, spilloverReach);
  return Float64Array.from(cells, (i) => {
    let brightest = 0;
    nearby.within(x[i]!, y[i]!, spilloverReach, (j) => {
      if (j !== i && measured[j]! > brightest) brightest = measured[j]!;
    });
    return brightest;
  });
}
