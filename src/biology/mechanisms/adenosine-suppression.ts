import { max, mechanism, min } from "../../engine/declare.js";
import { adenosine } from "../ligands/adenosine.js";
import { conventional } from "../lineages/t-cell.js";

/**
 * Adenosine suppression: adenosine holds killing and division back.
 *
 *   s = max(0, min(s_max, c/K) − s_ref)        division /(1 + Σs), hits /√(1 + Σs)
 *
 * Loads count above those of a reference tumor, in which kill rates and division were measured.
 */
export const adenosineSuppression = mechanism({
  name: "adenosine-suppression",
  claim: "adenosine of hypoxic tissue holds T cells back",
  equation: "s = max(0, min(s_max, c/K) − s_ref); division × 1/(1 + Σ s); hits × 1/√(1 + Σ s)",
  leavesOut: "the A2A receptor as a state, A2B on myeloid cells",
  actsOn: [conventional],
  senses: [adenosine],
  parameters: {
    halfMaximum: {
      symbol: "K",
      value: 10,
      unit: "µM",
      meaning: "adenosine that halves, effective; the receptor itself has 0.7 µM",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.7, 30],
    },
    largestLoad: {
      symbol: "s_{max}",
      value: 3,
      unit: "1",
      meaning: "cap of one load",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 10],
    },
    referenceLoad: {
      symbol: "s_{ref}",
      value: 0.17,
      unit: "1",
      meaning: "load of the reference tumor: 1.7 µM",
      origin: "derived",
      source: "ifng-lab",
      range: [0, 0.5],
    },
  },
  load: {
    "cytotoxicity.hitRate": ({ here }, p) =>
      max(0, min(p.largestLoad, here.adenosine / p.halfMaximum) - p.referenceLoad),
    "il2-proliferation.proliferationRate": ({ here }, p) =>
      max(0, min(p.largestLoad, here.adenosine / p.halfMaximum) - p.referenceLoad),
  },
});
