/** The verdict in words: is the predicted IFN-γ better than position and density alone? */
import type { Estimate } from "./agreement.js";
import type { Nulls } from "./nulls.js";

export type Verdict = "yes" | "no" | "cannot tell";

export interface Evidence {
  /** Enough cells in enough blocks. */
  readonly enough: boolean;
  readonly plain: Estimate;
  readonly beyond: Estimate;
  readonly nulls: Nulls;
}

/** A gain in ρ below this would be of no use. */
const USELESS = 0.05;
/** Shifts need not be as sure as the bootstrap, for both must agree. */
const SHIFT_LEVEL = 0.1;
const LABEL_LEVEL = 0.05;

export function verdictOf({ enough, plain, beyond, nulls }: Evidence): {
  readonly verdict: Verdict;
  readonly because: string;
} {
  const { rho, ci95 } = beyond;
  const shown = `beyond position and density ρ is ${rho.toFixed(2)} (95 % ${ci95[0].toFixed(2)} to ${ci95[1].toFixed(2)})`;
  if (!enough) return { verdict: "cannot tell", because: "too few cells, or too small a tissue, to tell" };
  if (!Number.isFinite(rho))
    return { verdict: "cannot tell", because: "position and density explain everything there is" };
  if (ci95[1] < USELESS) return { verdict: "no", because: `${shown}: a gain worth having is ruled out` };
  const { toroidalShift, labelPermutation } = nulls;
  const chance = `shifts of the pattern reach it with p = ${toroidalShift.p.toFixed(3)}`;
  if (ci95[0] > 0 && plain.rho > 0 && toroidalShift.p <= SHIFT_LEVEL && labelPermutation.p <= LABEL_LEVEL)
    return { verdict: "yes", because: `${shown}, and ${chance}` };
  return { verdict: "cannot tell", because: `${shown}; ${chance}` };
}
