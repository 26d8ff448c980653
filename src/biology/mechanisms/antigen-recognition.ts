import { hill, mechanism } from "../../engine/declare.js";
import { cd8 } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Antigen recognition: a T cell sees antigen on MHC class I, and acts in proportion.
 *
 *   TCR signal = h(A·M; 1, 2)        hits ∝ a = A·M/(A·M + 2) = [A·(M + 2)/(A·M + 2)] · [M/(M + 2)]
 *
 * The two brackets are the ledger's lines: too little antigen, too little MHC.
 */
export const antigenRecognition = mechanism({
  name: "antigen-recognition",
  claim: "T cells recognise tumor cells by antigen on MHC class I",
  equation: "TCR = h(A M; K_T, 2); a = A M/(A M + K_a)",
  leavesOut: "kinetic proofreading, affinity of single receptors, cross-presentation",
  actsOn: [cd8],
  partner: [tumor],
  givenByPartner: { "antigen-presentation.surfaceMhc": 1, "antigen-presentation.antigen": 1 },
  parameters: {
    signalHalfMaximum: {
      symbol: "K_T",
      value: 1,
      unit: "1",
      meaning: "antigen × MHC at half of the TCR signal, with power 2: the untreated reference tumor",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.3, 3],
    },
    hitHalfMaximum: {
      symbol: "K_a",
      value: 2,
      unit: "1",
      meaning: "antigen × MHC at half of the hit rate; three complexes kill, ten engage fully; the scale is assumed",
      origin: "assumed",
      source: "purbhoo2004",
      range: [0.5, 5],
    },
  },
  quantity: {
    tcrSignal: {
      unit: "1",
      meaning: "T-cell-receptor signal of a CTL bound to its target",
      across: "bond",
      law: ({ other }, p) => hill(other.antigen * other.surfaceMhc, p.signalHalfMaximum, 2),
    },
  },
  factor: {
    "cytotoxicity.hitRate": {
      "low MHC": ({ other }, p) => other.surfaceMhc / (other.surfaceMhc + p.hitHalfMaximum),
      "low antigen": ({ other }, p) =>
        (other.antigen * (other.surfaceMhc + p.hitHalfMaximum)) / (other.antigen * other.surfaceMhc + p.hitHalfMaximum),
    },
  },
});
