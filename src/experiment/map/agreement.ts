/**
 * Does the predicted IFN-γ say more about a measured marker than where the cells lie? Everything is in ranks, so that no scale
 * of a marker matters: Spearman's ρ, and partial ρ after regression of both sides on what else could explain the marker.
 *
 * Neighbouring cells are alike. Confidence comes from a bootstrap over blocks of 150 µm, chance from toroidal shifts of the
 * prediction against the marker, which keep the pattern of each.
 */
import { blocksOf, type Interval, interval95, resample } from "../statistics/blocks.js";
import { gramOf, multipleCorrelation, partialCorrelation } from "../statistics/gram.js";
import { ranksOf, standardised } from "../statistics/ranks.js";
import { explanationsOf } from "./explanations.js";
import { type Nulls, nullsOf } from "./nulls.js";
import type { Places } from "./section.js";
import { type Verdict, verdictOf } from "./verdict.js";

export const blockEdge = 150;
const RESAMPLES = 999;
/** Fewer cells or blocks than this say nothing. */
const LEAST_CELLS = 50;
const LEAST_BLOCKS = 5;

export interface Estimate {
  readonly rho: number;
  readonly ci95: Interval;
}

export interface Agreement {
  readonly marker: string;
  /** State that the marker is compared with. */
  readonly state: string;
  readonly subset: string;
  readonly cells: number;
  readonly blocks: number;
  readonly rho: number;
  readonly ci95: Interval;
  /** ρ after a quadratic trend in x and y. */
  readonly detrended: number;
  readonly detrendedCi95: Interval;
  /** ρ after the largest marker of the neighbours within 12 µm. */
  readonly spilloverAdjusted: number;
  readonly spilloverAdjustedCi95: Interval;
  readonly baselines: Readonly<Record<Baseline, Estimate & { readonly sigma?: number | undefined }>>;
  /** ρ after trend, distance and all densities: what position and density leave. */
  readonly beyond: Estimate;
  readonly nulls: Nulls;
  readonly verdict: Verdict;
  /** Why, in words. */
  readonly because: string;
}

export type Baseline = "trend" | "distanceToCd8" | "cd8Density" | "macrophageDensity" | "tumorDensity";

/** What the agreement of one marker in one subset is judged from. */
export interface Case {
  readonly marker: string;
  readonly state: string;
  readonly subset: string;
  /** Indices into the tissue's cells. */
  readonly cells: readonly number[];
  /** Measured, and predicted, of every cell of the tissue. */
  readonly measured: ArrayLike<number>;
  readonly predicted: ArrayLike<number>;
  /** The prediction shifted by (dx, dy) around the tissue as around a torus, at the cells of the case. */
  readonly shifted: (dx: number, dy: number) => Float64Array;
  readonly tissue: Places & { readonly type: readonly string[]; readonly width: number; readonly height: number };
  readonly seed: number;
}

export function agreementOf(of: Case): Agreement {
  const { cells, seed, tissue } = of;
  const at = (values: ArrayLike<number>) => Float64Array.from(cells, (i) => values[i]!);
  const [x, y] = [at(tissue.x), at(tissue.y)];
  const marker = standardised(ranksOf(at(of.measured)));
  const prediction = standardised(ranksOf(at(of.predicted)));
  const explanations = explanationsOf(of, marker);
  const columns = [...explanations.columns, prediction, marker];
  const size = columns.length;
  const [a, b] = [size - 2, size - 1];
  const blocks = blocksOf(x, y, blockEdge);
  const grams = blocks.map((rows) => gramOf(columns, rows));
  const whole = gramOf(columns);
  const { constant, trend, spillover, single, all } = explanations;
  const partial =
    (controls: readonly number[], of = a) =>
    (gram: Float64Array) =>
      partialCorrelation(gram, size, of, b, controls);
  const names = Object.keys(single) as Exclude<Baseline, "trend">[];
  const [plain, detrended, spilt, beyond, trendAlone, ...singles] = estimates(grams, whole, seed, [
    partial([constant]),
    partial([constant, ...trend]),
    partial([constant, spillover]),
    partial([constant, ...all]),
    (gram) => multipleCorrelation(gram, size, b, constant, trend),
    ...names.map((name) => partial([constant], single[name]!.column)),
  ]) as [Estimate, Estimate, Estimate, Estimate, Estimate, ...Estimate[]];
  const baselines = Object.fromEntries([
    ["trend", trendAlone],
    ...names.map((name, k) => [name, { ...singles[k], sigma: single[name]!.sigma }]),
  ]) as Agreement["baselines"];
  const nulls = nullsOf(of, { columns, controls: [constant, ...all], prediction: a, marker: b, rho: beyond.rho });
  const enough = cells.length >= LEAST_CELLS && blocks.length >= LEAST_BLOCKS;
  return {
    ...{ marker: of.marker, state: of.state, subset: of.subset, cells: cells.length, blocks: blocks.length },
    ...plain,
    detrended: detrended.rho,
    detrendedCi95: detrended.ci95,
    spilloverAdjusted: spilt.rho,
    spilloverAdjustedCi95: spilt.ci95,
    ...{ baselines, beyond, nulls },
    ...verdictOf({ enough, plain, beyond, nulls }),
  };
}

/** Several statistics from the same resamples. */
function estimates(
  grams: readonly Float64Array[],
  whole: Float64Array,
  seed: number,
  statistics: readonly ((gram: Float64Array) => number)[],
): Estimate[] {
  const again = resample(grams, RESAMPLES, seed, (gram) => statistics.map((statistic) => statistic(gram)));
  return statistics.map((statistic, k) => ({
    rho: statistic(whole),
    ci95: interval95(again.map((values) => values[k]!)),
  }));
}
