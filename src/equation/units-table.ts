/**
 * The atoms of the unit language and the units that a declaration may use.
 *
 * Engine units: µm, min, molecules, ng, pM, mmHg, cells, IU, kg of body weight. `pM` is a base of its own, so that
 * molecules per volume and molar concentrations never mix by accident; `kg` is body weight only, so that mg/kg is not a plain ratio.
 */

export const dimensionNames = [
  "length",
  "time",
  "amount",
  "mass",
  "concentration",
  "pressure",
  "cells",
  "activity",
  "body weight",
] as const;
export const engineUnits = ["µm", "min", "molecules", "ng", "pM", "mmHg", "cells", "IU", "kg"] as const;

/** Exponents in the order of `dimensionNames`. */
export type Dimension = readonly number[];

/** One unit in engine units: numerator / denominator, kept apart so that 1/s is exactly 60 1/min. */
export interface Atom {
  readonly numerator: number;
  readonly denominator: number;
  readonly dimension: Dimension;
  /** The spelling that messages and scenario.json use. */
  readonly name: string;
}

const [LENGTH, TIME, AMOUNT, MASS, CONCENTRATION, PRESSURE, CELLS, ACTIVITY, BODY] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const;

function dimension(...powers: readonly (readonly [base: number, power: number])[]): Dimension {
  const result: number[] = dimensionNames.map(() => 0);
  for (const [base, power] of powers) result[base] = power;
  return result;
}

export const dimensionless: Dimension = dimension();
export const amountIndex = AMOUNT;
export const cellsIndex = CELLS;
export const concentrationDimension = dimension([CONCENTRATION, 1]);
export const massConcentrationDimension = dimension([MASS, 1], [LENGTH, -3]);

const atoms = new Map<string, Atom>();

function add(names: string, numerator: number, denominator: number, of: Dimension): void {
  const spellings = names.split(" ");
  for (const spelling of spellings) atoms.set(spelling, { numerator, denominator, dimension: of, name: spellings[0]! });
}

/** [names of the prefix, power of ten] */
// biome-ignore format: a table
const prefixes: readonly (readonly [names: readonly string[], power: number])[] = [
  [["f"], -15], [["p"], -12], [["n"], -9], [["µ", "u"], -6], [["m"], -3], [[""], 0],
];

const tens = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** Adds f, p, n, µ, m and the bare unit; `power` is the bare unit's size in engine units as a power of ten. */
function addPrefixed(base: string, power: number, of: Dimension, factor = 1): void {
  for (const [names, prefix] of prefixes) {
    const exponent = power + prefix;
    const spellings = base
      .split(" ")
      .flatMap((spelt) => names.map((name) => name + spelt))
      .join(" ");
    if (exponent >= 0) add(spellings, factor * tens[exponent]!, 1, of);
    else add(spellings, factor, tens[-exponent]!, of);
  }
}

add("1", 1, 1, dimensionless);
add("fold", 1, 1, dimensionless);
add("%", 1, 100, dimensionless);
add("° deg", Math.PI, 180, dimensionless);

addPrefixed("m", 6, dimension([LENGTH, 1]));
add("cm", 10_000, 1, dimension([LENGTH, 1]));
addPrefixed("l L", 15, dimension([LENGTH, 3]));
add("dl dL", 1e14, 1, dimension([LENGTH, 3]));

add("s sec second seconds", 1, 60, dimension([TIME, 1]));
add("ms", 1, 60_000, dimension([TIME, 1]));
add("min minute minutes", 1, 1, dimension([TIME, 1]));
add("h hour hours", 60, 1, dimension([TIME, 1]));
add("day days d", 1440, 1, dimension([TIME, 1]));
add("week weeks wk", 10_080, 1, dimension([TIME, 1]));

add("molecules molecule", 1, 1, dimension([AMOUNT, 1]));
addPrefixed("mol", 15, dimension([AMOUNT, 1]), 602_214_076);
addPrefixed("g", 9, dimension([MASS, 1]));
addPrefixed("M", 12, concentrationDimension);
add("Da", 1.6605390666e-15, 1, dimension([MASS, 1], [AMOUNT, -1]));
add("kDa", 1.6605390666e-12, 1, dimension([MASS, 1], [AMOUNT, -1]));

add("mmHg torr", 1, 1, dimension([PRESSURE, 1]));
add("Pa", 760, 101_325, dimension([PRESSURE, 1]));
add("kPa", 760_000, 101_325, dimension([PRESSURE, 1]));
add("cells cell", 1, 1, dimension([CELLS, 1]));
addPrefixed("U", 0, dimension([ACTIVITY, 1]));
add("IU", 1, 1, dimension([ACTIVITY, 1]));
add("kg", 1, 1, dimension([BODY, 1]));

export const unitAtoms: ReadonlyMap<string, Atom> = atoms;

type Time = "s" | "min" | "h" | "day" | "week";
type Length = "nm" | "µm" | "mm" | "cm";
type Molar = "fM" | "pM" | "nM" | "µM" | "mM" | "M";
type Mass = "pg" | "ng" | "µg" | "mg" | "g";
type Amount = "molecules" | "molecules/cell" | "cells";
type Volume = "µm3" | "mm3" | "µl" | "ml" | "l";
type Area = "µm2" | "mm2" | "cm2" | "m2";

/** The units a parameter, column or field may be declared in; any other does not compile. */
// biome-ignore format: a table
export type Unit =
  | "1" | "fold" | "%" | "°" | Time | Length | Molar | Mass | Amount | Volume | Area | "mmHg" | "kg" | "kDa" | "IU" | "U" | "mU"
  | `1/${Time | Length | Molar | Area | Volume | "mmHg"}`
  | `${"1" | "fold" | "%" | Molar | Mass | Amount | Area | Volume | Length | "mmHg"}/${Time}`
  | `${Length}/${Time}` | `1/${Molar}/${Time}` | `mmHg/${Molar}`
  | `${Amount}/${Area | Volume}` | `${Amount}/${Volume}/${Molar}` | `cells/${Area | Volume}/${Time}`
  | `${Mass | "IU" | "U" | "mU"}/${"ml" | "l" | "mg" | "kg" | "m2"}`
  | `${Volume}/${Time}/${"kg" | "cell" | Molar}`;
