/** What is varied in a phase map: one parameter, a density of the tissue at the start, or the antigenicity of all clones. */
import { LabError } from "../../equation/error.js";
import { convert, fromEngine, parseQuantity, toEngine } from "../../equation/units.js";
import { exp, log } from "../../numerics/math.js";
import type { Scenario } from "../scenario.js";
import { type DensityKey, densityKeys } from "../scenario-plan.js";
import { MOST_ANTIGENIC } from "../scenario-schema.js";
import { known, readParameter, type Vocabulary } from "../scenario-vocabulary.js";

export interface Axis {
  /** `mechanism.parameter`, `tissue.cd8` …, or `clones.antigenicity`. */
  readonly address: string;
  /** As it was written; `low`, `high` and all values are in it. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** Values are spaced by factors: where the range spans a factor of five or more. */
  readonly logarithmic: boolean;
  readonly warnings: readonly string[];
}

const ANTIGENICITY = "clones.antigenicity";
const densityAddress = (key: DensityKey) => `tissue.${key}`;
const LOGARITHMIC_FROM = 5;

/** Addresses that an axis may have, with their declared units. */
function addressesOf(vocabulary: Vocabulary): Record<string, string> {
  const parameters = Object.entries(vocabulary.parameters).map(([address, { unit }]) => [address, unit] as const);
  const densities = densityKeys.map((key) => [densityAddress(key), "1/mm2"] as const);
  return Object.fromEntries([...parameters, ...densities, [ANTIGENICITY, "1"]]);
}

/**
 * Reads `mechanism.parameter=LOW..HIGH UNIT`.
 *
 * @throws LabError where that is not what it says, the name is unknown, the unit does not fit, or the range is empty.
 */
export function parseAxis(text: string, option: string, vocabulary: Vocabulary): Axis {
  const [, address, lowText, highText] = /^\s*([^=\s]+)\s*=\s*"?(.+?)\s*\.\.\s*(.+?)"?\s*$/.exec(text) ?? [];
  if (address === undefined || lowText === undefined || highText === undefined) {
    const waysOut = [
      `write ${option} mechanism.parameter="LOW..HIGH UNIT", e.g. ${option} adaptive-resistance.pdl1Induction="1..30 fold"`,
      "`ifng describe` lists parameters with their units",
    ];
    throw new LabError({ kind: "usage", what: `${option} "${text}" is not a range`, waysOut });
  }
  const where = { path: `${option} ${address}` };
  const declared = known("axis", address, addressesOf(vocabulary), where);
  try {
    const { value: high, unit } = parseQuantity(highText, `30 ${declared}`);
    const bare = Number.isFinite(Number(lowText));
    const low = bare ? Number(lowText) : convertTo(unit, lowText, declared);
    convert(high, unit, declared);
    const waysOut = ["write the smaller end first", "leave the option out, and set the value with --set"];
    if (!(low < high)) throw new LabError({ kind: "usage", what: `the range ${text} is empty`, waysOut });
    if (low < 0 || (address === ANTIGENICITY && toEngine(high, unit) > MOST_ANTIGENIC)) {
      const what = low < 0 ? `${lowText} is negative` : `${highText} is more than ${MOST_ANTIGENIC}`;
      throw new LabError({ kind: "usage", what, waysOut: ["narrow the range", "vary something else"] });
    }
    const ends = vocabulary.parameters[address] ? [low, high] : [];
    const warnings = ends.flatMap(
      (end) => readParameter(address, textOf({ unit }, end), vocabulary, "set").warning ?? [],
    );
    return axisOf(address, unit, low, high, warnings);
  } catch (error) {
    throw error instanceof LabError ? error.at(where) : error;
  }
}

export const axisOf = (
  address: string,
  unit: string,
  low: number,
  high: number,
  warnings: readonly string[] = [],
): Axis => ({ address, unit, low, high, logarithmic: low > 0 && high >= LOGARITHMIC_FROM * low, warnings });

/** As `ifng tip` reads it. */
export const rangeText = ({ address, unit, low, high }: Axis) => `${address}=${low}..${high} ${unit}`;

function convertTo(unit: string, text: string, declared: string): number {
  const { value, unit: written } = parseQuantity(text, `1 ${declared}`);
  return convert(value, written, unit);
}

export const textOf = ({ unit }: Pick<Axis, "unit">, value: number) => `${value} ${unit}`;

/** Evenly spaced values from end to end, to four digits. */
export function valuesOf(axis: Axis, points: number): number[] {
  return Array.from({ length: points }, (_, k) => between(axis, axis.low, axis.high, k / (points - 1)));
}

/** The value at a share of the way from one to another, in the spacing of the axis. */
export function between({ logarithmic }: Axis, from: number, to: number, share: number): number {
  if (share === 0 || share === 1) return share === 0 ? from : to;
  const value = logarithmic ? exp(log(from) + share * (log(to) - log(from))) : from + share * (to - from);
  return Number(value.toPrecision(4));
}

/**
 * Where a scenario stands on an axis, in its unit: undefined where it has no single value there.
 *
 * @param declared the value of a parameter that the scenario leaves alone, in `unit`
 */
export function valueAlong(
  { parameters, clones, tissue: { source } }: Scenario,
  { address, unit }: Pick<Axis, "address" | "unit">,
  declared?: number,
): number | undefined {
  const here = (engine: number) => Number(fromEngine(engine, unit).toPrecision(12));
  if (address === ANTIGENICITY) {
    const [first = 1, ...others] = clones.map(({ antigenicity }) => antigenicity);
    return others.every((other) => other === first) ? here(first) : undefined;
  }
  const key = densityKeys.find((candidate) => densityAddress(candidate) === address);
  if (key !== undefined) return "generate" in source ? here(source.generate.densities[key] ?? 0) : undefined;
  const set = parameters.findLast((parameter) => parameter.address === address);
  return set ? here(set.value) : declared;
}

/** The scenario with the axis at this value. */
export function setAlong(scenario: Scenario, axis: Axis, value: number, vocabulary: Vocabulary): Scenario {
  const { address, unit } = axis;
  if (address === ANTIGENICITY)
    return { ...scenario, clones: scenario.clones.map((c) => ({ ...c, antigenicity: toEngine(value, unit) })) };
  const key = densityKeys.find((candidate) => densityAddress(candidate) === address);
  if (key === undefined) {
    const set = readParameter(address, textOf(axis, value), vocabulary, "set");
    return { ...scenario, parameters: [...scenario.parameters, set] };
  }
  const { source } = scenario.tissue;
  if (!("generate" in source)) {
    const waysOut = ["generate the tissue", "vary a parameter"];
    throw new LabError({ kind: "usage", what: `${address} cannot be varied in a tissue read from a table`, waysOut });
  }
  const densities = { ...source.generate.densities, [key]: toEngine(value, unit) };
  return {
    ...scenario,
    tissue: { ...scenario.tissue, source: { generate: { ...source.generate, densities } } },
  };
}
