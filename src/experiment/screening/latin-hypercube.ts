/**
 * Latin hypercube: n points in the unit cube so that along every axis each of the n equal strata holds exactly one.
 *
 * Source: McKay, Beckman, Conover 1979, Technometrics 21:239.
 */
import { purpose } from "../../engine/purpose.js";
import { uniform } from "../../numerics/random.js";

const order = purpose("screening.latin-hypercube.order");
const place = purpose("screening.latin-hypercube.place");

/** Points by row; a point is a function of the seed, its row and the axis. */
export function latinHypercube(points: number, axes: number, seed: number): number[][] {
  const columns = Array.from({ length: axes }, (_, axis) => {
    const strata = shuffled(points, seed, axis);
    return strata.map((stratum, row) => (stratum + uniform(seed, axis, row, place)) / points);
  });
  return Array.from({ length: points }, (_, row) => columns.map((column) => column[row]!));
}

/** 0 … n − 1 in random order (Fisher and Yates). */
function shuffled(n: number, seed: number, axis: number): number[] {
  const list = Array.from({ length: n }, (_, k) => k);
  for (let last = n - 1; last > 0; last--) {
    const other = Math.floor(uniform(seed, axis, last, order) * (last + 1));
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}
