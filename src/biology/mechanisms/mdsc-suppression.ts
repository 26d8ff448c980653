import { max, mechanism, min } from "../../engine/declare.js";
import { arginase } from "../ligands/arginase.js";
import { nitricOxide } from "../ligands/nitric-oxide.js";
import { conventional } from "../lineages/t-cell.js";

/**
 * MDSC suppression: nitric oxide and arginase of suppressor cells hold killing and division back.
 *
 *   s = max(0, min(s_max, NO/K_N) − s_N) + max(0, min(s_max, Arg/K_A) − s_A)        division /(1 + Σs), hits /√(1 + Σs)
 *
 * Loads count above those of a reference tumor with 20 suppressors per mm².
 */
export const mdscSuppression = mechanism({
  name: "mdsc-suppression",
  claim: "suppressor cells hold T cells back with nitric oxide and arginase",
  equation:
    "s = max(0, min(s_max, NO/K_N) − s_N) + max(0, min(s_max, Arg/K_A) − s_A); division × 1/(1 + Σ s); hits × 1/√(1 + Σ s)",
  leavesOut: "arginine as a field, nitration of the T-cell receptor, contact with the suppressor",
  actsOn: [conventional],
  senses: [nitricOxide, arginase],
  parameters: {
    nitricOxideHalfMaximum: {
      symbol: "K_N",
      value: 0.75,
      unit: "nM",
      meaning: "nitric oxide that halves",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.2, 3],
    },
    arginaseHalfMaximum: {
      symbol: "K_A",
      value: 61.7,
      unit: "mU",
      meaning: "arginase that halves",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [20, 200],
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
    nitricOxideReference: {
      symbol: "s_N",
      value: 1.28,
      unit: "1",
      meaning: "load of the reference tumor: 0.96 nM",
      origin: "derived",
      source: "ifng-lab",
      range: [0, 2],
    },
    arginaseReference: {
      symbol: "s_A",
      value: 2.19,
      unit: "1",
      meaning: "load of the reference tumor: 135 mU",
      origin: "derived",
      source: "ifng-lab",
      range: [0, 3],
    },
  },
  load: {
    "cytotoxicity.hitRate": ({ here }, p) =>
      max(0, min(p.largestLoad, here.nitricOxide / p.nitricOxideHalfMaximum) - p.nitricOxideReference) +
      max(0, min(p.largestLoad, here.arginase / p.arginaseHalfMaximum) - p.arginaseReference),
    "il2-proliferation.proliferationRate": ({ here }, p) =>
      max(0, min(p.largestLoad, here.nitricOxide / p.nitricOxideHalfMaximum) - p.nitricOxideReference) +
      max(0, min(p.largestLoad, here.arginase / p.arginaseHalfMaximum) - p.arginaseReference),
  },
});
