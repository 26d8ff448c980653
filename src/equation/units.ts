/**
 * Units: published numbers keep their published unit and are converted once, at the edge, to the engine's
 * (µm, min, molecules, ng, pM, mmHg, cells, IU). Grammar: atoms with an optional power, joined by `·`, `*` or a blank,
 * divided by `/` (each slash divides by the next atom only): `ng/ml`, `molecules/cell/s`, `µm²/s`, `/mm2`.
 */
import { didYouMean, LabError } from "./error.js";
import {
  amountIndex,
  cellsIndex,
  concentrationDimension,
  type Dimension,
  dimensionless,
  engineUnits,
  massConcentrationDimension,
  unitAtoms,
} from "./units-table.js";

export type { Dimension, Unit } from "./units-table.js";

/** A number as published; `unit` is spelt canonically (`um` → `µm`, `days` → `day`, `/mm²` → `1/mm2`). */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

interface CompiledUnit {
  readonly numerator: number;
  readonly denominator: number;
  readonly dimension: Dimension;
  readonly name: string;
}

/** 1 pM in molecules/µm³ (exact). */
export const moleculesPerCubicMicronPerPicomolar = 6.02214076e-4;

const compiled = new Map<string, CompiledUnit>();
const superscripts: Readonly<Record<string, string>> = { "²": "2", "³": "3", "⁻": "-", "¹": "1", "⁴": "4", "−": "-" };

