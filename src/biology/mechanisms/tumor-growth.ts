import { hill, mechanism } from "../../engine/declare.js";
import { oxygen } from "../ligands/oxygen.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Tumor growth: tumor cells divide where there is oxygen, and grow back to their birth radius.
 *
 *   division rate = r₀·h(O₂; 5 mmHg) · Πf        dr/dt = (r_birth − r)/τ_r
 */
export const tumorGrowth = mechanism({
  name: "tumor-growth",
  claim: "tumors grow where they breathe",
  equation: "division ~ Poisson(r₀ h(O₂;K_O,1) Π f); dr/dt = (r₀ − r)/τ_r",
  leavesOut: "phases of the cycle, glucose, growth factors",
  actsOn: [tumor],
  senses: [oxygen],
  parameters: {
    divisionRate: {
      symbol: "r_0",
      value: 0.23,
      unit: "1/day",
      meaning: "net growth of a mouse tumor: doubling in 3 d; human tumors 0.004–0.012",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.004, 0.7],
    },
    oxygenHalfMaximum: {
      symbol: "K_O",
      value: 5,
      unit: "mmHg",
      meaning: "oxygen at half of the division rate",
      origin: "assumed",
      source: "ifng-lab",
      range: [2, 15],
    },
    growthTime: {
      symbol: "\\tau_r",
      value: 8,
      unit: "h",
      meaning: "how fast a daughter grows to its adult radius",
      origin: "assumed",
      source: "ifng-lab",
      range: [4, 24],
    },
  },
  quantity: {
    divisionRate: {
      unit: "1/min",
      meaning: "hazard of division",
      account: "division",
      law: ({ here }, p) => p.divisionRate * hill(here.oxygen, p.oxygenHalfMaximum, 1),
    },
  },
  rate: { radius: ({ self }, p) => (self.adultRadius - self.radius) / p.growthTime },
  event: {
    divide: { when: { hazard: ({ self }) => self.divisionRate }, every: 6, what: [{ divide: true }] },
  },
});
