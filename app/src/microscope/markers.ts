/**
 * The panel: what each channel of the virtual stain shows, and where in the cell. Lineage markers say what a cell is;
 * graded ones show a state column between basal and the 99th percentile of the run.
 */
import type { Frame } from "../engine/frame";
import { hashId } from "./noise";

export interface Marker {
  readonly name: string;
  readonly colour: string;
  /** Shares of membrane, nucleus and cytoplasm. */
  readonly place: readonly [membrane: number, nucleus: number, cytoplasm: number];
  readonly where: string;
  /** Cell types that carry it. */
  readonly types?: readonly string[];
  /** A state column that grades it, with its basal value. */
  readonly column?: string;
  readonly basal?: number;
  /** Losing this gene takes it away. */
  readonly gene?: string;
  readonly shows: string;
}

const membrane = { place: [1.35, 0, 0.12], where: "membrane" } as const;
const nucleus = { place: [0, 0.85, 0], where: "nucleus" } as const;
const cytoplasm = { place: [0, 0, 0.62], where: "cytoplasm" } as const;
const everyCell = "all cells";

export const markers: readonly Marker[] = [
  { name: "DAPI", colour: "#2a47f2", ...nucleus, shows: `DNA: nuclei of ${everyCell}` },
  { name: "panCK", colour: "#008f66", ...cytoplasm, types: ["tumor"], shows: "tumor cells" },
  { name: "CD8", colour: "#ffea1a", ...membrane, types: ["CD8"], shows: "cytotoxic T cells" },
  { name: "CD4", colour: "#7fd4ff", ...membrane, types: ["CD4", "Treg"], shows: "helper and regulatory T cells" },
  { name: "FOXP3", colour: "#ff800d", ...nucleus, types: ["Treg"], shows: "regulatory T cells" },
  { name: "CD20", colour: "#c77dff", ...membrane, types: ["B"], shows: "B cells" },
  { name: "CD56", colour: "#00e3ab", ...membrane, types: ["NK"], shows: "natural killer cells" },
  { name: "CD68", colour: "#bfbfbf", ...cytoplasm, types: ["macrophage", "monocyte"], shows: "macrophages" },
  { name: "CD11c", colour: "#d9d34a", ...membrane, types: ["dendritic"], shows: "dendritic cells" },
  { name: "αSMA", colour: "#b07d4f", ...cytoplasm, types: ["stroma"], shows: "fibroblasts" },
  { name: "CD31", colour: "#ff5c5c", ...cytoplasm, types: ["endothelium"], shows: "vessels" },
  {
    name: "PD-L1",
    colour: "#ff1a73",
    ...membrane,
    column: "pdl1",
    basal: 1,
    gene: "CD274",
    shows: "PD-L1 of tumor cells",
  },
  { name: "MHC-II", colour: "#d0a3ff", ...membrane, column: "mhc2", basal: 0, shows: "MHC class II of tumor cells" },
  {
    name: "IDO1",
    colour: "#ff5a3c",
    ...cytoplasm,
    column: "ido1",
    basal: 0,
    shows: "tumor cells that burn tryptophan",
  },
  { name: "CD163", colour: "#d9a066", ...cytoplasm, column: "m2", basal: 0, shows: "macrophages by their M2 share" },
  {
    name: "MHC-I",
    colour: "#5bd75b",
    ...membrane,
    column: "mhc1",
    basal: 1,
    gene: "B2M",
    shows: "MHC class I of tumor cells",
  },
  { name: "pSTAT1", colour: "#1af2d9", ...nucleus, column: "pstat1", basal: 0, shows: "cells that hear IFN-γ now" },
  { name: "IRF1", colour: "#9be564", ...nucleus, column: "irf1", basal: 0, shows: "cells that answer IFN-γ" },
  { name: "IFN-γ", colour: "#ff4df0", ...cytoplasm, column: "secreting", basal: 0, shows: "T cells that secrete" },
  {
    name: "exhaustion",
    colour: "#ff9e6d",
    ...membrane,
    column: "exhaustion",
    basal: 0,
    shows: "T cells that wear out",
  },
  { name: "damage", colour: "#ffffff", ...cytoplasm, column: "damage", basal: 0, shows: "tumor cells under attack" },
];

export const markerOf = (name: string): Marker | undefined => markers.find((marker) => marker.name === name);

export const channelSets: readonly { readonly name: string; readonly channels: readonly string[] }[] = [
  { name: "Adaptive resistance", channels: ["DAPI", "panCK", "CD8", "PD-L1"] },
  { name: "Antigen presentation", channels: ["DAPI", "MHC-I", "CD8", "IFN-γ"] },
  { name: "Hearing IFN-γ", channels: ["pSTAT1", "CD8", "IFN-γ", "CD31"] },
  { name: "Suppressors", channels: ["DAPI", "FOXP3", "CD163", "IDO1"] },
  { name: "Killing", channels: ["DAPI", "CD8", "damage", "exhaustion"] },
];

export const LIT = 8;

export interface Grading {
  /** Top of a graded marker's scale. */
  readonly top: (column: string) => number;
  /** Whether a clone has lost a gene. */
  readonly hasLost: (clone: string, gene: string) => boolean;
  readonly types: readonly string[];
  readonly clones: readonly string[];
}

/** Level of a marker in every cell, 0–1. */
export function levelsOf(marker: Marker, frame: Frame, grading: Grading): Float32Array {
  const { types, clones, top, hasLost } = grading;
  const out = new Float32Array(frame.count);
  const carries = types.map((type) => marker.types === undefined || marker.types.includes(type));
  const without = clones.map((clone) => marker.gene !== undefined && hasLost(clone, marker.gene));
  const column = marker.column === undefined ? undefined : frame.columns[marker.column];
  if (marker.column !== undefined && !column) return out;
  const basal = marker.basal ?? 0;
  const span = marker.column === undefined ? 1 : Math.max(1e-9, top(marker.column) - basal);
  for (let row = 0; row < frame.count; row++) {
    if (!carries[frame.type[row]!] || without[frame.clone[row]!]) continue;
    const noise = 0.82 + 0.36 * hashId(frame.id[row]!, 21);
    if (!column) out[row] = Math.min(1, 0.92 * noise);
    else {
      const value = column[row]!;
      if (!Number.isNaN(value))
        out[row] = Math.min(1, Math.max(0, (value - basal) / span) * (0.92 + 0.16 * hashId(frame.id[row]!, 22)));
    }
  }
  return out;
}
