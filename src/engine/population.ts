/**
 * Who there is: parameters with their sources, lineages of cells with their columns, and diffusible ligands.
 */
import type { Unit } from "../equation/units.js";

/** Where a number comes from. `assumed` is honourable, and its meaning says why. */
export type Origin = "measured" | "fitted" | "derived" | "assumed";

/** How a value differs between patients (variability), or how little we know it (uncertainty). */
export type Distribution =
  | { readonly kind: "lognormal"; readonly cv: number }
  | { readonly kind: "loguniform"; readonly low: number; readonly high: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number };

export interface Parameter {
  /** As the equation writes it, in TeX. */
  readonly symbol: string;
  /** In `unit`, as published. */
  readonly value: number;
  readonly unit: Unit;
  readonly meaning: string;
  readonly origin: Origin;
  /** A key of the bibliography. */
  readonly source: string;
  readonly variability?: Distribution;
  readonly uncertainty?: Distribution;
  /** Plausible bounds, in `unit`; a value outside is allowed with a warning. */
  readonly range?: readonly [low: number, high: number];
}

export interface Column {
  readonly symbol: string;
  readonly unit: Unit;
  readonly meaning: string;
  readonly initial: number;
  /** A slow column, with a time constant of many hours, advances every 6 minutes. Default: every minute. */
  readonly every?: 1 | 6;
  /** Values are held within these bounds. */
  readonly bounds?: readonly [low: number, high: number];
}

export type Numbers<K extends PropertyKey> = { readonly [N in K]: number };

/** Some or all cell types of one lineage. */
export interface Population<C extends string = string> {
  readonly lineage: string;
  readonly types: readonly string[];
  /** Only for the type checker: the columns these cells have. */
  readonly has?: Numbers<C>;
}

export interface CellType {
  /** Diameter in µm, with its source. */
  readonly diameter: number;
  readonly source: string;
  readonly meaning: string;
}

export interface Lineage<C extends string = string, T extends string = string> extends Population<C> {
  readonly name: string;
  readonly cellTypes: { readonly [K in T]: CellType };
  readonly columns: { readonly [K in C]: Column };
  /** The population of one or more of its types. */
  only(...types: T[]): Population<C>;
}

/** Columns that every cell has and the engine keeps. */
export const engineColumns = ["radius", "adultRadius", "pressure", "engaged"] as const;
export type EngineColumn = (typeof engineColumns)[number];

export function lineage<const C extends Record<string, Column>, const T extends Record<string, CellType>>(declared: {
  readonly name: string;
  readonly cellTypes: T;
  readonly columns: C;
}): Lineage<(keyof C & string) | EngineColumn, keyof T & string> {
  return {
    ...declared,
    lineage: declared.name,
    types: Object.keys(declared.cellTypes),
    only: (...types: string[]) => ({ lineage: declared.name, types }),
  } as unknown as Lineage<(keyof C & string) | EngineColumn, keyof T & string>;
}

/** A diffusible species. Amounts of a field in pM are molecules; of any other unit, unit·µm³. */
export interface Ligand<N extends string = string> {
  readonly name: N;
  readonly title: string;
  readonly unit: "pM" | "mmHg" | "U";
  /** kDa; turns mass concentrations into molar ones. */
  readonly molarMass: number;
  readonly diffusivity: Parameter;
  readonly decay: Parameter;
  readonly initial: number;
  /**
   * A slow field, whose sources and level change over many minutes, is given, taken and advanced once in 6 minutes; it is
   * sampled every minute. Default: every minute.
   */
  readonly every?: 1 | 6;
  /** Half-maxima that read this field, in its unit, for the field budget. */
  readonly readBy: readonly { readonly what: string; readonly halfMaximum: number }[];
}

export const ligand = <const N extends string>(declared: Ligand<N>): Ligand<N> => declared;
