/** A scenario as it is understood: converted to engine units, with what was written beside it. */
import type { scenarioFormat } from "./scenario-schema.js";
import type { ParameterValue } from "./scenario-vocabulary.js";

/** As written, and in engine units. */
export interface Given {
  readonly text: string;
  readonly value: number;
}

export type TissuePattern = "inflamed" | "excluded" | "desert";

export interface GeneratePlan {
  readonly width: number;
  readonly height: number;
  /** 0 for a section. */
  readonly depth: number;
  /** Sections that the tissue is worth: densities per area are those of one. */
  readonly sections: number;
  readonly pattern: TissuePattern;
  /** Cells per µm², by the keys of the file; a type that is left out is absent here. */
  readonly densities: Readonly<Partial<Record<DensityKey, number>>>;
}

export const densityKeys = [
  "tumor",
  "cd8",
  "cd4",
  "treg",
  "nk",
  "macrophage",
  "dendritic",
  "monocyte",
  "m-mdsc",
  "pmn-mdsc",
  "stroma",
  "vessels",
] as const;
export type DensityKey = (typeof densityKeys)[number];

export interface CellsPlan {
  readonly file: string;
  readonly columns?: string | undefined;
  readonly where?: string | undefined;
  readonly micronsPerPixel?: number | undefined;
}

export interface TissuePlan {
  readonly source: { readonly generate: GeneratePlan } | { readonly cells: CellsPlan };
  /** µm. */
  readonly thickness: number;
  readonly voxel: number;
  readonly boundary: "closed" | "open";
  /** `mixed`: the well-mixed twin, the same cells without places. */
  readonly geometry: "space" | "mixed";
}

export interface ClonePlan {
  readonly name: string;
  /** Fraction of the tumor cells at the start. */
  readonly fraction: number;
  readonly lost: readonly string[];
  readonly antigenicity: number;
}

export interface TherapyPlan {
  readonly drug: string;
  /** In the unit given, and in engine units (ng; ng per kg body weight; pM …). */
  readonly dose: Given & { readonly published: number; readonly unit: string };
  /** Minutes; absent for a single dose. */
  readonly every?: Given;
  /** Number of doses; absent: to the end of the run. */
  readonly times?: number;
  /** Minutes. */
  readonly from: number;
}

export interface Scenario {
  readonly format: typeof scenarioFormat;
  readonly name: string;
  readonly description: string;
  /** Minutes. */
  readonly duration: Given;
  readonly seed: number;
  readonly tissue: TissuePlan;
  readonly clones: readonly ClonePlan[];
  readonly therapy: readonly TherapyPlan[];
  readonly presets: Readonly<Record<string, string>>;
  /** Presets first, then the scenario's own; the last of an address holds. */
  readonly parameters: readonly ParameterValue[];
  readonly without: readonly string[];
  /** Minutes. */
  readonly observe: { readonly every: number; readonly snapshots?: number };
  readonly warnings: readonly string[];
}
