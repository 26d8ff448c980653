import { lineage } from "../../engine/declare.js";

/** Myeloid cells; macrophages consume and answer IFN-γ, the others stand by for now. */
export const myeloid = lineage({
  name: "myeloid",
  cellTypes: {
    macrophage: { diameter: 18, source: "krombach1997", meaning: "macrophage" },
    dendritic: { diameter: 12, source: "qspio-tnbc", meaning: "dendritic cell (bystander for now)" },
    monocyte: { diameter: 12, source: "ifng-lab", meaning: "monocyte (bystander for now)" },
    neutrophil: { diameter: 10, source: "ifng-lab", meaning: "neutrophil (bystander for now)" },
  },
  columns: {
    pstat1: { symbol: "P", unit: "1", initial: 0, meaning: "phosphorylated STAT1, relative" },
    stat1: { symbol: "S", unit: "fold", initial: 1, every: 6, meaning: "total STAT1 over basal" },
    irf1: { symbol: "R", unit: "1", initial: 0, meaning: "IRF1, relative" },
    socs1: { symbol: "O", unit: "1", initial: 0, meaning: "SOCS1, relative" },
    cxcl9: { symbol: "X", unit: "1", initial: 0, meaning: "CXCL9/10 secretion activity" },
  },
});

export const macrophage = myeloid.only("macrophage");
