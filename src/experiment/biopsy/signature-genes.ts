/**
 * Which cells of the model stand for which gene, and what drives it: the cell types that express it at all, and the state
 * column that scales it in them. One is the expression of a resting cell of a type that has the gene (assumed: the model has
 * no transcripts). A gene with several lines is their sum.
 */
import type { CellType } from "../../formats/cell-types.js";

export interface GeneSource {
  readonly types: readonly CellType[];
  /** State columns of a run, the nearest to the gene first: the first that a cell has. Left out, cells express it at 1. */
  readonly state?: readonly string[];
}

const presenting: readonly CellType[] = ["B", "dendritic", "macrophage"];
const stateful: readonly CellType[] = ["tumor", "macrophage", "dendritic"];
const everyOther: readonly CellType[] = [
  "CD8",
  "CD4",
  "Treg",
  "NK",
  "B",
  "dendritic",
  "neutrophil",
  "monocyte",
  "stroma",
  "endothelium",
  "other",
];

const hlaDr: readonly GeneSource[] = [{ types: presenting }, { types: stateful, state: ["mhc2", "irf1"] }];

export const geneSources: Readonly<Record<string, readonly GeneSource[]>> = {
  CCL5: [{ types: ["CD8", "NK"] }],
  CD27: [{ types: ["CD8", "CD4", "Treg", "B"] }],
  CD274: [{ types: ["tumor", "macrophage"], state: ["pdl1_fold"] }],
  CD276: [{ types: ["tumor", "stroma", "endothelium"] }],
  CD8A: [{ types: ["CD8"] }],
  CMKLR1: [{ types: ["macrophage", "dendritic", "NK"] }],
  CXCL9: [{ types: stateful, state: ["cxcl9"] }],
  CXCL10: [{ types: stateful, state: ["cxcl9"] }],
  CXCR6: [{ types: ["CD8"] }],
  "HLA-DQA1": [{ types: presenting }],
  "HLA-DRA": hlaDr,
  "HLA-DRB1": hlaDr,
  "HLA-E": [{ types: ["tumor"], state: ["mhc1_fold"] }, { types: [...everyOther, "macrophage"] }],
  IDO1: [{ types: stateful, state: ["ido1", "irf1"] }],
  IFNG: [{ types: ["CD8", "CD4", "NK"], state: ["secreting"] }],
  LAG3: [{ types: ["CD8"], state: ["exhaustion"] }, { types: ["Treg"] }],
  NKG7: [{ types: ["CD8", "NK"] }],
  PDCD1LG2: [{ types: ["macrophage", "dendritic"], state: ["irf1"] }],
  PSMB10: [{ types: stateful, state: ["irf1"] }],
  STAT1: [{ types: ["tumor", "macrophage"], state: ["stat1"] }, { types: everyOther }],
  TIGIT: [{ types: ["CD8"], state: ["exhaustion"] }, { types: ["Treg", "NK"] }],
};

/** Weights of the 18-gene T-cell-inflamed profile (Cristescu et al. 2018, Science 362:eaar3593, table S2B). */
export const inflamedWeights: Readonly<Record<string, number>> = {
  CCL5: 0.008346,
  CD27: 0.072293,
  CD274: 0.042853,
  CD276: -0.0239,
  CD8A: 0.031021,
  CMKLR1: 0.151253,
  CXCL9: 0.074135,
  CXCR6: 0.004313,
  "HLA-DQA1": 0.020091,
  "HLA-DRB1": 0.058806,
  "HLA-E": 0.07175,
  IDO1: 0.060679,
  LAG3: 0.123895,
  NKG7: 0.075524,
  PDCD1LG2: 0.003734,
  PSMB10: 0.032999,
  STAT1: 0.250229,
  TIGIT: 0.084767,
};

/** The six genes of the IFN-γ signature (Ayers et al. 2017, J Clin Invest 127:2930). */
export const ifngGenes = ["IDO1", "CXCL10", "CXCL9", "HLA-DRA", "STAT1", "IFNG"] as const;
