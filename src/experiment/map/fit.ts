/**
 * Fit of two scales, q and K_M, on the PD-L1 of tumor cells in a region: squared error of the logarithm, with one free factor
 * for the unknown scale of the marker.
 *
 *   E(q, K) = Σ (ln m_i − ln L_i(q, K) − a)²        a is the mean of ln m − ln L
 *
 * Neighbouring cells are alike: cells count as many independent observations as there are blocks of 150 µm. A scale is
 * identifiable when what lies within the 95 % limit of its profile is less than half of its range and ends before its bounds.
 */

import { purpose } from "../../engine/purpose.js";
import { exp, log } from "../../numerics/math.js";
import { uniform } from "../../numerics/random.js";
import { blocksOf } from "../statistics/blocks.js";
import { blockEdge } from "./agreement.js";
import { type Bounds, between, type Law } from "./draws.js";

const POINTS = { secretion: 9, halfMaximum: 7 } as const;
/** χ² with one degree of freedom, 95 %. */
const LIMIT = 3.841;
const use = purpose("map.fit");
type Scale = keyof typeof POINTS;

export interface ProfilePoint {
  /** Engine units. */
  readonly value: number;
  /** Smallest mean squared error of the logarithm with this value, whatever the other scale. */
  readonly error: number;
}

export interface FittedScale {
  readonly best: number;
  /** Values within the 95 % limit of the profile. */
  readonly interval: readonly [low: number, high: number];
  readonly identifiable: boolean;
  readonly profile: readonly ProfilePoint[];
}

export interface Fit {
  readonly cells: number;
  readonly blocks: number;
  readonly secretion: FittedScale;
  readonly halfMaximum: FittedScale;
  /** Root mean squared error of the natural logarithm, at the best fit and of a constant. */
  readonly error: number;
  readonly errorOfConstant: number;
  /** q and K_M drawn by how well they fit. */
  readonly draw: (index: number, seed: number) => Pick<Law, Scale>;
}

export interface FitPlan {
  readonly bounds: Bounds;
  readonly diffusivity: number;
  /** Measured marker, > 0 or 0, of the cells that count, and where they lie. */
  readonly marker: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Predicted PD-L1, fold, of the same cells, under each law. */
  readonly predict: (laws: readonly Law[]) => readonly Float64Array[];
}

export function fitScales({ bounds, diffusivity, marker, x, y, predict }: FitPlan): Fit {
  const floor = smallestPositive(marker);
  const seen = marker.map((value) => log(Math.max(value, floor)));
  const share = (scale: Scale, k: number) => between(bounds[scale], k / (POINTS[scale] - 1));
  const laws = Array.from({ length: POINTS.secretion * POINTS.halfMaximum }, (_, n) => ({
    secretion: share("secretion", Math.floor(n / POINTS.halfMaximum)),
    halfMaximum: share("halfMaximum", n % POINTS.halfMaximum),
    diffusivity,
  }));
  const flat = predict(laws).map((said, n) => ({ law: laws[n]!, error: meanSquare(seen, said.map(log)) }));
  const grid = Array.from({ length: POINTS.secretion }, (_, i) =>
    flat.slice(i * POINTS.halfMaximum, (i + 1) * POINTS.halfMaximum),
  );
  const best = flat.reduce((a, b) => (b.error < a.error ? b : a));
  const blocks = blocksOf(x, y, blockEdge).length;
  const misfit = ({ error }: { error: number }) => (blocks * (error - best.error)) / best.error;
  const scaleOf = (scale: Scale): FittedScale => {
    const profile = Array.from({ length: POINTS[scale] }, (_, k) => {
      const line = scale === "secretion" ? grid[k]! : grid.map((row) => row[k]!);
      return { value: share(scale, k), error: Math.min(...line.map(({ error }) => error)) };
    });
    const inside = profile.filter((point) => misfit(point) <= LIMIT).map(({ value }) => value);
    const interval = [inside[0]!, inside.at(-1)!] as const;
    const width = log(interval[1] / interval[0]) / log(bounds[scale][1] / bounds[scale][0]);
    const bounded = inside[0] === profile[0]!.value || inside.at(-1) === profile.at(-1)!.value;
    return { best: best.law[scale], interval, identifiable: width < 0.5 && !bounded, profile };
  };
  const weights = flat.map((point) => exp(-0.5 * misfit(point)));
  const reached: number[] = [];
  for (const weight of weights) reached.push((reached.at(-1) ?? 0) + weight);
  const total = reached.at(-1)!;
  return {
    cells: marker.length,
    blocks,
    secretion: scaleOf("secretion"),
    halfMaximum: scaleOf("halfMaximum"),
    error: Math.sqrt(best.error),
    errorOfConstant: Math.sqrt(meanSquare(seen, new Float64Array(seen.length))),
    draw(index, seed) {
      const target = uniform(seed, index, 0, use) * total;
      const at = reached.findIndex((sum) => sum > target);
      const { law } = flat[at < 0 ? flat.length - 1 : at]!;
      const near = (scale: Scale, step: number) => {
        const [low, high] = bounds[scale];
        const spread = log(high / low) / (POINTS[scale] - 1);
        return Math.min(high, Math.max(low, law[scale] * exp((uniform(seed, index, step, use) - 0.5) * spread)));
      };
      return { secretion: near("secretion", 1), halfMaximum: near("halfMaximum", 2) };
    },
  };
}

/** Of the differences around their mean. */
function meanSquare(seen: Float64Array, said: Float64Array): number {
  const differences = seen.map((value, i) => value - said[i]!);
  const mean = differences.reduce((sum, d) => sum + d, 0) / differences.length;
  return differences.reduce((sum, d) => sum + (d - mean) * (d - mean), 0) / differences.length;
}

const smallestPositive = (marker: Float64Array) =>
  marker.reduce((least, value) => (value > 0 && value < least ? value : least), Number.MAX_VALUE);
