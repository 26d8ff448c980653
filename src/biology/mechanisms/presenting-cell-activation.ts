import { hill, mechanism } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { antigenPresenting } from "../lineages/myeloid.js";

/**
 * Activation of presenting cells: IFN-γ raises MHC class II on macrophages and dendritic cells at a tenth of the dose that
 * tumor cells need.
 *
 *   dM_II/dt = (m + (1 − m)·h(I; 3 pM) − M_II)/τ_M
 */
export const presentingCellActivation = mechanism({
  name: "presenting-cell-activation",
  claim: "IFN-γ raises MHC class II on antigen-presenting cells",
  equation: "dM_II/dt = (m + (1 − m) h(I;K) − M_II)/τ_M",
  leavesOut: "loss of MHC-II under IL-10, maturation of dendritic cells",
  actsOn: [antigenPresenting],
  senses: [ifng],
  parameters: {
    basal: {
      symbol: "m",
      value: 0.3,
      unit: "1",
      meaning: "MHC-II without IFN-γ over the most there can be",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.6],
    },
    ifngHalfMaximum: {
      symbol: "K",
      value: 3,
      unit: "pM",
      meaning: "IFN-γ at half of the rise",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 10],
    },
    turnover: {
      symbol: "\\tau_M",
      value: 36,
      unit: "h",
      meaning: "turnover of surface MHC-II, as on tumor cells",
      origin: "fitted",
      source: "melanoma-hla",
      range: [20, 60],
    },
  },
  rate: {
    mhc2: ({ self, here }, p) =>
      (p.basal + (1 - p.basal) * hill(here.ifng, p.ifngHalfMaximum, 1) - self.mhc2) / p.turnover,
  },
});
