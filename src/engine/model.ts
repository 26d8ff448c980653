/**
 * A composed model: what the cells of each type do, with every law bound to its parameters.
 */
import type { AnyLaw, Event, Inheritance, Ligand, Lineage, Mechanism } from "./declare.js";

/** Minutes between evaluations. */
export type Cadence = 1 | 6;

/** A law with its parameters in engine units. */
export interface BoundLaw {
  readonly mechanism: string;
  readonly law: AnyLaw;
  readonly parameters: Readonly<Record<string, number>>;
  /** Its value, if it reads parameters only. */
  readonly constant: number | undefined;
}
export interface Line extends BoundLaw {
  /** Name in the ledger. */
  readonly line: string;
}
export interface QuantityNode extends BoundLaw {
  readonly name: string;
  readonly qualified: string;
  readonly slot: number;
  readonly bond: boolean;
  readonly factors: readonly Line[];
  readonly loads: readonly Line[];
  readonly loadPower: number;
  readonly account: string | undefined;
  /** Minutes between evaluations: 6 where only slow events and slow columns read it. */
  readonly every: Cadence;
  /** Read by partners only, so evaluated only for cells that have one. */
  readonly forPartnersOnly: boolean;
}
export interface RateNode {
  readonly column: string;
  readonly every: Cadence;
  readonly terms: readonly BoundLaw[];
}
export interface ExchangeNode {
  readonly field: string;
  readonly secretion: readonly BoundLaw[];
  readonly saturable: readonly { readonly maximalRate: BoundLaw; readonly halfMaximum: BoundLaw }[];
  readonly clearance: readonly BoundLaw[];
}
export interface EventNode {
  readonly name: string;
  readonly mechanism: string;
  readonly purpose: number;
  readonly parameters: Readonly<Record<string, number>>;
  readonly event: Event<AnyLaw, string, string>;
}
/** Everything the cells of one type do. */
export interface TypePlan {
  readonly name: string;
  readonly lineage: string;
  readonly diameter: number;
  /** Quantities that partners read; evaluated for all cells first. */
  readonly exported: readonly QuantityNode[];
  /** The remaining quantities, each after those it reads. */
  readonly quantities: readonly QuantityNode[];
  readonly rates: readonly RateNode[];
  readonly exchanges: readonly ExchangeNode[];
  readonly bond:
    | { readonly onRate: BoundLaw; readonly offRate: BoundLaw; readonly partners: ReadonlySet<string> }
    | undefined;
  readonly events: readonly EventNode[];
  readonly egress: readonly BoundLaw[];
  readonly entries: readonly { readonly into: string; readonly flux: BoundLaw; readonly purpose: number }[];
  readonly motion:
    | {
        readonly speed: BoundLaw;
        readonly persistence: BoundLaw;
        readonly taxis: readonly { field: string; weight: BoundLaw }[];
      }
    | undefined;
  /** Fields that its laws read. */
  readonly senses: readonly string[];
  readonly inherit: Readonly<Record<string, Inheritance>>;
  /** Where cells stand at time 0; the terms of one mechanism share the draw of its purpose. */
  readonly starts: readonly { readonly column: string; readonly law: BoundLaw; readonly purpose: number }[];
  /** Values of quantities that mechanisms read but that nobody publishes for this type. */
  readonly absent: Readonly<Record<string, number>>;
}
export interface CompartmentNode {
  readonly mechanism: string;
  readonly name: string;
  readonly unit: string;
  readonly parameters: Readonly<Record<string, number>>;
  readonly rate: AnyLaw;
}
/** A population whose density in the tissue is a number of the body, in cells per µm². */
export interface CensusNode {
  readonly mechanism: string;
  readonly name: string;
  readonly lineage: string;
  /** Indices of plans. */
  readonly types: readonly number[];
}
export interface Model {
  readonly lineages: readonly Lineage[];
  readonly ligands: readonly Ligand[];
  readonly mechanisms: readonly Mechanism[];
  readonly plans: readonly TypePlan[];
  readonly compartments: readonly CompartmentNode[];
  readonly censuses: readonly CensusNode[];
  readonly genome: Readonly<Record<string, number>>;
  /** Names of all quantities; a slot is an index into this. */
  readonly quantities: readonly string[];
  readonly parameters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Biology {
  readonly lineages: readonly Lineage[];
  readonly ligands: readonly Ligand[];
  readonly mechanisms: readonly Mechanism[];
  /** Gene copies and traits of an unaltered clone. */
  readonly genome: Readonly<Record<string, number>>;
}
