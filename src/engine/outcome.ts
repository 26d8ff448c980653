/**
 * How a run ended, read from the tumor's burden; nothing in the model reads it.
 *
 * N = tumor cells + those that left, smoothed over 24 h: eradication at N = 0; escape at N ≥ 1.5 N₀, or at ≥ 0.9 of
 * capacity and not falling over the last fifth; else control; undecided within one standard deviation of a border.
 */
export type Outcome = "eradication" | "control" | "escape" | "undecided";

export interface BurdenPoint {
  readonly hours: number;
  readonly cells: number;
}

export function outcomeOf(burden: readonly BurdenPoint[], capacity: number): Outcome {
  const last = burden.at(-1);
  const first = burden[0];
  if (!last || !first) return "undecided";
  if (last.cells === 0) return "eradication";
  const day = burden.filter((p) => p.hours > last.hours - 24);
  const mean = average(day.map((p) => p.cells));
  const deviation = Math.sqrt(average(day.map((p) => (p.cells - mean) * (p.cells - mean))));
  const border = 1.5 * first.cells;
  const fifth = burden.filter((p) => p.hours >= last.hours * 0.8);
  const rising = fifth.length > 1 && last.cells >= fifth[0]!.cells;
  if (mean >= 0.9 * capacity && rising) return "escape";
  if (Math.abs(mean - border) < deviation) return "undecided";
  return mean >= border ? "escape" : "control";
}

const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
