/** The ends of the declared range of every assumed parameter, and which parameters have none to go to. */
import type { Biology } from "../../engine/model.js";
import { type ParameterRow, parameterRows } from "../assumed.js";

export interface RangeEnd {
  readonly address: string;
  readonly end: "low" | "high";
  /** As `--set` takes it. */
  readonly set: string;
  readonly shipped: string;
  readonly value: string;
}

export interface Untested {
  readonly address: string;
  readonly why: string;
}

/** @param drugs that are given; parameters of the others cannot act. */
export function rangeEnds(
  biology: Biology,
  drugs: readonly string[],
): { readonly ends: readonly RangeEnd[]; readonly untested: readonly Untested[] } {
  const notGiven = new Set(biology.mechanisms.filter((m) => m.dose && !drugs.includes(m.name)).map((m) => m.name));
  const assumed = parameterRows(biology).filter(({ origin }) => origin === "assumed");
  const why = ({ address, range }: ParameterRow) =>
    notGiven.has(address.split(".")[0]!) ? "a drug that is not given" : range ? undefined : "no declared range";
  const untested = assumed.flatMap((row) => {
    const reason = why(row);
    return reason ? [{ address: row.address, why: reason }] : [];
  });
  const ends = assumed.filter((row) => !why(row)).flatMap(endsOf);
  return { ends, untested };
}

function endsOf({ address, unit, value, range }: ParameterRow): RangeEnd[] {
  const words = (number: number) => (unit === "1" ? `${number}` : `${number} ${unit}`);
  const end = (name: RangeEnd["end"], bound: number): RangeEnd[] =>
    bound === value
      ? []
      : [{ address, end: name, set: `${address}=${bound} ${unit}`, shipped: words(value), value: words(bound) }];
  return [...end("low", range![0]), ...end("high", range![1])];
}
