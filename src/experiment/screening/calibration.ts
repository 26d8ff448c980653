/**
 * A calibration by a protocol that is fixed before: the shipped values first; then points that fill the ranges; then, only where a
 * shipped value misses a band, a descent from the best point. A parameter moves only if it can be told from the targets, and all
 * that move do so together, if the fit gains more than chance.
 */
import { jackknifeError } from "../statistics/paired.js";
import { between, textOf } from "../tip/axis.js";
import { evolve } from "./evolution.js";
import { type Fit, lossOf, type Movable, meansOf, type TargetBand, type Values } from "./fit.js";
import { type Identified, identify } from "./identifiability.js";
import { latinHypercube } from "./latin-hypercube.js";

export interface CalibrationPlan {
  readonly axes: readonly Movable[];
  readonly targets: readonly TargetBand[];
  /** Points of the Latin hypercube. */
  readonly points: number;
  readonly seedsPerPoint: number;
  readonly generations: number;
  readonly pointsPerGeneration: number;
  /** Seeds of the comparison with the shipped values. */
  readonly comparison: number;
  /** Seeds of the check in space. */
  readonly space: number;
  readonly seed: number;
}

export type Verdict = "all bands hold" | "nothing can be told" | "no more than chance" | "worse in space" | "moved";

export interface CalibrationTask {
  readonly settings: readonly string[];
  readonly seed: number;
  readonly geometry: "mixed" | "space";
}

export interface Calibration {
  readonly plan: CalibrationPlan;
  readonly shipped: Fit;
  readonly design: readonly Fit[];
  readonly descent: readonly Fit[];
  readonly identified: readonly Identified[];
  /** Missing where the shipped values satisfy all bands. */
  readonly candidate?: Fit;
  /** Loss of the shipped values less that of the candidate, with the standard error of paired seeds. */
  readonly gain?: { readonly mean: number; readonly error: number };
  /** The same tissues with places: as shipped, and with the candidate where its gain is more than chance. */
  readonly inSpace: { readonly shipped?: Fit; readonly candidate?: Fit };
  readonly verdict: Verdict;
}

const FIRST_SEED_OF_DESIGN = 1001;

export async function calibrate(
  plan: CalibrationPlan,
  ask: (task: CalibrationTask) => Promise<Values>,
): Promise<Calibration> {
  const { axes, targets, points, seedsPerPoint, generations, pointsPerGeneration, comparison, space, seed } = plan;
  const settingsAt = (point: readonly number[], only: readonly boolean[]) =>
    axes.flatMap((axis, k) =>
      only[k] ? [`${axis.address}=${textOf(axis, between(axis, axis.low, axis.high, point[k]!))}`] : [],
    );
  const fitOf = async (
    seeds: number,
    first: number,
    settings: readonly string[],
    geometry: CalibrationTask["geometry"],
  ) => {
    const bySeed = await Promise.all(
      Array.from({ length: seeds }, (_, k) => ask({ settings, seed: first + k, geometry })),
    );
    const values = meansOf(bySeed, targets);
    return { settings, bySeed, values, loss: lossOf(values, targets) };
  };
  const all = axes.map(() => true);
  const inDesign = async (point: readonly number[]): Promise<Fit> => ({
    ...(await fitOf(seedsPerPoint, FIRST_SEED_OF_DESIGN, settingsAt(point, all), "mixed")),
    point,
  });

  const shipped = await fitOf(comparison, 1, [], "mixed");
  const design = await Promise.all(latinHypercube(points, axes.length, seed).map(inDesign));
  const identified = identify(axes, targets, design);
  const before = space > 0 ? { shipped: await fitOf(space, 1, [], "space") } : {};
  const begun = { plan, shipped, design, identified, inSpace: before };
  if (shipped.loss === 0) return { ...begun, descent: [], verdict: "all bands hold" };

  const descent: Fit[] = [];
  const best = design.reduce((a, b) => (b.loss < a.loss ? b : a));
  const search = { start: best.point!, spread: 0.15, generations, points: pointsPerGeneration, seed };
  const end = await evolve(search, async (generation) => {
    const fits = await Promise.all(generation.map(inDesign));
    descent.push(...fits);
    return fits.map(({ loss }) => loss);
  });
  const told = identified.map(({ yes }) => yes);
  const candidate = await fitOf(comparison, 1, settingsAt(end, told), "mixed");
  const pairs = shipped.bySeed.map((values, k) => [values, candidate.bySeed[k]!] as const);
  const lossOfSide = (list: readonly (readonly [Values, Values])[], side: 0 | 1) =>
    lossOf(
      meansOf(
        list.map((pair) => pair[side]),
        targets,
      ),
      targets,
    );
  const gainOf = (list: readonly (readonly [Values, Values])[]) => lossOfSide(list, 0) - lossOfSide(list, 1);
  const gain = { mean: gainOf(pairs), error: jackknifeError(pairs, gainOf) };
  const searched = { ...begun, descent, candidate, gain };
  if (!told.some((yes) => yes)) return { ...searched, verdict: "nothing can be told" };
  if (!(gain.mean > 2 * gain.error)) return { ...searched, verdict: "no more than chance" };
  if (!before.shipped) return { ...searched, verdict: "moved" };
  const after = await fitOf(space, 1, candidate.settings, "space");
  const verdict = after.loss > before.shipped.loss ? "worse in space" : "moved";
  return { ...searched, inSpace: { ...before, candidate: after }, verdict };
}
