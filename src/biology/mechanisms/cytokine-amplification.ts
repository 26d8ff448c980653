import { hill, mechanism } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { antigenPresenting } from "../lineages/myeloid.js";

/**
 * Cytokine amplification: presenting cells that hear IFN-γ, or helpers, make IL-12; those that hear both make TNF.
 *
 *   l = 1 − (1 − h(I; 3 pM))·(1 − η)        q_IL-12 = q₁₂·l · Πf        q_TNF = q_T·h(I; 3 pM)·(b + (1 − b)·η) · Πf
 *
 * IFN-γ alone hardly makes macrophages release TNF: they need a second signal. Here that is CD40; ligands of toll-like receptors
 * are not in a sterile tumor. Maturity of a dendritic cell and the M1 share of a macrophage are factors of their own files.
 */
export const cytokineAmplification = mechanism({
  name: "cytokine-amplification",
  claim: "IFN-γ makes presenting cells answer with IL-12, and with TNF where they get a second signal",
  equation: "l = 1 − (1 − h(I;K))(1 − η); q_IL12 = q₁₂ l Π f; q_TNF = q_T h(I;K)(b + (1 − b) η) Π f",
  leavesOut:
    "toll-like receptors and the alarm of dying cells, which IL-12 of macrophages needs as well; IL-18, IL-27, loss of IL-12 in exhausted dendritic cells",
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
      meaning: "TNF of an M1 macrophage with both signals",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 50],
    },
    withoutSecondSignal: {
      symbol: "b",
      value: 0.1,
      unit: "1",
      meaning: "share of that under IFN-γ alone, which was inefficient where both signals together were not",
      origin: "assumed",
      source: "muller2017",
      range: [0.02, 1],
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
      law: ({ self, here }, p) =>
        p.tnfRate *
        hill(here.ifng, p.ifngHalfMaximum, 1) *
        (p.withoutSecondSignal + (1 - p.withoutSecondSignal) * self.help),
    },
  },
  secretion: {
    il12: ({ self }) => self.il12Output,
    tnf: ({ self }) => self.tnfOutput,
  },
});
