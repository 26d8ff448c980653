import { hill, mechanism } from "../../engine/declare.js";
import { oxygen } from "../ligands/oxygen.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Hypoxic death: tumor cells far from vessels die.
 *
 *   death rate = k·(1 − h(O₂; K_N, 4))
 */
export const hypoxicDeath = mechanism({
  name: "hypoxic-death",
  claim: "tumor cells without oxygen die",
  equation: "death ~ Poisson(k (1 − h(O₂;K_N,4)))",
  leavesOut: "debris that stays",
  actsOn: [tumor],
  senses: [oxygen],
  parameters: {
    necrosisRate: {
      symbol: "k",
      value: 1,
      unit: "1/day",
      meaning: "death rate without oxygen",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.2, 3],
    },
    necrosisHalfMaximum: {
      symbol: "K_N",
      value: 2.5,
      unit: "mmHg",
      meaning: "oxygen at half of it; necrosis is reported below 5 mmHg",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 5],
    },
  },
  event: {
    suffocate: {
      when: { hazard: ({ here }, p) => p.necrosisRate * (1 - hill(here.oxygen, p.necrosisHalfMaximum, 4)) },
      every: 6,
      what: [{ die: "hypoxia" }],
    },
  },
});
