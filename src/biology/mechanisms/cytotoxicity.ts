import { mechanism } from "../../engine/declare.js";
import { cd8 } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Cytotoxicity: a bound CTL delivers hits; the target's damage decays, and enough hits in time kill (see `lethal-damage`).
 *
 *   hit rate = h₀ · Πf/√(1 + Σs)        each hit adds 1 to the damage of the target
 *
 * h₀ is set so that a roaming CTL (25 min on, 10 min free, six targets, MHC-I eightfold) kills four times a day, as seen
 * in vivo. The damage integrator squares the hit rate, so soluble brakes on output enter as their square root.
 */
export const cytotoxicity = mechanism({
  name: "cytotoxicity",
  claim: "activated CTL kill tumor cells by additive, sublethal hits",
  equation: "hits ~ Poisson(h₀ Π f/√(1 + Σ s))",
  leavesOut: "granule stores, Fas ligand, bystander killing",
  actsOn: [cd8],
  partner: [tumor],
  parameters: {
    hitRate: {
      symbol: "h_0",
      value: 0.033,
      unit: "1/min",
      meaning: "hits of a CTL bound to a fully presented target",
      origin: "fitted",
      source: "breart2008",
      range: [0.01, 0.06],
    },
  },
  quantity: {
    hitRate: {
      unit: "1/min",
      meaning: "hits of a bound CTL",
      across: "bond",
      loadPower: 0.5,
      account: "hit",
      law: (_, p) => p.hitRate,
    },
  },
  event: {
    hit: {
      when: { hazard: ({ self }) => self.hitRate },
      while: "bound",
      what: [{ addToPartner: "damage", amount: 1 }],
    },
  },
});
