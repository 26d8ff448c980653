import { hill, mechanism } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { tgfb } from "../ligands/tgf-beta.js";
import { fibroblast } from "../lineages/stroma.js";

/**
 * Fibroblast activation: TGF-β makes fibroblasts lay down matrix and make more TGF-β; IFN-γ holds that back.
 *
 *   da/dt = (h(TGF-β; 70 pM)·(1 − c·h(I; 20 pM)) − a)/τ_a
 *   q_TGF-β = q_T·a        q_collagen = q_C·a·h(TGF-β; 70 pM)        q_IL-6 = q₆·a        q_CSF1 = const
 */
export const fibroblastActivation = mechanism({
  name: "fibroblast-activation",
  claim: "TGF-β turns fibroblasts into makers of matrix; IFN-γ is antifibrotic",
  equation:
    "da/dt = (h(TGFβ;K_T)(1 − c h(I;K_I)) − a)/τ_a; q_TGFβ = q_T a; q_C = q_c a h(TGFβ;K_T); q_IL6 = q₆ a; q_CSF1 = const",
  leavesOut: "division of fibroblasts, inflammatory fibroblasts apart, CXCL12, direction of fibres",
  actsOn: [fibroblast],
  senses: [tgfb, ifng],
  parameters: {
    tgfbHalfMaximum: {
      symbol: "K_T",
      value: 70,
      unit: "pM",
      meaning: "TGF-β at half of the activation",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [20, 200],
    },
    ifngLoss: {
      symbol: "c",
      value: 0.5,
      unit: "1",
      meaning: "share of the activation that full IFN-γ takes; that it is antifibrotic was seen",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 0.9],
    },
    ifngHalfMaximum: {
      symbol: "K_I",
      value: 20,
      unit: "pM",
      meaning: "IFN-γ at half of that",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 100],
    },
    activationTime: {
      symbol: "\\tau_a",
      value: 3,
      unit: "day",
      meaning: "how fast fibroblasts change",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 7],
    },
    tgfbRate: {
      symbol: "q_T",
      value: 0.5,
      unit: "molecules/s",
      meaning: "active TGF-β of an activated fibroblast",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 2],
    },
    collagenRate: {
      symbol: "q_c",
      value: 20000,
      unit: "molecules/s",
      meaning: "collagen of an activated fibroblast: 800 per mm² bring an excluded tumor to about 0.1 mM",
      origin: "assumed",
      source: "ifng-lab",
      range: [2000, 100000],
    },
    il6Rate: {
      symbol: "q_6",
      value: 0.5,
      unit: "molecules/s",
      meaning: "IL-6 of an activated fibroblast",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 3],
    },
    csf1Rate: {
      symbol: "q_{c1}",
      value: 0.01,
      unit: "molecules/s",
      meaning: "CSF1 of a fibroblast",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.002, 0.1],
    },
  },
  rate: {
    activated: ({ self, here }, p) =>
      (hill(here.tgfb, p.tgfbHalfMaximum, 1) * (1 - p.ifngLoss * hill(here.ifng, p.ifngHalfMaximum, 1)) -
        self.activated) /
      p.activationTime,
  },
  secretion: {
    tgfb: ({ self }, p) => p.tgfbRate * self.activated,
    collagen: ({ self, here }, p) => p.collagenRate * self.activated * hill(here.tgfb, p.tgfbHalfMaximum, 1),
    il6: ({ self }, p) => p.il6Rate * self.activated,
    csf1: (_, p) => p.csf1Rate,
  },
});
