import { max, mechanism, min } from "../../engine/declare.js";
import { kynurenine } from "../ligands/kynurenine.js";
import { tryptophan } from "../ligands/tryptophan.js";
import { conventional } from "../lineages/t-cell.js";

/**
 * IDO suppression: kynurenine, and want of tryptophan, hold the division of T cells back.
 *
 *   s = max(0, min(s_max, (Kyn/K)²) + min(s_max, K_T/Trp) − s_ref)        division /(1 + Σs)
 *
 * Loads count above those of a reference tumor, in which kill rates and division were measured.
 */
export const idoSuppression = mechanism({
  name: "ido-suppression",
  claim: "kynurenine and want of tryptophan hold T cells back",
  equation: "s = max(0, min(s_max, (Kyn/K)²) + min(s_max, K_T/Trp) − s_ref); division × 1/(1 + Σ s)",
  leavesOut: "GCN2 and the aryl hydrocarbon receptor as states, death of T cells",
  actsOn: [conventional],
  senses: [kynurenine, tryptophan],
  parameters: {
    kynurenineHalfMaximum: {
      symbol: "K",
      value: 40,
      unit: "µM",
      meaning: "kynurenine that halves division, with power 2 (20–50)",
      origin: "assumed",
      source: "ifng-lab",
      range: [20, 80],
    },
    tryptophanHalfMaximum: {
      symbol: "K_T",
      value: 3,
      unit: "µM",
      meaning: "tryptophan that halves division (1–5)",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 5],
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
      value: 0.27,
      unit: "1",
      meaning: "load of the reference tumor: 18 µM kynurenine, 42 µM tryptophan",
      origin: "derived",
      source: "ifng-lab",
      range: [0, 0.5],
    },
  },
  load: {
    "il2-proliferation.proliferationRate": ({ here }, p) =>
      max(
        0,
        min(p.largestLoad, (here.kynurenine / p.kynurenineHalfMaximum) * (here.kynurenine / p.kynurenineHalfMaximum)) +
          min(p.largestLoad, p.tryptophanHalfMaximum / here.tryptophan) -
          p.referenceLoad,
      ),
  },
});
