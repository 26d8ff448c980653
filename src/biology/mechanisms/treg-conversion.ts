import { hill, mechanism } from "../../engine/declare.js";
import { kynurenine } from "../ligands/kynurenine.js";
import { tgfb } from "../ligands/tgf-beta.js";
import { cd4 } from "../lineages/t-cell.js";

/**
 * Treg conversion: TGF-β and kynurenine turn helpers that are not Th1 into regulatory T cells.
 *
 *   CD4 → Treg with rate k·h(TGF-β; 70 pM)·(1 + g·h(Kyn; 30 µM))·(1 − h(y; 0.5, 2))
 */
export const tregConversion = mechanism({
  name: "treg-conversion",
  claim: "TGF-β and kynurenine turn helpers into regulatory T cells",
  equation: "CD4 → Treg ~ Poisson(k h(TGFβ;K_T)(1 + g h(Kyn;K_K))(1 − h(y;K_y,2)))",
  leavesOut: "antigen and IL-2 that conversion needs, FOXP3 as a state, conversion back",
  actsOn: [cd4],
  senses: [tgfb, kynurenine],
  parameters: {
    conversionRate: {
      symbol: "k",
      value: 0.022,
      unit: "1/day",
      meaning: "conversion under full TGF-β",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.005, 0.1],
    },
    tgfbHalfMaximum: {
      symbol: "K_T",
      value: 70,
      unit: "pM",
      meaning: "TGF-β at half of it",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [20, 200],
    },
    kynurenineGain: {
      symbol: "g",
      value: 2,
      unit: "1",
      meaning: "how much more kynurenine brings",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 5],
    },
    kynurenineHalfMaximum: {
      symbol: "K_K",
      value: 30,
      unit: "µM",
      meaning: "kynurenine at half of that",
      origin: "assumed",
      source: "ifng-lab",
      range: [10, 60],
    },
    tbetHalfMaximum: {
      symbol: "K_y",
      value: 0.5,
      unit: "1",
      meaning: "T-bet that halves conversion, with power 2",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.3, 0.7],
    },
  },
  event: {
    convert: {
      when: {
        hazard: ({ self, here }, p) =>
          p.conversionRate *
          hill(here.tgfb, p.tgfbHalfMaximum, 1) *
          (1 + p.kynurenineGain * hill(here.kynurenine, p.kynurenineHalfMaximum, 1)) *
          (1 - hill(self.th1, p.tbetHalfMaximum, 2)),
      },
      every: 6,
      what: [{ become: "Treg" }],
    },
  },
});
