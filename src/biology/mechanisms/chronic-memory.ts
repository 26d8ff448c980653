import { hill, mechanism, select } from "../../engine/declare.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Chronic memory: weeks of strong IFN-γ leave an epigenetic mark, and the mark keeps the shield up when the signal is gone.
 *
 *   dE/dt = (h(R; 0.28, 6) − E)/τ, τ = 240 h rising, 480 h falling        dL/dt += 3·E/τ_L        PD-L1 density × (1 + E)
 *
 * The other ligands of the marked state, which no blockade of PD-1 touches, are in `resistance-ligands`.
 */
export const chronicMemory = mechanism({
  name: "chronic-memory",
  claim: "chronic IFN-γ makes resistance that outlasts it",
  equation: "dE/dt = (h(R;K_E,6) − E)/τ_E; dL/dt += f_E E/τ_L; b × (1 + E)",
  leavesOut: "type-I interferon, which maintains the mark too, genes one by one",
  actsOn: [tumor],
  parameters: {
    memoryHalfMaximum: {
      symbol: "K_E",
      value: 0.28,
      unit: "1",
      meaning: "IRF1 at half of the mark, with power 6: 24 pM for two weeks",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.15, 0.4],
    },
    risingTime: {
      symbol: "\\tau_E^+",
      value: 240,
      unit: "h",
      meaning: "how fast the mark forms",
      origin: "assumed",
      source: "benci2016",
      range: [120, 480],
    },
    fallingTime: {
      symbol: "\\tau_E^-",
      value: 480,
      unit: "h",
      meaning: "how fast it fades",
      origin: "assumed",
      source: "benci2016",
      range: [240, 1440],
    },
    pdl1Gain: {
      symbol: "f_E",
      value: 3,
      unit: "fold",
      meaning: "PD-L1 that the full mark adds to the basal one",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 6],
    },
    pdl1Time: {
      symbol: "\\tau_L",
      value: 16,
      unit: "h",
      meaning: "turnover of surface PD-L1",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [10, 30],
    },
  },
  rate: {
    memory: ({ self }, p) =>
      (hill(self.irf1, p.memoryHalfMaximum, 6) - self.memory) /
      select(hill(self.irf1, p.memoryHalfMaximum, 6) - self.memory, p.risingTime, p.fallingTime),
    pdl1: ({ self }, p) => (p.pdl1Gain * self.memory) / p.pdl1Time,
  },
  factor: { "adaptive-resistance.pdl1Density": ({ self }) => 1 + self.memory },
});
