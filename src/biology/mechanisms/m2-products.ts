import { mechanism } from "../../engine/declare.js";
import { macrophage } from "../lineages/myeloid.js";

/**
 * Products of macrophages: M2 cells make IL-10, TGF-β, CCL22 and CCL2; every macrophage makes some IL-6.
 *
 *   q = q_M2·m₂        q_IL-6 = const
 */
export const m2Products = mechanism({
  name: "m2-products",
  claim: "M2 macrophages suppress and call suppressors",
  equation: "q = q_M2 m₂; q_IL6 = const",
  leavesOut: "stimulated M2 cells with fifty times the IL-10, VEGF of macrophages, matrix proteases",
  actsOn: [macrophage],
  parameters: {
    il10Rate: {
      symbol: "q_{10}",
      value: 0.021,
      unit: "molecules/s",
      meaning: "IL-10 of an M2 macrophage; stimulated up to 1",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.01, 1],
    },
    tgfbRate: {
      symbol: "q_T",
      value: 0.14,
      unit: "molecules/s",
      meaning: "active TGF-β of an M2 macrophage (Matsuo 2000)",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.03, 1],
    },
    ccl22Rate: {
      symbol: "q_{22}",
      value: 0.3,
      unit: "molecules/s",
      meaning: "CCL22 of an M2 macrophage",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.03, 1],
    },
    ccl2Rate: {
      symbol: "q_2",
      value: 0.1,
      unit: "molecules/s",
      meaning: "CCL2 of an M2 macrophage",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.01, 1],
    },
    il6Rate: {
      symbol: "q_6",
      value: 0.15,
      unit: "molecules/s",
      meaning: "IL-6 of a macrophage",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.02, 1],
    },
  },
  secretion: {
    il10: ({ self }, p) => p.il10Rate * self.m2,
    tgfb: ({ self }, p) => p.tgfbRate * self.m2,
    ccl22: ({ self }, p) => p.ccl22Rate * self.m2,
    ccl2: ({ self }, p) => p.ccl2Rate * self.m2,
    il6: (_, p) => p.il6Rate,
  },
});
