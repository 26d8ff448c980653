import { hill, mechanism } from "../../engine/declare.js";
import { antigenPresenting } from "../lineages/myeloid.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Chemokine induction: cells that hear IFN-γ call T cells with CXCL9/10.
 *
 *   dX/dt = (h((P + R)/2; K_X, 2) − X)/τ_X        q = q_X·X
 */
export const chemokineInduction = mechanism({
  name: "chemokine-induction",
  claim: "IFN-γ makes tumor cells, macrophages and dendritic cells secrete CXCL9/10",
  equation: "dX/dt = (h((P+R)/2;K_X,2) − X)/τ_X; q = q_X X",
  leavesOut: "CXCL9, 10 and 11 apart, stroma and endothelium as sources",
  actsOn: [tumor, antigenPresenting],
  parameters: {
    inductionHalfMaximum: {
      symbol: "K_X",
      value: 0.17,
      unit: "1",
      meaning: "mean of pSTAT1 and IRF1 at half of the activity, with power 2",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.3],
    },
    inductionTime: {
      symbol: "\\tau_X",
      value: 3.5,
      unit: "h",
      meaning: "how fast secretion follows",
      origin: "assumed",
      source: "ifng-lab",
      range: [2, 8],
    },
    maximalRate: {
      symbol: "q_X",
      value: 0.3,
      unit: "molecules/s",
      meaning: "secretion of a tumor cell; more would put recruitment at its ceiling from 1 pM IFN-γ on",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.05, 2],
    },
  },
  quantity: {
    chemokineOutput: {
      unit: "molecules/min",
      meaning: "CXCL9/10 a cell releases",
      law: ({ self }, p) => p.maximalRate * self.cxcl9,
    },
  },
  rate: {
    cxcl9: ({ self }, p) =>
      (hill(0.5 * (self.pstat1 + self.irf1), p.inductionHalfMaximum, 2) - self.cxcl9) / p.inductionTime,
  },
  secretion: { cxcl9: ({ self }) => self.chemokineOutput },
});
