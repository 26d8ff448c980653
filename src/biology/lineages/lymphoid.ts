import { lineage } from "../../engine/declare.js";

/** Lymphocytes without a T-cell receptor: NK cells, which act, and B cells, which stand by. */
export const lymphoid = lineage({
  name: "lymphoid",
  cellTypes: {
    NK: { diameter: 8, source: "qspio-tnbc", meaning: "natural killer cell" },
    B: { diameter: 8, source: "ifng-lab", meaning: "B cell (bystander for now)" },
  },
  columns: {
    secreting: { symbol: "s", unit: "1", initial: 0, meaning: "activity of cytokine secretion" },
    burst: { symbol: "b", unit: "min", initial: 0, meaning: "activation since the last refractory period" },
    refractory: { symbol: "w", unit: "min", initial: 0, meaning: "time left before it can secrete again" },
  },
});

export const nk = lymphoid.only("NK");
