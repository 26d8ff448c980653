/** Whether the targets can tell what a parameter is, from points that fill its range. */
import { spearman } from "../statistics/ranks.js";
import type { Axis } from "../tip/axis.js";
import type { Fit, TargetBand } from "./fit.js";

export interface Identified {
  readonly address: string;
  /** The target that follows it most closely, and Spearman's ρ with it. */
  readonly target: string;
  readonly rho: number;
  /** Reach of the best tenth of the points along its range, over what as many points would have by chance. */
  readonly spread: number;
  /** |ρ| at least 0.4 and a spread of at most 0.8. */
  readonly yes: boolean;
}

const FOLLOWS = 0.4;
const NARROW = 0.8;

/** @param design points of the unit cube with their losses and values. */
export function identify(axes: readonly Axis[], targets: readonly TargetBand[], design: readonly Fit[]): Identified[] {
  const best = [...design].sort((a, b) => a.loss - b.loss).slice(0, Math.max(2, Math.round(design.length / 10)));
  // Expected reach of m uniform points: (m − 1)/(m + 1).
  const byChance = (best.length - 1) / (best.length + 1);
  return axes.map(({ address }, axis) => {
    const along = design.map(({ point }) => point![axis]!);
    const followed = targets
      .map(({ id }) => ({
        id,
        rho: spearman(
          along,
          design.map(({ values }) => values[id]!),
        ),
      }))
      .filter(({ rho }) => Number.isFinite(rho))
      .reduce((a, b) => (Math.abs(b.rho) > Math.abs(a.rho) ? b : a), { id: "none", rho: 0 });
    const places = best.map(({ point }) => point![axis]!);
    const spread = (Math.max(...places) - Math.min(...places)) / byChance;
    const yes = Math.abs(followed.rho) >= FOLLOWS && spread <= NARROW;
    return { address, target: followed.id, rho: followed.rho, spread, yes };
  });
}
