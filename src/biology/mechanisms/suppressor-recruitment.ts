import { hill, mechanism } from "../../engine/declare.js";
import { tnf } from "../ligands/tnf.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Suppressor recruitment: tumor cells that hear IFN-γ call regulatory T cells (CCL22), suppressors and monocytes (CCL2),
 * and feed macrophages (CSF1). They call with CCL2 of their own too, the more where oxygen is short.
 *
 *   r = h(R; K_R, 1.5)        q_CCL22 = q₂₂·(1 + g₂₂·r)        q_CSF1 = q_c·(1 + g_c·r)
 *   q_CCL2 = q₂·(1 + g_h·HIF)·(1 + g₂·r·h(TNF; K_T))
 *
 * R is IRF1, half of r at 3 pM; a deaf cell keeps its basal call. Who comes is in `treg-recruitment`,
 * `mdsc-recruitment` and `monocyte-recruitment`.
 */
export const suppressorRecruitment = mechanism({
  name: "suppressor-recruitment",
  claim: "IFN-γ makes tumor cells call regulatory T cells and suppressors",
  equation:
    "r = h(R;K_R,1.5); q_CCL22 = q₂₂(1 + g₂₂ r); q_CCL2 = q₂(1 + g_h HIF)(1 + g₂ r h(TNF;K_T)); q_CSF1 = q_c(1 + g_c r)",
  leavesOut: "delay of twelve hours, GM-CSF, CCL22 of dendritic cells, stroma as a source of CCL2",
  actsOn: [tumor],
  senses: [tnf],
  given: { "hypoxia.hif": 0 },
  parameters: {
    irfHalfMaximum: {
      symbol: "K_R",
      value: 0.14,
      unit: "1",
      meaning: "IRF1 at half of the induction, with power 1.5, so that about 3 pM IFN-γ gives half",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.05, 0.3],
    },
    ccl22Rate: {
      symbol: "q_{22}",
      value: 0.01,
      unit: "molecules/s",
      meaning: "CCL22 of an unexposed tumor cell; more would leave nothing to induce",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.002, 0.2],
    },
    ccl22Gain: {
      symbol: "g_{22}",
      value: 9,
      unit: "1",
      meaning: "how much more IFN-γ brings: tenfold in all, as CD8 activity does",
      origin: "assumed",
      source: "spranger2013",
      range: [2, 30],
    },
    ccl2Rate: {
      symbol: "q_2",
      value: 0.012,
      unit: "molecules/s",
      meaning: "CCL2 of an unexposed tumor cell",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.003, 0.1],
    },
    hypoxiaGain: {
      symbol: "g_h",
      value: 2.2,
      unit: "1",
      meaning: "how much more CCL2 hypoxia brings: 3.2-fold in all",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [0, 5],
    },
    ccl2Gain: {
      symbol: "g_2",
      value: 3,
      unit: "1",
      meaning: "how much more CCL2 IFN-γ with TNF brings (3–5-fold in all)",
      origin: "assumed",
      source: "vandersluis2015",
      range: [1, 6],
    },
    tnfHalfMaximum: {
      symbol: "K_T",
      value: 10,
      unit: "pM",
      meaning: "TNF at half of it",
      origin: "assumed",
      source: "ifng-lab",
      range: [2, 30],
    },
    csf1Rate: {
      symbol: "q_c",
      value: 0.01,
      unit: "molecules/s",
      meaning: "CSF1 of an unexposed tumor cell",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.002, 0.1],
    },
    csf1Gain: {
      symbol: "g_c",
      value: 1,
      unit: "1",
      meaning: "how much more CSF1 IFN-γ brings: twofold in all",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 3],
    },
  },
  quantity: {
    ifngCall: {
      unit: "1",
      meaning: "share of the induced call",
      law: ({ self }, p) => hill(self.irf1, p.irfHalfMaximum, 1.5),
    },
  },
  secretion: {
    ccl22: ({ self }, p) => p.ccl22Rate * (1 + p.ccl22Gain * self.ifngCall),
    ccl2: ({ self, here }, p) =>
      p.ccl2Rate *
      (1 + p.hypoxiaGain * self.hif) *
      (1 + p.ccl2Gain * self.ifngCall * hill(here.tnf, p.tnfHalfMaximum, 1)),
    csf1: ({ self }, p) => p.csf1Rate * (1 + p.csf1Gain * self.ifngCall),
  },
});
