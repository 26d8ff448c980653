import { mechanism } from "../../engine/declare.js";
import { cd8 } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Resistance ligands: a tumor cell that chronic IFN-γ has marked shows galectin-9, HVEM and others, and resists hits.
 *
 *   hits × (1 − r·E)
 *
 * Blockade of PD-1 does not touch this.
 */
export const resistanceLigands = mechanism({
  name: "resistance-ligands",
  claim: "chronic IFN-γ raises inhibitory ligands besides PD-L1",
  equation: "hits × (1 − r E*)",
  leavesOut: "each ligand with its receptor (TIM-3, BTLA), ligands without a mark",
  actsOn: [cd8],
  partner: [tumor],
  parameters: {
    hitLoss: {
      symbol: "r",
      value: 0.5,
      unit: "1",
      meaning: "share of the hits that the full mark takes",
      origin: "assumed",
      source: "benci2016",
      range: [0.1, 0.9],
    },
  },
  factor: { "cytotoxicity.hitRate": ({ other }, p) => 1 - p.hitLoss * other.memory },
});
