/** What a colour bar spans: 1st to 99th percentile, so that a few outliers do not wash out the picture. */
export interface Range {
  readonly low: number;
  readonly high: number;
  /** Share of the values beyond either end. */
  readonly clipped: number;
}

export function rangeOf(values: ArrayLike<number>, floor?: number): Range {
  const sorted = Float64Array.from(values)
    .filter((value) => Number.isFinite(value))
    .sort();
  if (sorted.length === 0) return { low: 0, high: 1, clipped: 0 };
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  const low = Math.min(floor ?? Number.POSITIVE_INFINITY, at(0.01));
  const high = Math.max(at(0.99), low + 1e-9 + Math.abs(low) * 1e-3);
  const beyond = sorted.reduce((n, value) => n + (value < low || value > high ? 1 : 0), 0);
  return { low, high, clipped: beyond / sorted.length };
}

export const shareOf = ({ low, high }: Range, value: number) => Math.min(1, Math.max(0, (value - low) / (high - low)));

/** Where the colour bar of a state begins: folds at their basal value, other states at nothing. */
export const floorOf = (unit: string): number | undefined =>
  unit === "fold over basal" ? 1 : unit === "as measured" ? undefined : 0;
