import { hill, mechanism, min } from "../../engine/declare.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Antigen presentation: IFN-γ raises MHC class I, and with it the antigen that T cells can see.
 *
 * IRF1 induces the class-I pathway. Surface MHC-I cannot reach the membrane without β2-microglobulin, so loss of B2M
 * hides the cell whatever the dose of IFN-γ.
 *
 *   dM/dt = (1 + (F_M − 1)·h(R; K_M, 1.5) − M)/τ_M        surface MHC-I = b·M        pMHC = A·b·M
 */
export const antigenPresentation = mechanism({
  name: "antigen-presentation",
  claim: "IFN-γ raises MHC class I on tumor cells, so that T cells recognise them",
  equation: "dM/dt = (1 + (F_M − 1) h(R;K_M,1.5) − M)/τ_M; surface = b M; pMHC = A b M",
  leavesOut: "peptide competition, HLA alleles, shedding",
  actsOn: [tumor],
  clone: ["B2M", "antigenicity"],
  parameters: {
    mhcInduction: {
      symbol: "F_M",
      value: 8,
      unit: "fold",
      meaning: "fully induced over basal MHC-I; lines differ 2–20 fold",
      origin: "assumed",
      source: "ifng-lab",
      variability: { kind: "lognormal", cv: 0.5 },
      range: [2, 20],
    },
    mhcHalfMaximum: {
      symbol: "K_M",
      value: 0.11,
      unit: "1",
      meaning: "IRF1 at half of the induction, with power 1.5",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.05, 0.3],
    },
    mhcTime: {
      symbol: "\\tau_M",
      value: 36,
      unit: "h",
      meaning: "turnover of surface MHC-I",
      origin: "assumed",
      source: "ifng-lab",
      range: [20, 60],
    },
  },
  quantity: {
    surfaceMhc: {
      unit: "fold",
      meaning: "MHC class I at the surface, over basal",
      law: ({ self, clone }) => min(clone.B2M, 1) * self.mhc1,
    },
    antigen: {
      unit: "1",
      meaning: "antigen density relative to the reference tumor",
      law: ({ clone }) => clone.antigenicity,
    },
  },
  rate: {
    mhc1: ({ self }, p) => (1 + (p.mhcInduction - 1) * hill(self.irf1, p.mhcHalfMaximum, 1.5) - self.mhc1) / p.mhcTime,
  },
});
