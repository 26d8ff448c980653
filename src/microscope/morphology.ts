/**
 * What cells look like under a microscope: outline, nucleus, chromatin. Sizes come from the tissue; shape is drawn from ranges
 * usual in histology and belongs to the cell's id. It is decoration: no count and no score reads it.
 */
export type NucleusForm = "oval" | "bean" | "lobed" | "rim";
/** From the least to the most, drawn evenly. */
export type Span = readonly [least: number, most: number];

export interface Morphology {
  /** Long over short axis of the outline. */
  readonly stretch: Span;
  /** Lies along the fibres of the stroma. */
  readonly alongFibres?: true;
  /** How far the outline reaches, in radii, where no neighbour stops it. */
  readonly reach: number;
  /** Radius with which it competes for pixels, in radii: a small round cell dents the large ones it squeezes between. */
  readonly weight?: number;
  /** Unevenness of a free outline, share of the radius. */
  readonly uneven: number;
  /** Radius of the nucleus over that of the cell, and long over short axis of the nucleus. */
  readonly nucleus: Span;
  readonly nucleusStretch: Span;
  /** Largest radius of the nucleus, µm: a cell swollen by segmentation keeps the nucleus of its type. */
  readonly largestNucleus: number;
  readonly form: NucleusForm;
  /** Density of chromatin (1: a small lymphocyte), its clumps, its rim, and nucleoli. */
  readonly chromatin: number;
  readonly clumps: number;
  readonly rim: number;
  readonly nucleoli?: true;
  /** Affinity of the cytoplasm for eosin and for haematoxylin. */
  readonly eosin: number;
  readonly basophilia: number;
}

const lymphocyte: Morphology = {
  stretch: [1, 1.12],
  reach: 1.06,
  weight: 1.35,
  uneven: 0.05,
  nucleus: [0.8, 0.88],
  nucleusStretch: [1, 1.14],
  largestNucleus: 3.7,
  form: "oval",
  chromatin: 0.86,
  clumps: 0.34,
  rim: 0.1,
  eosin: 0.3,
  basophilia: 0.12,
};
const spindle: Morphology = {
  stretch: [2.4, 4],
  alongFibres: true,
  reach: 1.12,
  uneven: 0.06,
  nucleus: [0.44, 0.56],
  nucleusStretch: [2.2, 3.8],
  largestNucleus: 4,
  form: "oval",
  chromatin: 0.66,
  clumps: 0.24,
  rim: 0.18,
  eosin: 0.36,
  basophilia: 0.02,
};

const monocyte: Morphology = {
  ...lymphocyte,
  largestNucleus: 4.4,
  nucleus: [0.62, 0.72],
  nucleusStretch: [1.15, 1.4],
  form: "bean",
  chromatin: 0.72,
  eosin: 0.3,
  basophilia: 0.1,
};
const neutrophil: Morphology = {
  ...lymphocyte,
  nucleus: [0.66, 0.76],
  form: "lobed",
  chromatin: 1.05,
  eosin: 0.36,
  basophilia: 0,
};

const known: Readonly<Record<string, Morphology>> = {
  tumor: {
    stretch: [1.03, 1.4],
    reach: 1.24,
    uneven: 0.05,
    nucleus: [0.58, 0.76],
    nucleusStretch: [1.05, 1.45],
    largestNucleus: 6.5,
    form: "oval",
    chromatin: 0.42,
    clumps: 0.42,
    rim: 0.3,
    nucleoli: true,
    eosin: 0.3,
    basophilia: 0.055,
  },
  CD8: lymphocyte,
  CD4: lymphocyte,
  Treg: lymphocyte,
  B: lymphocyte,
  NK: { ...lymphocyte, nucleus: [0.7, 0.78], eosin: 0.34 },
  macrophage: {
    stretch: [1.1, 1.6],
    reach: 1.18,
    uneven: 0.1,
    nucleus: [0.46, 0.56],
    nucleusStretch: [1.25, 1.6],
    largestNucleus: 4.2,
    form: "bean",
    chromatin: 0.5,
    clumps: 0.3,
    rim: 0.2,
    eosin: 0.26,
    basophilia: 0.05,
  },
  dendritic: {
    stretch: [1.2, 1.9],
    reach: 1.2,
    uneven: 0.2,
    nucleus: [0.48, 0.58],
    nucleusStretch: [1.2, 1.6],
    largestNucleus: 4.2,
    form: "bean",
    chromatin: 0.55,
    clumps: 0.3,
    rim: 0.2,
    eosin: 0.32,
    basophilia: 0.03,
  },
  monocyte,
  neutrophil,
  "M-MDSC": monocyte,
  "PMN-MDSC": neutrophil,
  stroma: spindle,
  endothelium: {
    ...spindle,
    stretch: [1, 1.5],
    reach: 1.1,
    nucleus: [0.84, 0.92],
    nucleusStretch: [1, 1.2],
    largestNucleus: 9,
    form: "rim",
    chromatin: 0.75,
  },
};
/** A cell of unknown type: round and dark when it is as small as a lymphocyte, else an interstitial cell. */
const unknownSmall: Morphology = { ...lymphocyte, nucleus: [0.7, 0.82], chromatin: 0.85, nucleusStretch: [1, 1.3] };
const unknownLarge: Morphology = {
  ...spindle,
  stretch: [1.2, 2.4],
  nucleus: [0.56, 0.68],
  nucleusStretch: [1.3, 2.6],
  chromatin: 0.6,
};
const LYMPHOCYTE_RADIUS = 4.9; // µm; small lymphocytes are 7–10 µm across

export const morphologyOf = (type: string, radius: number): Morphology =>
  known[type] ?? (radius < LYMPHOCYTE_RADIUS ? unknownSmall : unknownLarge);
