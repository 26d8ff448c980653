import { hill, mechanism, min } from "../../engine/declare.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Growth arrest: sustained IFN-γ stops tumor cells in G1, hardly any of most lines, nearly all of a few (`preset: { arrest: b16 }`).
 *
 *   dG/dt = (h((P + R)/2; K_G, 4) − G)/τ_G        division × (1 − a·min(1, G/G_max))
 */
export const growthArrest = mechanism({
  name: "growth-arrest",
  claim: "IFN-γ suppresses tumor growth directly",
  equation: "dG/dt = (h((P+R)/2;K_G,4) − G)/τ_G; division × (1 − a min(1, G/G_max))",
  leavesOut: "adaptation after weeks",
  actsOn: [tumor],
  parameters: {
    arrestHalfMaximum: {
      symbol: "K_G",
      value: 0.24,
      unit: "1",
      meaning: "mean of pSTAT1 and IRF1 at half of the arrest signal, with power 4",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.15, 0.4],
    },
    arrestTime: {
      symbol: "\\tau_G",
      value: 12,
      unit: "h",
      meaning: "how fast the arrest signal follows",
      origin: "assumed",
      source: "ifng-lab",
      range: [6, 24],
    },
    fullArrest: {
      symbol: "a",
      value: 0.3,
      unit: "1",
      meaning: "share of divisions that the full signal stops: the middle of six panels of lines in culture",
      origin: "derived",
      source: "pfizenmaier1985",
      range: [0, 0.95],
    },
    largestSignal: {
      symbol: "G_{max}",
      value: 0.74,
      unit: "1",
      meaning: "the largest arrest signal that the core reaches",
      origin: "derived",
      source: "ifng-lab",
    },
  },
  rate: {
    arrest: ({ self }, p) =>
      (hill(0.5 * (self.pstat1 + self.irf1), p.arrestHalfMaximum, 4) - self.arrest) / p.arrestTime,
  },
  factor: {
    "tumor-growth.divisionRate": ({ self }, p) => 1 - p.fullArrest * min(1, self.arrest / p.largestSignal),
  },
});
