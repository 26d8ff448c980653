/** The read-outs of a biopsy as rows: a value with its sampling error, or why there is none. */
import type { BiopsyFinding } from "../engine/protocol";
import { number } from "../format";

type Reading = BiopsyFinding["cd8"]["nest"];

export interface Row {
  readonly name: string;
  readonly unit: string;
  readonly of: (finding: BiopsyFinding) => Reading;
}

/** One of the scores that may be missing as a whole. */
const within = <T extends object>(group: T | { readonly absent: string }, pick: (of: T) => Reading): Reading =>
  "absent" in group ? (group as { readonly absent: string }) : pick(group);

export const rows: readonly Row[] = [
  { name: "TPS", unit: "%", of: ({ pdl1 }) => within(pdl1, (of) => of.tps) },
  { name: "CPS", unit: "", of: ({ pdl1 }) => within(pdl1, (of) => of.cps) },
  { name: "IC", unit: "% of the tumor area", of: ({ pdl1 }) => within(pdl1, (of) => of.ic) },
  { name: "CD8 in nests", unit: "/mm²", of: ({ cd8 }) => cd8.nest },
  { name: "CD8 at the margin", unit: "/mm²", of: ({ cd8 }) => cd8.margin },
  { name: "CD8 in the stroma", unit: "/mm²", of: ({ cd8 }) => cd8.stroma },
  { name: "mixing score", unit: "", of: ({ mixing }) => mixing.score },
  {
    name: "T-cell-inflamed, 18 genes",
    unit: "log₂",
    of: ({ signatures }) => within(signatures, (of) => of.inflamed18),
  },
  { name: "IFN-γ, 6 genes", unit: "log₂", of: ({ signatures }) => within(signatures, (of) => of.ifng6) },
  { name: "IFNG.GS / ISG.RS", unit: "log₂", of: ({ signatures }) => within(signatures, (of) => of.ratio) },
];

export const isAbsent = (reading: Reading): reading is { readonly absent: string } => "absent" in reading;

export const shown = (reading: Reading): string => (isAbsent(reading) ? "–" : number(reading.value));

/** The 95 % bounds, or why there are none. */
export function boundsOf(reading: Reading): string {
  if (isAbsent(reading)) return reading.absent;
  const { low, high } = reading;
  return low === null || high === null ? "too small for a sampling error" : `${number(low)} to ${number(high)}`;
}

/** A table for spreadsheets: a row for each biopsy and read-out. */
export function readingsCsv(taken: readonly { readonly minutes: number; readonly finding: BiopsyFinding }[]): string {
  const lines = taken.flatMap(({ minutes, finding }) =>
    rows.map(({ name, unit, of }) => {
      const reading = of(finding);
      const [value, low, high] = isAbsent(reading)
        ? ["", "", ""]
        : [reading.value, reading.low ?? "", reading.high ?? ""];
      return [minutes / 60, `"${name}"`, `"${unit}"`, value, low, high].join(",");
    }),
  );
  return `${["time_h,reading,unit,value,low95,high95", ...lines].join("\n")}\n`;
}
