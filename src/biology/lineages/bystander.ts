import { lineage } from "../../engine/declare.js";

/** Fibroblasts and unphenotyped stroma: they fill the tissue and breathe. */
export const stroma = lineage({
  name: "stroma",
  cellTypes: {
    stroma: { diameter: 15, source: "spqsp-pdac", meaning: "fibroblast or other stromal cell" },
    other: { diameter: 10, source: "ifng-lab", meaning: "cell of unknown type" },
  },
  columns: {},
});

/** NK and B cells, bystanders for now. */
export const lymphoid = lineage({
  name: "lymphoid",
  cellTypes: {
    NK: { diameter: 8, source: "qspio-tnbc", meaning: "natural killer cell (bystander for now)" },
    B: { diameter: 8, source: "ifng-lab", meaning: "B cell (bystander for now)" },
  },
  columns: {},
});

/** Vessel sections: ports of entry and sources of oxygen. */
export const vessel = lineage({
  name: "vessel",
  cellTypes: {
    endothelium: { diameter: 10, source: "ifng-lab", meaning: "capillary in cross-section" },
  },
  columns: {},
});
