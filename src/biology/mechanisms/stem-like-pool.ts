import { hill, mechanism } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { cd8 } from "../lineages/t-cell.js";

/**
 * Stem-like pool: a share of the killers keeps the programme that renews them; antigen spends it, IFN-γ slows its renewal.
 *
 *   r = r_p·(1 − c·h(I; 20 pM))        dq/dt = r·q·(1 − q) − k_q·TCR·q
 *   division at r·q·(1 + g·TCR·(1 − H)), each daughter with half of q
 *
 * q is a continuous share in every cell. A division that gives one stem-like and one exhausted daughter leaves the sum of q
 * unchanged, and so do two halves. Blocked PD-1 lets the pool divide three to five times as fast, so the answer to
 * anti-PD-1 lives on it.
 */
export const stemLikePool = mechanism({
  name: "stem-like-pool",
  claim: "chronic IFN-γ drains the stem-like T cells on which blockade of PD-1 lives",
  equation: "r = r_p (1 − c h(I;K)); dq/dt = r q (1 − q) − k_q TCR q; division ~ Poisson(r q (1 + g TCR (1 − H)))",
  leavesOut: "stem-like and exhausted cells as types, niches at vessels and lymphoid structures, one fate per daughter",
  actsOn: [cd8],
  senses: [ifng],
  given: { "antigen-recognition.tcrSignal": 0, "checkpoint-engagement.inhibition": 0 },
  parameters: {
    renewal: {
      symbol: "r_p",
      value: 0.25,
      unit: "1/day",
      meaning: "renewal of stem-like cells: 3–5 d",
      origin: "assumed",
      source: "mazet2023",
      range: [0.1, 0.5],
    },
    ifngLoss: {
      symbol: "c",
      value: 0.6,
      unit: "1",
      meaning: "share of the renewal that full IFN-γ takes; that it does was seen",
      origin: "assumed",
      source: "mazet2023",
      range: [0, 0.9],
    },
    ifngHalfMaximum: {
      symbol: "K",
      value: 20,
      unit: "pM",
      meaning: "IFN-γ at half of it",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 100],
    },
    commitment: {
      symbol: "k_q",
      value: 0.5,
      unit: "1/day",
      meaning: "loss under full TCR signal, so that two fifths of it balance renewal at a share of a fifth",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.2, 1],
    },
    blockadeGain: {
      symbol: "g",
      value: 3,
      unit: "1",
      meaning: "how much more it divides on antigen without PD-1 signal: 3–5-fold in all",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 5],
    },
  },
  quantity: {
    renewalRate: {
      unit: "1/min",
      meaning: "division of a killer by its stem-like programme",
      account: "stem-like division",
      law: ({ self, here }, p) =>
        p.renewal *
        (1 - p.ifngLoss * hill(here.ifng, p.ifngHalfMaximum, 1)) *
        self.stemlike *
        (1 + p.blockadeGain * self.tcrSignal * (1 - self.inhibition)),
    },
  },
  rate: {
    stemlike: ({ self, here }, p) =>
      p.renewal * (1 - p.ifngLoss * hill(here.ifng, p.ifngHalfMaximum, 1)) * self.stemlike * (1 - self.stemlike) -
      p.commitment * self.tcrSignal * self.stemlike,
  },
  inherit: { stemlike: "halve" },
  event: {
    renew: { when: { hazard: ({ self }) => self.renewalRate }, every: 6, what: [{ divide: true }] },
  },
});
