import { hill, mechanism } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { antigenPresenting } from "../lineages/myeloid.js";

/**
 * Cytokine amplification: presenting cells that hear IFN-γ, or helpers, make IL-12; those that hear IFN-γ make TNF.
 *
 *   l = 1 − (1 − h(I; 3 pM))·(1 − η)        q_IL-12 = q₁₂·l · Πf        q_TNF = q_T·h(I; 3 pM) · Πf
 *
 * Maturity of a dendritic cell and the M1 share of a macrophage are factors of their own files.
 */
export const cytokineAmplification = mechanism({
  name: "cytokine-amplification",
  claim: "IFN-γ makes presenting cells answer with IL-12 and TNF",
  equation: "l = 1 − (1 − h(I;K))(1 − η); q_IL12 = q₁₂ l Π f; q_TNF = q_T h(I;K) Π f",
  leavesOut: "toll-like receptors, IL-18, IL-27, loss of IL-12 in exhausted dendritic cells",
  actsOn: [antigenPresenting],
  senses: [ifng],
  parameters: {
    ifngHalfMaximum: {
      symbol: "K",
      value: 3,
      unit: "pM",
      meaning: "IFN-γ at half of the licence",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 10],
    },
    il12Rate: {
      symbol: "q_{12}",
      value: 0.06,
      unit: "molecules/s",
      meaning: "IL-12 of a licensed, mature dendritic cell (Heufler 1996)",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.02, 5],
    },
    tnfRate: {
      symbol: "q_T",
      value: 10,
      unit: "molecules/s",
      meaning: "TNF of a licensed M1 macrophage",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 50],
    },
  },
  quantity: {
    il12Output: {
      unit: "molecules/min",
      meaning: "IL-12 a cell releases",
      law: ({ self, here }, p) => p.il12Rate * (1 - (1 - hill(here.ifng, p.ifngHalfMaximum, 1)) * (1 - self.help)),
    },
    tnfOutput: {
      unit: "molecules/min",
      meaning: "TNF a cell releases",
      law: ({ here }, p) => p.tnfRate * hill(here.ifng, p.ifngHalfMaximum, 1),
    },
  },
  secretion: {
    il12: ({ self }) => self.il12Output,
    tnf: ({ self }) => self.tnfOutput,
  },
});
