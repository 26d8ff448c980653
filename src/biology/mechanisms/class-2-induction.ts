import { hill, mechanism } from "../../engine/declare.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Induction of MHC class II on tumor cells: IFN-γ raises CIITA within a day, and MHC-II a day or two after it.
 *
 *   dC/dt = (h((P + R)/2; K_C, 3) − C)/τ_C        dM_II/dt = (h(C; 0.6, 6) − M_II)/τ_M
 *
 * It needs ten times the dose of MHC-I, and more than two days.
 */
export const class2Induction = mechanism({
  name: "class-2-induction",
  claim: "IFN-γ raises MHC class II on tumor cells",
  equation: "dC/dt = (h((P+R)/2;K_C,3) − C)/τ_C; dM_II/dt = (h(C;K_II,6) − M_II)/τ_M",
  leavesOut: "lines that hold MHC-II without IFN-γ",
  actsOn: [tumor],
  parameters: {
    ciitaHalfMaximum: {
      symbol: "K_C",
      value: 0.2,
      unit: "1",
      meaning: "mean of pSTAT1 and IRF1 at half of CIITA, with power 3",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.35],
    },
    ciitaTime: {
      symbol: "\\tau_C",
      value: 12,
      unit: "h",
      meaning: "how fast CIITA follows",
      origin: "assumed",
      source: "ifng-lab",
      range: [6, 24],
    },
    mhc2HalfMaximum: {
      symbol: "K_{II}",
      value: 0.6,
      unit: "1",
      meaning: "CIITA at half of MHC-II, with power 6, so that 36 pM give half: onset at 20 U/ml, plateau at 100",
      origin: "fitted",
      source: "melanoma-hla",
      range: [0.4, 0.8],
    },
    mhc2Time: {
      symbol: "\\tau_M",
      value: 36,
      unit: "h",
      meaning: "turnover of surface MHC-II: more than 90 % lost in 8 d",
      origin: "fitted",
      source: "melanoma-hla",
      range: [20, 60],
    },
  },
  rate: {
    ciita: ({ self }, p) => (hill(0.5 * (self.pstat1 + self.irf1), p.ciitaHalfMaximum, 3) - self.ciita) / p.ciitaTime,
    mhc2: ({ self }, p) => (hill(self.ciita, p.mhc2HalfMaximum, 6) - self.mhc2) / p.mhc2Time,
  },
});
