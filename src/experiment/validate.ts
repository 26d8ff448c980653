/** Published experiments, rerun: what was expected, what came out, and the tallies by role. */

/** A analytic, C calibrated (the model was tuned to it), H held out. */
export type Role = "A" | "C" | "H";

export const roles: Readonly<Record<Role, string>> = { A: "analytic", C: "calibrated", H: "held out" };

export interface Band {
  readonly quantity: string;
  readonly unit: string;
  readonly low?: number;
  readonly high?: number;
}

export interface Expected {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly role: Role;
  readonly level: "analytic" | "cell" | "patch" | "twin" | "trial";
  readonly tier: "quick" | "full";
  /** What it takes, in words, e.g. "1 s". */
  readonly cost: string;
  /** Which protocol this is, 1 if absent: how often the experiment was set up anew, as its `paper.md` tells. */
  readonly protocol?: number;
  /** Why the row is red, once it is known to be. */
  readonly reason?: string;
  /** Fixed before the first run; a quantity without limits is printed beside the others and only has to be a number. */
  readonly bands: readonly Band[];
}

/** A row's experiment: what it measured, by the quantities of its bands. */
export type Measure = () => Promise<Readonly<Record<string, number>>>;

export interface RowResult extends Omit<Expected, "bands"> {
  readonly passed: boolean;
  readonly expected: readonly Band[];
  /** By quantity; null where nothing was measured. */
  readonly measured: Readonly<Record<string, number | null>>;
}

export const isGated = (band: Band): boolean => band.low !== undefined || band.high !== undefined;

/** A quantity that was not measured does not hold. */
export function bandHolds({ low, high }: Band, measured: number | null | undefined): boolean {
  if (measured === null || measured === undefined || Number.isNaN(measured)) return false;
  return measured >= (low ?? Number.NEGATIVE_INFINITY) && measured <= (high ?? Number.POSITIVE_INFINITY);
}

/** What was measured against the bands of its row; a row without an experiment is red. */
export function judged({ bands, ...row }: Expected, values: Awaited<ReturnType<Measure>> = {}): RowResult {
  const measured = Object.fromEntries(
    bands.map(({ quantity }) => [quantity, Number.isFinite(values[quantity]) ? values[quantity]! : null]),
  );
  const passed = bands.length > 0 && bands.every((band) => bandHolds(band, measured[band.quantity]));
  return { ...row, passed, expected: bands, measured };
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
    return { role, rows: own.length, hold: own.filter((row) => row.passed).length };
  });

/** How many held-out rows hold, and how many of them by the first protocol that was written. */
export function firstProtocolWords(rows: readonly RowResult[]): string {
  const hold = rows.filter(({ role, passed }) => role === "H" && passed);
  const first = hold.filter(({ protocol = 1 }) => protocol === 1).length;
  return `held-out rows that hold by the first protocol that was written: ${first} of ${hold.length}`;
}

export const tallyWords = ({ role, rows, hold }: Tally): string => `${roles[role]} ${hold} of ${rows}`;

/** A band in words, e.g. "band 25–50". */
export function bandWords({ low, high }: Band): string {
  if (low === undefined) return high === undefined ? "printed only" : `band ≤ ${high}`;
  if (high === undefined) return `band ≥ ${low}`;
  return low === high ? `band = ${low}` : `band ${low}–${high}`;
}
