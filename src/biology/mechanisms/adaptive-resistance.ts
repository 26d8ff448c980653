import { hill, mechanism, min } from "../../engine/declare.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Adaptive resistance: the same signal that calls T cells raises PD-L1 on the tumor.
 *
 *   dL/dt = (1 + (F_L − 1)·h(R; K_L, 1.7) − L)/τ_L        PD-L1 density b = b₀·L
 */
export const adaptiveResistance = mechanism({
  name: "adaptive-resistance",
  claim: "IFN-γ raises PD-L1 on tumor cells",
  equation: "dL/dt = (1 + (F_L − 1) h(R;K_L,1.7) − L)/τ_L; b = b₀ L",
  leavesOut: "PD-L2 as a ligand of its own, oncogenic PD-L1",
  actsOn: [tumor],
  clone: ["CD274"],
  parameters: {
    pdl1Induction: {
      symbol: "F_L",
      value: 10,
      unit: "fold",
      meaning: "fully induced over basal PD-L1; sixfold in one model file, 6–30 across lines",
      origin: "assumed",
      source: "ifng-lab",
      variability: { kind: "lognormal", cv: 0.5 },
      range: [1, 30],
    },
    pdl1HalfMaximum: {
      symbol: "K_L",
      value: 0.14,
      unit: "1",
      meaning: "IRF1 at half of the induction, with power 1.7, so that 3 pM IFN-γ gives half",
      origin: "fitted",
      source: "shin2017",
      range: [0.05, 0.3],
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
    basalDensity: {
      symbol: "b_0",
      value: 2.2,
      unit: "molecules/µm2",
      meaning: "PD-L1 of an unexposed tumor cell: 2,000 per cell on 908 µm²",
      origin: "derived",
      source: "qspio-tnbc",
      range: [0.5, 130],
    },
  },
  quantity: {
    pdl1Density: {
      unit: "molecules/µm2",
      meaning: "PD-L1 at the surface",
      law: ({ self, clone }, p) => p.basalDensity * min(clone.CD274, 1) * self.pdl1,
    },
  },
  rate: {
    pdl1: ({ self }, p) =>
      (1 + (p.pdl1Induction - 1) * hill(self.irf1, p.pdl1HalfMaximum, 1.7) - self.pdl1) / p.pdl1Time,
  },
});
