import { lineage } from "../../engine/declare.js";

/** Myeloid cells: macrophages between M1 and M2, dendritic cells, and the suppressors that tumors call. */
export const myeloid = lineage({
  name: "myeloid",
  cellTypes: {
    macrophage: { diameter: 18, source: "krombach1997", meaning: "macrophage, with shares of M1 and M2" },
    dendritic: { diameter: 12, source: "qspio-tnbc", meaning: "conventional dendritic cell (cDC1)" },
    monocyte: { diameter: 12, source: "ifng-lab", meaning: "monocyte on its way to a macrophage" },
    neutrophil: { diameter: 10, source: "ifng-lab", meaning: "neutrophil (bystander for now)" },
    "M-MDSC": { diameter: 10, source: "qspio-tnbc", meaning: "monocytic suppressor: nitric oxide and arginase" },
    "PMN-MDSC": { diameter: 10, source: "qspio-tnbc", meaning: "granulocytic suppressor: arginase under IFN-γ" },
  },
  columns: {
    pstat1: { symbol: "P", unit: "1", initial: 0, meaning: "phosphorylated STAT1, relative" },
    stat1: { symbol: "S", unit: "fold", initial: 1, every: 6, meaning: "total STAT1 over basal" },
    irf1: { symbol: "R", unit: "1", initial: 0, meaning: "IRF1, relative" },
    socs1: { symbol: "O", unit: "1", initial: 0, meaning: "SOCS1, relative" },
    cxcl9: { symbol: "X", unit: "1", initial: 0, meaning: "CXCL9/10 secretion activity" },
    mhc2: { symbol: "M_{II}", unit: "1", initial: 0.3, every: 6, meaning: "surface MHC-II, relative to its maximum" },
    m1: { symbol: "m_1", unit: "1", initial: 0.25, every: 6, meaning: "share of the M1 programme", bounds: [0, 1] },
    m2: { symbol: "m_2", unit: "1", initial: 0.5, every: 6, meaning: "share of the M2 programme", bounds: [0, 1] },
    load: {
      symbol: "A",
      unit: "1",
      initial: 0.1,
      every: 6,
      meaning: "tumor antigen carried, relative",
      bounds: [0, 1],
    },
    maturity: {
      symbol: "m",
      unit: "1",
      initial: 0,
      every: 6,
      meaning: "maturation of a dendritic cell",
      bounds: [0, 1],
    },
    cd80: {
      symbol: "B",
      unit: "1",
      initial: 0.3,
      every: 6,
      meaning: "CD80 and CD86 at the surface, relative",
      bounds: [0, 1],
    },
    help: {
      symbol: "\\eta",
      unit: "1",
      initial: 0,
      every: 6,
      meaning: "CD40 signal received from helper cells",
      bounds: [0, 1],
    },
  },
});

export const macrophage = myeloid.only("macrophage");
export const dendritic = myeloid.only("dendritic");
/** Cells that show antigen on MHC-II by profession. */
export const antigenPresenting = myeloid.only("macrophage", "dendritic");
export const monocyte = myeloid.only("monocyte");
export const mMdsc = myeloid.only("M-MDSC");
export const pmnMdsc = myeloid.only("PMN-MDSC");
