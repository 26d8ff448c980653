import { lineage } from "../../engine/declare.js";

/** Vessel sections: ports of entry, sources of oxygen, and endothelium that hears IFN-γ. */
export const vessel = lineage({
  name: "vessel",
  cellTypes: {
    endothelium: { diameter: 10, source: "ifng-lab", meaning: "capillary in cross-section" },
  },
  columns: {
    perfusion: {
      symbol: "V",
      unit: "1",
      initial: 1,
      every: 6,
      meaning: "flow relative to a whole vessel",
      bounds: [0, 1],
    },
  },
});
