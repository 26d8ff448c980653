import { mechanism } from "../../engine/declare.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Lactate production: tumor cells ferment, all of them where oxygen is short.
 *
 *   q = q_L·(g + (1 − g)·HIF)
 */
export const lactateProduction = mechanism({
  name: "lactate-production",
  claim: "tumor cells make lactate, the more where oxygen is short",
  equation: "q = q_L (g + (1 − g) HIF)",
  leavesOut: "acid, glucose that runs short, oxidative cells that burn lactate",
  actsOn: [tumor],
  given: { "hypoxia.hif": 0 },
  parameters: {
    maximalRate: {
      symbol: "q_L",
      value: 1.477e7,
      unit: "molecules/s",
      meaning: "lactate of a glycolytic cell, calibrated to 5–40 mM in tumors (validation/calibration)",
      origin: "assumed",
      source: "ifng-lab",
      range: [1e6, 1e8],
    },
    aerobicShare: {
      symbol: "g",
      value: 0.45,
      unit: "1",
      meaning: "share that is made with oxygen, so that half of the cells count as glycolytic",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 1],
    },
  },
  secretion: { lactate: ({ self }, p) => p.maximalRate * (p.aerobicShare + (1 - p.aerobicShare) * self.hif) },
});
