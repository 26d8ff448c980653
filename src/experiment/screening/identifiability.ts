/** Whether the targets can tell what a parameter is, from points that fill its range. */
import { spearman } from "../statistics/ranks.js";
import { bandDistance } from "./bands.js";
import type { Fit, Movable, TargetBand } from "./fit.js";

export interface Identified {
  readonly address: string;
  /** Of its targets the one that follows it most closely, and Spearman's ρ with it. */
  readonly target: string;
  readonly rho: number;
  /** Reach along its range of the points that keep that target within its band, over what as many would have by chance. */
  readonly spread: number;
  /** |ρ| at least 0.4 and a spread of at most 0.8: the target follows the parameter, and excludes a part of its range. */
  readonly yes: boolean;
}

const FOLLOWS = 0.4;
const NARROW = 0.8;

/** @param design points of the unit cube with their values. */
export function identify(
  axes: readonly Movable[],
  targets: readonly TargetBand[],
  design: readonly Fit[],
): Identified[] {
  return axes.map(({ address, by }, axis) => {
    const along = design.map(({ point }) => point![axis]!);
    const followed = targets
      .filter(({ id }) => by.includes(id))
      .map((target) => ({ target, rho: spearman(along, valuesOf(design, target)) }))
      .map(({ target, rho }) => ({ target, rho: Number.isFinite(rho) ? rho : 0 }))
      .reduce((a, b) => (Math.abs(b.rho) > Math.abs(a.rho) ? b : a));
    const spread = spreadOf(along, valuesOf(design, followed.target), followed.target);
    const yes = Math.abs(followed.rho) >= FOLLOWS && spread <= NARROW;
    return { address, target: followed.target.id, rho: followed.rho, spread, yes };
  });
}

const valuesOf = (design: readonly Fit[], { id }: TargetBand) => design.map(({ values }) => values[id]!);

/** Of the points within the band, or of the tenth that comes nearest to it where those are fewer. */
function spreadOf(along: readonly number[], values: readonly number[], band: TargetBand): number {
  const points = along
    .map((place, k) => ({ place, distance: bandDistance(values[k]!, band) }))
    .sort((a, b) => a.distance - b.distance);
  const within = points.filter(({ distance }) => distance === 0).length;
  const kept = points.slice(0, Math.max(2, within, Math.round(points.length / 10))).map(({ place }) => place);
  // Expected reach of m uniform points: (m − 1)/(m + 1).
  const byChance = (kept.length - 1) / (kept.length + 1);
  return (Math.max(...kept) - Math.min(...kept)) / byChance;
}
