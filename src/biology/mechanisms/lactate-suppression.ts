import { max, mechanism, min } from "../../engine/declare.js";
import { lactate } from "../ligands/lactate.js";
import { conventional } from "../lineages/t-cell.js";

/**
 * Lactate suppression: lactate with its acid holds killing and division back.
 *
 *   s = max(0, min(s_max, (c/K)²) − s_ref)        division /(1 + Σs), hits /√(1 + Σs)
 *
 * Loads count above those of a reference tumor, in which kill rates and division were measured.
 */
export const lactateSuppression = mechanism({
  name: "lactate-suppression",
  claim: "lactate holds T cells back",
  equation: "s = max(0, min(s_max, (c/K)²) − s_ref); division × 1/(1 + Σ s); hits × 1/√(1 + Σ s)",
  leavesOut: "acid apart from lactate, regulatory T cells that feed on lactate",
  actsOn: [conventional],
  senses: [lactate],
  parameters: {
    halfMaximum: {
      symbol: "K",
      value: 10,
      unit: "mM",
      meaning: "lactate that halves, with power 2",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 20],
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
      value: 0.3,
      unit: "1",
      meaning: "load of the reference tumor: 5.5 mM",
      origin: "derived",
      source: "ifng-lab",
      range: [0, 1],
    },
  },
  load: {
    "cytotoxicity.hitRate": ({ here }, p) =>
      max(0, min(p.largestLoad, (here.lactate / p.halfMaximum) * (here.lactate / p.halfMaximum)) - p.referenceLoad),
    "il2-proliferation.proliferationRate": ({ here }, p) =>
      max(0, min(p.largestLoad, (here.lactate / p.halfMaximum) * (here.lactate / p.halfMaximum)) - p.referenceLoad),
  },
});