function compileUnit(text: string): CompiledUnit {
  const known = compiled.get(text);
  if (known) return known;
  const plain = text.replace(/[²³⁻¹⁴−]/g, (sign) => superscripts[sign]!).replaceAll("\u03bc", "µ");
  const factors = plain
    .trim()
    .replace(/^\//, "1/")
    .split(/(\s*\/\s*|[\s·*]+)/);
  const result = { numerator: 1, denominator: 1, dimension: [...dimensionless] };
  const above: string[] = [];
  const below: string[] = [];
  let divides = false;
  for (const [position, factor] of factors.entries()) {
    if (position % 2 === 1) {
      divides = factor.trim() === "/";
      continue;
    }
    const match = /^(1|%|°|[A-Za-zµ]+)\^?(-?\d)?$/.exec(factor.trim());
    const atom = match ? unitAtoms.get(match[1]!) : undefined;
    if (!match || !atom) throw unknownUnit(text, factor);
    const power = (divides ? -1 : 1) * Number(match[2] ?? "1");
    for (let n = 0; n < Math.abs(power); n++) {
      result.numerator *= power > 0 ? atom.numerator : atom.denominator;
      result.denominator *= power > 0 ? atom.denominator : atom.numerator;
    }
    result.dimension.forEach((exponent, base) => {
      result.dimension[base] = exponent + power * atom.dimension[base]!;
    });
    if (atom.name !== "1") (power < 0 ? below : above).push(atom.name + (Math.abs(power) === 1 ? "" : Math.abs(power)));
  }
  const unit = { ...result, name: [above.join("·") || "1", ...below].join("/") };
  compiled.set(text, unit);
  return unit;
}

function unknownUnit(text: string, factor: string): LabError {
  const near = didYouMean(factor, unitAtoms.keys());
  const said = factor === text || factor === "" ? `"${text}" is not a unit` : `"${factor}" in "${text}" is not a unit`;
  const waysOut = [
    'write one of the known units, e.g. "µm", "min", "pM", "ng/ml", "1/day"',
    'write "1" or "fold" for a pure number',
  ];
  return new LabError({ kind: "units", what: said + near, waysOut });
}

const numberAtStart = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/;

/** Reads "10 ng/mL", "4000 /mm2", "5 %", "day 3"; `example` is what the message offers when the unit is missing. */
export function parseQuantity(text: string, example = "10 µm"): Quantity {
  const day = /^day\s+(\S+)$/.exec(text.trim());
  const plain = (day ? `${day[1]} day` : text).trim().replace(/^−/, "-");
  const digits = numberAtStart.exec(plain)?.[0];
  const waysOut = [`write a number and a unit, e.g. "${example}"`, 'write "1" as the unit of a pure number'];
  if (digits === undefined)
    throw new LabError({ kind: "units", what: `"${text}" is not a number with a unit`, waysOut });
  const unit = plain.slice(digits.length).trim();
  if (unit === "")
    throw new LabError({ kind: "units", what: `${text.trim()} needs a unit, e.g. "${example}"`, waysOut });
  const value = Number(digits);
  if (!Number.isFinite(value))
    throw new LabError({ kind: "units", what: `"${digits}" is too large a number`, waysOut });
  return { value, unit: compileUnit(unit).name };
}

export function dimensionOf(unit: string): Dimension {
  return compileUnit(unit).dimension;
}

export function sameDimension(a: Dimension, b: Dimension): boolean {
  return a.every((exponent, base) => exponent === b[base]);
}

/** The engine unit of a dimension, as words for messages: `µm2/min`, `pM`, `1`. */
export function formatDimension(dimension: Dimension): string {
  const spell = (base: number) =>
    engineUnits[base]! + (Math.abs(dimension[base]!) === 1 ? "" : Math.abs(dimension[base]!));
  const bases = dimension.map((_, base) => base);
  const above = bases.filter((base) => dimension[base]! > 0).map(spell);
  const below = bases.filter((base) => dimension[base]! < 0).map(spell);
  return [above.join("·") || "1", ...below].join("/");
}

export function engineUnitOf(unit: string): string {
  return formatDimension(dimensionOf(unit));
}

/**
 * Whether a quantity in one unit may be given where the other is declared. Counts are pure numbers: `molecules` and
 * `cells` may be left out on one side (`0 1/s` for molecules/s, `4000 /mm2` for cells/mm2) but never stand for each other.
 */
export function compatible(from: string, to: string): boolean {
  const [a, b] = [dimensionOf(from), dimensionOf(to)];
  const differing = a.flatMap((exponent, base) => (exponent === b[base] ? [] : [base]));
  const countable = differing.every((base) => base === amountIndex || base === cellsIndex);
  return countable && (differing.every((base) => a[base] === 0) || differing.every((base) => b[base] === 0));
}

/** Converts between units; with a molar mass (kDa) also between mass concentration and molar: 1 ng/ml of 32.9 kDa = 30.4 pM. */
export function convert(value: number, from: string, to: string, molarMass?: number): number {
  const [a, b] = [compileUnit(from), compileUnit(to)];
  const ratio = (unit: CompiledUnit) => unit.numerator / unit.denominator;
  if (compatible(from, to)) return (value * (a.numerator * b.denominator)) / (a.denominator * b.numerator);
  const toMolar =
    sameDimension(a.dimension, massConcentrationDimension) && sameDimension(b.dimension, concentrationDimension);
  const toMass =
    sameDimension(a.dimension, concentrationDimension) && sameDimension(b.dimension, massConcentrationDimension);
  if ((toMolar || toMass) && molarMass !== undefined) {
    const picomolar = 1e15 / molarMass; // of 1 ng/µm³: 1 ng/ml = 1e-12 ng/µm³ = 1000 / kDa pM
    return toMolar ? (value * ratio(a) * picomolar) / ratio(b) : (value * ratio(a)) / picomolar / ratio(b);
  }
  const needsMass = toMolar || toMass ? "; the molar mass is not known here" : "";
  throw new LabError({
    kind: "units",
    what: `"${from}" (${formatDimension(a.dimension)}) cannot be read as "${to}" (${formatDimension(b.dimension)})${needsMass}`,
    waysOut: [
      `give a quantity in "${to}"`,
      `give one in a unit of the same dimension, e.g. "${formatDimension(b.dimension)}"`,
    ],
  });
}

/** The value in engine units. */
export function toEngine(value: number, unit: string): number {
  const { numerator, denominator } = compileUnit(unit);
  return (value * numerator) / denominator;
}

export function fromEngine(value: number, unit: string): number {
  const { numerator, denominator } = compileUnit(unit);
  return (value * denominator) / numerator;
}

/** Reads a quantity and converts it to engine units, refusing another dimension than that of `declared`. */
export function parseAs(text: string, declared: string, example?: string): Quantity & { readonly engine: number } {
  const { value, unit } = parseQuantity(text, example ?? `10 ${declared === "1" ? "fold" : declared}`);
  const inDeclared = convert(value, unit, declared);
  return { value, unit, engine: toEngine(inDeclared, declared) };
}
