/**
 * G-cross: how many cells of one type have one of another within r.
 *
 *   G(r) = # { i : d(i) ≤ r ≤ b(i) } / # { i : b(i) ≥ r }        d to the nearest of the other type, b to the border
 *   at random: 1 − exp(−λπr²)
 *
 * Border correction: a cell nearer to the border than r could have its neighbour outside, and is left out at that r.
 * The area under G from 0 to 30 µm, in µm, sums it up (Barua 2018, recalled).
 *
 * Source: Hanisch 1984; Baddeley, Rubak, Turner 2015, Spatial Point Patterns, chapter 8 (recalled).
 */
import type { CellType } from "../../formats/cell-types.js";
import { exp } from "../../numerics/math.js";
import { CellIndex } from "./cell-index.js";
import { type Curve, distances } from "./curve.js";
import { present } from "./infiltration.js";
import type { Reading, Tiles } from "./sampling-error.js";
import { cellsOf, type Specimen } from "./specimen.js";
import { areaOf, borderDistance } from "./window.js";

/** µm. */
const step = 2;
const farthest = 60;
const summedTo = 30;

export interface GCross extends Curve {
  /** ∫G dr from 0 to 30 µm, in µm. */
  readonly area: Reading;
}

export function gCrossOf(specimen: Specimen, from: CellType, to: CellType, tiles: Tiles): GCross {
  const { x, y, window } = specimen;
  const sources = cellsOf(specimen, from);
  const targets = cellsOf(specimen, to);
  const index = new CellIndex(specimen, 25, targets);
  const nearest = Float64Array.from(sources, (i) => {
    const [other] = index.nearest(x[i]!, y[i]!, 1, i);
    return other ? Math.sqrt(other.squared) : Number.POSITIVE_INFINITY;
  });
  const border = Float64Array.from(sources, (i) => borderDistance(window, x[i]!, y[i]!));
  const points = { x: Float64Array.from(sources, (i) => x[i]!), y: Float64Array.from(sources, (i) => y[i]!) };
  const r = distances(Math.min(farthest, Math.min(window.width, window.height) / 4), step);
  const parts = r.map((radius) => [
    tiles.sum(points, (n) => Number(border[n]! >= radius && nearest[n]! <= radius)),
    tiles.sum(points, (n) => Number(border[n]! >= radius)),
  ]);
  const summed = r.filter((radius) => radius <= summedTo).length;
  const area = tiles.estimate(parts.slice(0, summed).flat(), (...sums) => {
    let total = 0;
    for (let k = 0; k < summed; k++)
      total += (k === 0 || k === summed - 1 ? step / 2 : step) * (sums[2 * k]! / sums[2 * k + 1]!);
    return total;
  });
  const density = targets.length / areaOf(window);
  return {
    from,
    to,
    r,
    values: parts.map((part) => tiles.estimate(part, (a, b) => a / b)),
    random: r.map((radius) => 1 - exp(-density * Math.PI * radius * radius)),
    area:
      r.at(-1)! < summedTo
        ? { absent: `the sample is narrower than ${4 * summedTo} µm` }
        : present(`no ${from} cell lies far enough from the border`, area),
  };
}
