/** Published experiments, rerun: what was expected, what came out, and the tallies by role. */

/** A analytic, C calibrated (the model was tuned to it), H held out. */
export type Role = "A" | "C" | "H";

export interface Expected {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly role: Role;
  readonly level: "analytic" | "cell" | "patch" | "twin" | "trial";
  readonly tier: "quick" | "full";
  /** What it takes, in words, e.g. "1 s". */
  readonly cost: string;
  /** Fixed before the first run; a quantity without limits is printed beside the others and only has to be a number. */
  readonly bands: readonly {
    readonly quantity: string;
    readonly unit: string;
    readonly low?: number;
    readonly high?: number;
  }[];
}

/** A row's experiment: what it measured, by the quantities of its bands. */
export type Measure = () => Promise<Readonly<Record<string, number>>>;

export interface RowResult extends Omit<Expected, "bands"> {
  readonly holds: boolean;
  readonly bands: readonly (Expected["bands"][number] & { readonly measured: number; readonly holds: boolean })[];
}

/** @throws nothing: a quantity that was not measured does not hold. */
export async function validateRow(expected: Expected, measure: Measure): Promise<RowResult> {
  const measured = await measure();
  const bands = expected.bands.map((band) => {
    const value = measured[band.quantity] ?? Number.NaN;
    const holds = value >= (band.low ?? Number.NEGATIVE_INFINITY) && value <= (band.high ?? Number.POSITIVE_INFINITY);
    return { ...band, measured: value, holds };
  });
  return { ...expected, bands, holds: bands.length > 0 && bands.every((band) => band.holds) };
}

export interface Tally {
  readonly role: Role;
  readonly rows: number;
  readonly hold: number;
}

/** Three tallies; "nine in ten" counts held-out rows only. */
export const talliesOf = (rows: readonly RowResult[]): Tally[] =>
  (["A", "C", "H"] as const).map((role) => {
    const own = rows.filter((row) => row.role === role);
    return { role, rows: own.length, hold: own.filter((row) => row.holds).length };
  });
