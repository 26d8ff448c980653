/** What a scenario may speak of: the names that biology knows, handed in so that the reader knows no biology. */
import { didYouMean, LabError, type Where } from "../equation/error.js";
import { parseAs } from "../equation/units.js";

export interface VocabularyParameter {
  /** The declared (published) unit. */
  readonly unit: string;
  /** Plausible bounds in the declared unit. */
  readonly range?: readonly [low: number, high: number] | undefined;
  readonly source: string;
}

export interface Vocabulary {
  /** By `mechanism.parameter`. */
  readonly parameters: Readonly<Record<string, VocabularyParameter>>;
  readonly mechanisms: readonly string[];
  readonly genes: readonly string[];
  readonly drugs: Readonly<Record<string, { readonly doseUnits: readonly string[] }>>;
  /** Preset → choice → `mechanism.parameter` → quantity text. */
  readonly presets: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

/** A parameter set by a scenario, a preset or `--set`. */
export interface ParameterValue {
  readonly address: string;
  /** As written. */
  readonly text: string;
  /** In engine units. */
  readonly value: number;
  readonly from: "preset" | "scenario" | "set";
  /** Said when the value lies outside the plausible range. */
  readonly warning?: string;
}

/** Looks a name up, or refuses it with the nearest known one. */
export function known<T>(what: string, name: string, names: Readonly<Record<string, T>>, where: Where): T {
  if (Object.hasOwn(names, name)) return names[name]!;
  const all = Object.keys(names);
  const list =
    all.length === 0 ? "there is none" : all.length <= 12 ? `known: ${all.join(", ")}` : "`ifng describe` lists all";
  const waysOut = [`use a known ${what} (${list})`, "remove it"];
  throw new LabError({ kind: "scenario", what: `unknown ${what} "${name}"${didYouMean(name, all)}`, where, waysOut });
}

export function readParameter(
  address: string,
  text: string,
  vocabulary: Vocabulary,
  from: ParameterValue["from"],
  where: Where = { path: address },
): ParameterValue {
  const { unit, range } = known("parameter", address, vocabulary.parameters, where);
  const middle = range ? (range[0] + range[1]) / 2 : 1;
  const example = `${Number(middle.toPrecision(2))} ${unit}`;
  try {
    const { value, unit: written, engine } = parseAs(text, unit, example);
    const low = range && parseAs(`${range[0]} ${unit}`, unit).engine;
    const high = range && parseAs(`${range[1]} ${unit}`, unit).engine;
    const outside = low !== undefined && high !== undefined && (engine < low || engine > high);
    const warning = `${address}: ${value} ${written} lies outside the plausible range ${range?.[0]}–${range?.[1]} ${unit}`;
    return { address, text, value: engine, from, ...(outside && { warning }) };
  } catch (error) {
    if (error instanceof LabError) throw error.at(where, "scenario");
    throw error;
  }
}

/** Reads `mechanism.parameter=VALUE UNIT`, as `--set` gives it. */
export function parseOverride(text: string, vocabulary: Vocabulary): ParameterValue {
  const cut = text.indexOf("=");
  if (cut < 1) {
    const waysOut = ['write --set mechanism.parameter="VALUE UNIT"', "write it under `parameters` in the scenario"];
    throw new LabError({ kind: "usage", what: `"${text}" is not an override`, waysOut });
  }
  const value = text
    .slice(cut + 1)
    .trim()
    .replace(/^"(.*)"$/, "$1");
  return readParameter(text.slice(0, cut).trim(), value, vocabulary, "set", {
    path: `--set ${text.slice(0, cut).trim()}`,
  });
}
