/**
 * The vocabulary in which biology is written: lineages, ligands and mechanisms.
 *
 * A mechanism is data plus expressions. It owns no loop and reads no file; the engine's drivers evaluate its expressions
 * for every cell. Names that were not declared do not type-check. The list of shapes is closed: a mechanism that fits
 * none of them is a reason to talk, not to widen the contract (ARCHITECTURE.md maps all of the biology to it).
 */
import type { Unit } from "../equation/units.js";
import type { Ligand, Numbers, Parameter, Population } from "./population.js";

export { exp, hill, log, max, min, select, sqrt } from "../equation/functions.js";
export type { Unit } from "../equation/units.js";

export * from "./population.js";

/** What an expression sees. `other` exists in pair laws only. */
export interface Sight<Self extends string, Here extends string, Body extends string, Clone extends string> {
  /** Columns of this cell, its own mechanism's quantities and those given to it. */
  readonly self: Numbers<Self>;
  /** Fields at this cell, in the field's unit. */
  readonly here: Numbers<Here>;
  /** Compartments and censuses of this mechanism: one number for the whole patient. */
  readonly body: Numbers<Body>;
  /** Gene copies (0–2) and traits of this cell's clone. */
  readonly clone: Numbers<Clone>;
}
export interface PairSight<
  Self extends string,
  Other extends string,
  Here extends string,
  Body extends string,
  Clone extends string,
> extends Sight<Self, Here, Body, Clone> {
  /** Columns and quantities of the bound partner, or of the cell touched. */
  readonly other: Numbers<Other>;
}
type Law<S, P extends string> = (at: S, parameters: Numbers<P>) => number;

/** A named algebraic value without memory. Others multiply it by factors, or add loads to its one denominator. */
export interface Quantity<L> {
  readonly unit: Unit;
  readonly meaning: string;
  readonly law: L;
  /** `bond`: a value of the bound pair, 0 while unbound. Default: of the cell. */
  readonly across?: "bond";
  /** Loads Σs brake it as (1 + Σs)^−power. */
  readonly loadPower?: 0.5 | 1;
  /** Kept in the ledger under this name: what would have been, and what each factor took away. */
  readonly account?: string;
}

export type Amount<L> = number | L;
export type Effect<L, SelfColumn extends string, OtherColumn extends string> =
  | { readonly set: SelfColumn; readonly to: Amount<L> }
  | { readonly add: Amount<L>; readonly to: SelfColumn }
  | { readonly addToPartner: OtherColumn; readonly amount: Amount<L> }
  | { readonly divide: true }
  /** The cell joins the clone that has so many copies of a gene, or so much of a trait. */
  | { readonly mutate: string; readonly to: Amount<L> }
  | { readonly die: string /** Column whose hitters share the credit. */; readonly creditedTo?: SelfColumn }
  | { readonly unbind: true }
  | { readonly become: string };

/** An event happens with a hazard per minute, or whenever an expression is above 0 (its effect ends that state). */
export interface Event<L, SelfColumn extends string, OtherColumn extends string> {
  readonly when: { readonly hazard: L } | { readonly crosses: L };
  /** Contacts are looked at every minute, slow hazards every 6 minutes. */
  readonly every?: 1 | 6;
  /** Looked at only while bound to a partner. */
  readonly while?: "bound";
  readonly what: readonly Effect<L, SelfColumn, OtherColumn>[];
}

export type Inheritance = "copy" | "halve" | "zero" | { readonly draw: number };

type ShortName<Q> = Q extends `${string}.${infer N}` ? N : never;

/** The common columns of several populations. */
type ColumnsOf<A extends readonly Population[]> = keyof NonNullable<A[number]["has"]> & string;

export interface Declaration<
  A extends readonly Population[],
  P extends string,
  S extends string,
  Q extends string,
  G extends string,
  O extends readonly Population[],
  OG extends string,
  B extends string,
  K extends string,
  C extends string,
  Self extends string = ColumnsOf<A> | Q | ShortName<G>,
  Cell = Law<Sight<Self, S, B | C, K>, P>,
  Pair = Law<PairSight<Self, ColumnsOf<O> | ShortName<OG>, S, B | C, K>, P>,
