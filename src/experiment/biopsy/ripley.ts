/**
 * Ripley's K and Besag's L between two types of cells (or of one type with itself), corrected by translation.
 *
 *   K(r) = |W| / (n₁ n₂) · Σ over pairs within r of |W| / |W ∩ (W + d)|        L(r) = √(K(r)/π)
 *
 * At random K = πr² and L = r; L − r > 0 where cells seek each other, < 0 where they keep apart. For one type, n₁n₂ is
 * n(n − 1).
 *
 * Leaves out: gradients of density. Cells that both prefer the stroma look as if they sought each other.
 *
 * Source: Ripley 1977; Ohser 1983; Baddeley, Rubak, Turner 2015, Spatial Point Patterns, chapter 7 (recalled).
 */
import type { CellType } from "../../formats/cell-types.js";
import { CellIndex } from "./cell-index.js";
import { type Curve, distances } from "./curve.js";
import type { Tiles } from "./sampling-error.js";
import { cellsOf, type Specimen } from "./specimen.js";
import { areaOf, covariance } from "./window.js";

/** µm. */
const step = 5;
const farthest = 100;

export interface Ripley {
  /** µm². */
  readonly k: Curve;
  /** µm. */
  readonly l: Curve;
}

export function ripleyOf(specimen: Specimen, from: CellType, to: CellType, tiles: Tiles): Ripley {
  const { x, y, window } = specimen;
  const r = distances(Math.min(farthest, Math.min(window.width, window.height) / 4), step);
  const sources = cellsOf(specimen, from);
  const targets = cellsOf(specimen, to);
  const index = new CellIndex(specimen, 25, targets);
  const area = areaOf(window);
  /** Weight of the pairs of each source by shell, then summed from the inside out. */
  const weights = r.map(() => new Float64Array(sources.length));
  for (let n = 0; n < sources.length; n++) {
    const i = sources[n]!;
    index.within(x[i]!, y[i]!, r.at(-1)!, (j, squared) => {
      if (j === i) return;
      const shell = Math.ceil(Math.sqrt(squared) / step);
      weights[shell]![n]! += area / covariance(window, x[j]! - x[i]!, y[j]! - y[i]!);
    });
    for (let k = 1; k < r.length; k++) weights[k]![n]! += weights[k - 1]![n]!;
  }
  const points = { x: Float64Array.from(sources, (i) => x[i]!), y: Float64Array.from(sources, (i) => y[i]!) };
  const partners = from === to ? targets.length - 1 : targets.length;
  const count = tiles.sum(points, () => 1);
  const parts = weights.map((weight) => tiles.sum(points, (n) => weight[n]!));
  const kOf = (sum: number, n: number) => (area * sum) / (n * partners);
  const l = (value: number) => Math.sqrt(value / Math.PI);
  const curve = (read: (sum: number, n: number) => number, random: (radius: number) => number): Curve => ({
    from,
    to,
    r,
    values: parts.map((part) => tiles.estimate([part, count], read)),
    random: r.map(random),
  });
  return {
    k: curve(kOf, (radius) => Math.PI * radius * radius),
    l: curve(
      (sum, n) => l(kOf(sum, n)),
      (radius) => radius,
    ),
  };
}
