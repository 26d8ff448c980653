import { hill, mechanism, select } from "../../engine/declare.js";
import { dendritic } from "../lineages/myeloid.js";
import { cd4 } from "../lineages/t-cell.js";

/**
 * Th1 help: a Th1 cell that holds a dendritic cell licenses it by CD40 ligand, and on antigen feeds killers with IL-2.
 *
 *   while bound: η of the dendritic cell += ε·(1 − η), with rate k·h(y; 0.5, 2)·signal        q = q₂·signal while primed
 */
export const th1Help = mechanism({
  name: "th1-help",
  claim: "Th1 cells license dendritic cells and feed killers",
  equation: "η* += ε (1 − η*) ~ Poisson(k h(y;K_y,2) TCR); q = q₂ TCR [primed]",
  leavesOut: "IL-21, help at one dendritic cell that holds both T cells at once",
  actsOn: [cd4],
  partner: [dendritic],
  given: { "helper-synapse.helperSignal": 0 },
  givenByPartner: { "dendritic-maturation.roomForHelp": 0 },
  parameters: {
    helpRate: {
      symbol: "k",
      value: 0.1,
      unit: "1/min",
      meaning: "CD40 signals that a bound Th1 cell gives",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.02, 1],
    },
    helpStep: {
      symbol: "\\varepsilon",
      value: 0.3,
      unit: "1",
      meaning: "share of what is missing that one signal brings",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.05, 1],
    },
    tbetHalfMaximum: {
      symbol: "K_y",
      value: 0.5,
      unit: "1",
      meaning: "T-bet at half of the help, with power 2",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.3, 0.7],
    },
    il2Secretion: {
      symbol: "q_2",
      value: 6,
      unit: "molecules/s",
      meaning: "IL-2 of a primed helper on antigen",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [1, 20],
    },
  },
  secretion: { il2: ({ self }, p) => select(self.primed, p.il2Secretion * self.helperSignal, 0) },
  event: {
    license: {
      when: {
        hazard: ({ self, other }, p) =>
          select(other.roomForHelp, p.helpRate * hill(self.th1, p.tbetHalfMaximum, 2) * self.helperSignal, 0),
      },
      while: "bound",
      what: [{ addToPartner: "help", amount: ({ other }, p) => p.helpStep * other.roomForHelp }],
    },
  },
});
