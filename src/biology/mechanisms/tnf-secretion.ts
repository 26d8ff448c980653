import { mechanism } from "../../engine/declare.js";
import { cd8 } from "../lineages/t-cell.js";

/**
 * TNF secretion: killers that secrete IFN-γ secrete TNF as well.
 *
 *   q = q_T·s
 */
export const tnfSecretion = mechanism({
  name: "tnf-secretion",
  claim: "activated killers secrete TNF",
  equation: "q = q_T s",
  leavesOut: "that a cell releases mostly one cytokine at a time, TNF held at the membrane",
  actsOn: [cd8],
  parameters: {
    maximalRate: {
      symbol: "q_T",
      value: 10,
      unit: "molecules/s",
      meaning: "TNF of a killer in its burst",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 50],
    },
  },
  secretion: { tnf: ({ self }, p) => p.maximalRate * self.secreting },
});
