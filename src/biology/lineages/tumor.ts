import { lineage } from "../../engine/declare.js";

/** Tumor cells: they sense IFN-γ, show antigen, raise the shield, and die. */
export const tumor = lineage({
  name: "tumor",
  cellTypes: {
    tumor: { diameter: 15, source: "tumor-tcell", meaning: "tumor cell, whatever its clone" },
  },
  columns: {
    pstat1: { symbol: "P", unit: "1", initial: 0, meaning: "phosphorylated STAT1, relative" },
    stat1: { symbol: "S", unit: "fold", initial: 1, every: 6, meaning: "total STAT1 over basal" },
    irf1: { symbol: "R", unit: "1", initial: 0, meaning: "IRF1, relative" },
    socs1: { symbol: "O", unit: "1", initial: 0, meaning: "SOCS1, relative" },
    mhc1: { symbol: "M", unit: "fold", initial: 1, every: 6, meaning: "MHC class I made, over basal" },
    pdl1: { symbol: "L", unit: "fold", initial: 1, every: 6, meaning: "surface PD-L1 over basal" },
    cxcl9: { symbol: "X", unit: "1", initial: 0, meaning: "CXCL9/10 secretion activity" },
    arrest: { symbol: "G", unit: "1", initial: 0, every: 6, meaning: "growth-arrest signal" },
    ciita: { symbol: "C", unit: "1", initial: 0, every: 6, meaning: "class-II transactivator, relative" },
    mhc2: { symbol: "M_{II}", unit: "1", initial: 0, every: 6, meaning: "surface MHC-II, relative to its maximum" },
    ido1: { symbol: "D", unit: "1", initial: 0, every: 6, meaning: "IDO1 activity, relative" },
    memory: { symbol: "E", unit: "1", initial: 0, every: 6, meaning: "epigenetic memory of IFN-γ", bounds: [0, 1] },
    stemness: { symbol: "Z", unit: "1", initial: 0, every: 6, meaning: "stemness by low-dose IFN-γ", bounds: [0, 1] },
    ordeal: { symbol: "o", unit: "min", initial: 0, every: 6, meaning: "time so far in arrest under TNF" },
    senescent: { symbol: "n", unit: "1", initial: 0, every: 6, meaning: "1: senescent, never to divide again" },
    damage: { symbol: "d", unit: "1", initial: 0, meaning: "decaying sum of cytotoxic hits" },
  },
});