> {
  readonly name: string;
  /** The claim it brings about, in a biologist's words. */
  readonly claim: string;
  /** Plain-text equation, as the documentation shows it. */
  readonly equation: string;
  readonly leavesOut: string;
  readonly actsOn: A;
  /** Whom its pair laws meet. */
  readonly partner?: O;
  readonly parameters: { readonly [N in P]: Parameter };
  /** Fields it reads: `here.<name>`. */
  readonly senses?: readonly Ligand<S>[];
  /** Genes and traits it reads: `clone.<name>`. */
  readonly clone?: readonly K[];
  /** Quantities of other mechanisms it reads as `self.<name>`, with the value when nobody publishes them. */
  readonly given?: { readonly [N in G]: number };
  /** The same of the partner: `other.<name>`. */
  readonly givenByPartner?: { readonly [N in OG]: number };
  readonly quantity?: { readonly [N in Q]: Quantity<Pair> };
  readonly rate?: { readonly [N in ColumnsOf<A>]?: Cell };
  readonly factor?: { readonly [target: string]: Pair | { readonly [line: string]: Pair } };
  readonly load?: { readonly [target: string]: Pair };
  readonly secretion?: { readonly [field: string]: Cell };
  /** Saturable (molecules/min, half-maximum in the field's unit) or a clearance (µm³/min). */
  readonly uptake?: {
    readonly [field: string]: { readonly maximalRate: Cell; readonly halfMaximum: Cell } | { readonly clearance: Cell };
  };
  readonly bond?: { readonly onRate: Pair; readonly offRate: Pair };
  readonly event?: { readonly [name: string]: Event<Pair, ColumnsOf<A>, ColumnsOf<O>> };
  readonly inherit?: { readonly [N in ColumnsOf<A>]?: Inheritance };
  /** Where a cell of a tissue that stands at time 0 is in its cycle; `chance` is one draw in 0–1 for each cell and mechanism. */
  readonly start?: { readonly [N in ColumnsOf<A>]?: Law<{ readonly self: { readonly chance: number } }, P> };
  /** Influx through each cell of `actsOn`: a flux per tissue area, shared over those sites. */
  readonly entry?: { readonly of: Population; readonly flux: Cell };
  /** Hazard of leaving the tissue alive. */
  readonly egress?: Cell;
  /** Motion: how fast (µm/min), for how long in one direction (min), drawn by which gradients (0–1). */
  readonly motion?: {
    readonly speed: Cell;
    readonly persistence: Cell;
    readonly taxis?: { readonly [field: string]: Cell };
  };
  /** How many cells of a population there are per tissue area, counted every minute and read as `body.<name>`. */
  readonly census?: { readonly [N in C]: Population };
  /** Scalars of the whole patient, with their own rates; doses enter `dose.into`. */
  readonly compartment?: { readonly [N in B]: { readonly unit: Unit } };
  /** d/dt of each compartment. */
  readonly course?: { readonly [N in NoInfer<B>]: Law<{ readonly body: Numbers<B> }, P> };
  readonly dose?: {
    readonly into: NoInfer<B>;
    readonly unit: Unit;
    readonly gain: Law<{ readonly body: Numbers<B> }, P>;
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the engine handles every mechanism alike, whatever its names are
type Loose = (at: any, parameters: any) => number;
export type AnyLaw = Loose;

/** A mechanism as the engine sees it: the same data with its names as strings. */
export interface Mechanism {
  readonly name: string;
  readonly claim: string;
  readonly equation: string;
  readonly leavesOut: string;
  readonly actsOn: readonly Population[];
  readonly partner?: readonly Population[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly senses?: readonly Ligand[];
  readonly clone?: readonly string[];
  readonly given?: Readonly<Record<string, number>>;
  readonly givenByPartner?: Readonly<Record<string, number>>;
  readonly quantity?: Readonly<Record<string, Quantity<Loose>>>;
  readonly rate?: Readonly<Record<string, Loose>>;
  readonly factor?: Readonly<Record<string, Loose | Readonly<Record<string, Loose>>>>;
  readonly load?: Readonly<Record<string, Loose>>;
  readonly secretion?: Readonly<Record<string, Loose>>;
  readonly uptake?: Readonly<Record<string, { maximalRate: Loose; halfMaximum: Loose } | { clearance: Loose }>>;
  readonly bond?: { readonly onRate: Loose; readonly offRate: Loose };
  readonly event?: Readonly<Record<string, Event<Loose, string, string>>>;
  readonly inherit?: Readonly<Record<string, Inheritance>>;
  readonly start?: Readonly<Record<string, Loose>>;
  readonly census?: Readonly<Record<string, Population>>;
  readonly entry?: { readonly of: Population; readonly flux: Loose };
  readonly egress?: Loose;
  readonly motion?: {
    readonly speed: Loose;
    readonly persistence: Loose;
    readonly taxis?: Readonly<Record<string, Loose>>;
  };
  readonly compartment?: Readonly<Record<string, { readonly unit: Unit }>>;
  readonly course?: Readonly<Record<string, Loose>>;
  readonly dose?: { readonly into: string; readonly unit: Unit; readonly gain: Loose };
}

/**
 * Declare a mechanism. Removing its file removes its terms, factors, loads and events, and nothing else.
 *
 * @throws nothing here; `compose` checks names across mechanisms and names both files where two disagree.
 */
export function mechanism<
  const A extends readonly Population[],
  const P extends string,
  const S extends string = never,
  const Q extends string = never,
  const G extends string = never,
  const O extends readonly Population[] = readonly [],
  const OG extends string = never,
  const B extends string = never,
  const K extends string = never,
  const C extends string = never,
>(declared: Declaration<A, P, S, Q, G, O, OG, B, K, C>): Mechanism {
  return declared as unknown as Mechanism;
}
