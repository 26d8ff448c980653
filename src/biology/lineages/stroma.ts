import { lineage } from "../../engine/declare.js";

/** Stroma: fibroblasts that TGF-β turns into matrix-makers, and cells of unknown type that only fill space and breathe. */
export const stroma = lineage({
  name: "stroma",
  cellTypes: {
    stroma: { diameter: 15, source: "spqsp-pdac", meaning: "fibroblast; activated, a cancer-associated fibroblast" },
    other: { diameter: 10, source: "ifng-lab", meaning: "cell of unknown type" },
  },
  columns: {
    activated: {
      symbol: "a",
      unit: "1",
      initial: 0.3,
      every: 6,
      meaning: "share of the myofibroblast programme",
      bounds: [0, 1],
    },
  },
});

export const fibroblast = stroma.only("stroma");
