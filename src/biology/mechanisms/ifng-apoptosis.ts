import { hill, mechanism } from "../../engine/declare.js";
import { tnf } from "../ligands/tnf.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Apoptosis: tumor cells under strong, lasting IFN-γ die, four times as fast with TNF.
 *
 *   death = a·h(G; 0.6, 4)·(1 + g·h(TNF; 10 pM))
 */
export const ifngApoptosis = mechanism({
  name: "ifng-apoptosis",
  claim: "high IFN-γ kills tumor cells, the more with TNF",
  equation: "death ~ Poisson(a h(G;K_G,4)(1 + g h(TNF;K_T)))",
  leavesOut: "caspases, necroptosis, differences between lines",
  actsOn: [tumor],
  senses: [tnf],
  parameters: {
    deathRate: {
      symbol: "a",
      value: 0.013,
      unit: "1/h",
      meaning:
        "death at full arrest signal: 0.7 survive 72 h at 300 pM, and 0.8 survive 48 h at 3 nM (validation/calibration/sources.md)",
      origin: "assumed",
      source: "song2019",
      range: [0.002, 0.05],
    },
    arrestHalfMaximum: {
      symbol: "K_G",
      value: 0.6,
      unit: "1",
      meaning: "arrest signal at half of it, with power 4",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.4, 0.8],
    },
    tnfGain: {
      symbol: "g",
      value: 3,
      unit: "1",
      meaning: "how much more TNF brings",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 10],
    },
    tnfHalfMaximum: {
      symbol: "K_T",
      value: 10,
      unit: "pM",
      meaning: "TNF at half of it (2–20)",
      origin: "assumed",
      source: "ifng-lab",
      range: [2, 20],
    },
  },
  event: {
    die: {
      when: {
        hazard: ({ self, here }, p) =>
          p.deathRate *
          hill(self.arrest, p.arrestHalfMaximum, 4) *
          (1 + p.tnfGain * hill(here.tnf, p.tnfHalfMaximum, 1)),
      },
      every: 6,
      what: [{ die: "apoptosis" }],
    },
  },
});
