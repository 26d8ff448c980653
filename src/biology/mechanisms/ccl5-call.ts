import { mechanism } from "../../engine/declare.js";
import { macrophage } from "../lineages/myeloid.js";
import { cd8 } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * CCL5: tumor cells, killers and macrophages call dendritic cells.
 *
 *   q = const
 */
export const ccl5Call = mechanism({
  name: "ccl5-call",
  claim: "tumor cells, killers and macrophages call dendritic cells with CCL5",
  equation: "q = const",
  leavesOut: "induction by TNF and IFN-γ, silencing of CCL5 by tumors, CCL5 for T cells",
  actsOn: [tumor, cd8, macrophage],
  parameters: {
    rate: {
      symbol: "q",
      value: 0.2,
      unit: "molecules/s",
      meaning: "CCL5 of a cell; 5 per second would give 28 nM",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.02, 1],
    },
  },
  secretion: { ccl5: (_, p) => p.rate },
});
