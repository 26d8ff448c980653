import { hill, mechanism } from "../../engine/declare.js";
import { oxygen } from "../ligands/oxygen.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Hypoxia: tumor cells that lack oxygen hold HIF, and call for vessels with VEGF.
 *
 *   HIF = 1 − h(O₂; K, 2)        q = q_V·(1 + g·HIF)
 *
 * HIF also raises CCL2, lactate and adenosine, in the files of these.
 */
export const hypoxia = mechanism({
  name: "hypoxia",
  claim: "tumor cells that lack oxygen call for vessels",
  equation: "HIF = 1 − h(O₂;K,2); q = q_V (1 + g HIF)",
  leavesOut: "hours until HIF has built up, HIF-1 and HIF-2 apart, PD-L1 by HIF",
  actsOn: [tumor],
  senses: [oxygen],
  parameters: {
    oxygenHalfMaximum: {
      symbol: "K",
      value: 10,
      unit: "mmHg",
      meaning: "oxygen at half of the response: below it tissue counts as hypoxic",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 20],
    },
    vegfRate: {
      symbol: "q_V",
      value: 0.017,
      unit: "molecules/s",
      meaning: "VEGF-A of a tumor cell with oxygen: 1.1e-4 pg per day",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [0.005, 0.1],
    },
    vegfGain: {
      symbol: "g",
      value: 6.15,
      unit: "1",
      meaning: "additional VEGF-A without oxygen: 7.15-fold in all",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [1, 10],
    },
  },
  quantity: {
    hif: {
      unit: "1",
      meaning: "HIF activity, 1 without oxygen",
      law: ({ here }, p) => 1 - hill(here.oxygen, p.oxygenHalfMaximum, 2),
    },
  },
  secretion: { vegf: ({ self }, p) => p.vegfRate * (1 + p.vegfGain * self.hif) },
});
