/** What the page and the worker of the engine say to each other. Control goes by message, frames by ring or transfer. */
import type { biopsies, maps, Scenario } from "ifng-lab";
import type { ParameterRow } from "ifng-lab/experiment/assumed";
import type { Axis } from "ifng-lab/experiment/tip/axis";
import type { Fate, Throw } from "ifng-lab/experiment/tip/twin";
import type { Frame, Layout } from "./frame";

/** A fault as people read it: what, where, two ways out. */
export interface Fault {
  readonly what: string;
  readonly waysOut: readonly string[];
  readonly line?: number;
  readonly column?: number;
  readonly path?: string;
}

export interface TableInput {
  readonly name: string;
  readonly text: string;
  /** A column map as YAML; absent: a shipped map that fits. */
  readonly map?: string;
  readonly where?: string;
}

export interface MechanismFacts {
  readonly name: string;
  readonly claim: string;
  readonly equation: string;
  readonly leavesOut: string;
}

/** What the shipped biology knows, for forms, completion and inspectors. */
export interface Knowledge {
  readonly schema: Record<string, unknown>;
  readonly parameters: readonly (ParameterRow & { readonly citation: string; readonly link?: string })[];
  readonly mechanisms: readonly MechanismFacts[];
  readonly genes: readonly string[];
  readonly drugs: Readonly<Record<string, { readonly doseUnits: readonly string[] }>>;
  readonly presets: Readonly<Record<string, readonly string[]>>;
}

/** What the command line would write of the run so far. */
export type ExportKind = "report.html" | "timeseries.csv" | "cells.csv";

export interface Ask {
  readonly text: string;
  readonly seed: number;
  readonly table?: TableInput;
  /** The tumor's cells have lost JAK1, as `ifng run --counterfactual` has it. */
  readonly deaf?: boolean;
}

/** A scenario whose well-mixed twin is thrown along these axes. */
export interface TwinAsk extends Ask {
  readonly axes: readonly Axis[];
}

export interface MapAsk {
  readonly table: TableInput;
  readonly secretors: "contact" | "all";
  readonly draws: number;
  readonly seed: number;
}

export interface MapPicture {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8ClampedArray<ArrayBuffer>;
}

/** What a map of a real tissue found. */
export interface MapFinding {
  /** The sentence to begin with. */
  readonly verdict: string;
  readonly command: string;
  /** `map.json` of the command line. */
  readonly told: ReturnType<typeof maps.mapObject>;
  readonly pictures: readonly MapPicture[];
  readonly files: Readonly<Record<"cells.csv" | "report.html", string>>;
}

export interface BiopsyAsk {
  readonly frame: Frame;
  readonly layout: Layout;
  /** PD-L1 of an unexposed tumor cell, molecules/µm². */
  readonly basal: number;
  /** Clones that have lost the gene of PD-L1. */
  readonly without: readonly string[];
  /** Of a block, µm. */
  readonly plane?: number;
  readonly seed: number;
}

/** What was read off the slide. */
export type BiopsyFinding = biopsies.BiopsyReport["specimens"][number];

export type ToWorker =
  | { readonly kind: "biopsy"; readonly id: number; readonly ask: BiopsyAsk }
  | { readonly kind: "find"; readonly ask: MapAsk }
  | { readonly kind: "learn" }
  | { readonly kind: "twin"; readonly ask: TwinAsk }
  | { readonly kind: "throw"; readonly what: Throw }
  | { readonly kind: "check"; readonly id: number; readonly text: string }
  | {
      readonly kind: "map";
      readonly id: number;
      readonly table: TableInput;
    }
  | {
      readonly kind: "start";
      readonly ask: Ask;
      /** Frames before this minute are already recorded. */
      readonly from: number;
      readonly ring?: { readonly memory: SharedArrayBuffer; readonly slots: number };
    }
  | { readonly kind: "export"; readonly id: number; readonly what: ExportKind }
  | { readonly kind: "hold" }
  | { readonly kind: "go" };

export interface Started {
  readonly scenario: Scenario;
  readonly layout: Layout;
  /** Minutes between frames. */
  readonly every: number;
  readonly duration: number;
  /** Lost genes by clone name. */
  readonly lost: Readonly<Record<string, readonly string[]>>;
  readonly diameters: Readonly<Record<string, number>>;
  readonly meanings: Readonly<Record<string, { readonly unit: string; readonly meaning: string }>>;
  readonly compartments: Readonly<Record<string, string>>;
  readonly warnings: readonly string[];
  readonly isolated: boolean;
}

export interface Ended {
  readonly digest: string;
  readonly outcome: string;
  readonly burdenRatio: number;
  readonly minutes: number;
}

export type FromWorker =
  | { readonly kind: "knowledge"; readonly knowledge: Knowledge }
  | {
      readonly kind: "checked";
      readonly id: number;
      readonly faults: readonly Fault[];
      readonly warnings: readonly string[];
      readonly scenario?: Scenario;
    }
  | {
      readonly kind: "mapped";
      readonly id: number;
      readonly faults: readonly Fault[];
      readonly columns: readonly string[];
      readonly counts?: Readonly<Record<string, number>>;
      readonly phenotypes: Readonly<Record<string, readonly string[]>>;
    }
  | {
      readonly kind: "biopsied";
      readonly id: number;
      readonly finding?: BiopsyFinding;
      readonly faults: readonly Fault[];
    }
  | { readonly kind: "finding"; readonly done: number; readonly words: string }
  | { readonly kind: "found"; readonly finding: MapFinding }
  | { readonly kind: "thrown"; readonly fate: Fate }
  | { readonly kind: "building"; readonly words: string }
  | { readonly kind: "started"; readonly started: Started }
  | { readonly kind: "frame"; readonly frame: ArrayBuffer }
  | { readonly kind: "ringed" }
  | { readonly kind: "progress"; readonly minutes: number; readonly perSecond: number }
  | { readonly kind: "ended"; readonly ended: Ended }
  | { readonly kind: "exported"; readonly id: number; readonly text: string }
  | { readonly kind: "failed"; readonly fault: Fault };
