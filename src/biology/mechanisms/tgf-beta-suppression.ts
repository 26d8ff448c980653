import { max, mechanism, min } from "../../engine/declare.js";
import { tgfb } from "../ligands/tgf-beta.js";
import { conventional } from "../lineages/t-cell.js";

/**
 * TGF-β suppression: active TGF-β holds killing and division back.
 *
 *   s = max(0, min(s_max, c/K) − s_ref)        division /(1 + Σs), hits /√(1 + Σs)
 *
 * Loads count above those of a reference tumor, in which kill rates and division were measured.
 */
export const tgfbSuppression = mechanism({
  name: "tgf-beta-suppression",
  claim: "TGF-β holds T cells back",
  equation: "s = max(0, min(s_max, c/K) − s_ref); division × 1/(1 + Σ s); hits × 1/√(1 + Σ s)",
  leavesOut: "SMAD signalling as a state, residence of T cells under TGF-β",
  actsOn: [conventional],
  senses: [tgfb],
  parameters: {
    halfMaximum: {
      symbol: "K",
      value: 140,
      unit: "pM",
      meaning: "TGF-β that halves (Robertson-Tessi 2012)",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [50, 300],
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
      value: 0.36,
      unit: "1",
      meaning: "load of the reference tumor: 50 pM, with uptake by all cells",
      origin: "derived",
      source: "ifng-lab",
      range: [0, 1.2],
    },
  },
  load: {
    "cytotoxicity.hitRate": ({ here }, p) => max(0, min(p.largestLoad, here.tgfb / p.halfMaximum) - p.referenceLoad),
    "il2-proliferation.proliferationRate": ({ here }, p) =>
      max(0, min(p.largestLoad, here.tgfb / p.halfMaximum) - p.referenceLoad),
  },
});
