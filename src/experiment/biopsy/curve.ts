/** A summary function of distance with its sampling error, beside what complete spatial randomness would give. */
import type { Estimate } from "./sampling-error.js";

export interface Curve {
  readonly from: string;
  readonly to: string;
  /** µm. */
  readonly r: readonly number[];
  readonly values: readonly Estimate[];
  readonly random: readonly number[];
}

/** Distances 0, step, … up to `largest`, in µm. */
export function distances(largest: number, step: number): number[] {
  return Array.from({ length: Math.floor(largest / step) + 1 }, (_, i) => i * step);
}
