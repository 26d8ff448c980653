import { hill, mechanism, select } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { cd8 } from "../lineages/t-cell.js";

/**
 * Effector activation: early, IFN-γ makes killers divide, walk and kill more; once they wear out it does not.
 *
 *   e = h(I; 3 pM) while x < x_e, else 0        division × (1 + b·e)     speed × (1 + v·e)     hits × (1 + c·e)
 *
 * The gain of killing is taken as 1.3; the damage integrator squares hits, so they gain its root.
 */
export const effectorActivation = mechanism({
  name: "effector-activation",
  claim: "IFN-γ helps to activate cytotoxic T cells",
  equation: "e = h(I;K) [x < x_e]; division × (1 + b e); speed × (1 + v e); hits × (1 + c e)",
  leavesOut: "priming in the lymph node, T-bet of killers, memory",
  actsOn: [cd8],
  senses: [ifng],
  parameters: {
    ifngHalfMaximum: {
      symbol: "K",
      value: 3,
      unit: "pM",
      meaning: "IFN-γ at half of the bonus",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 30],
    },
    earlyUntil: {
      symbol: "x_e",
      value: 0.3,
      unit: "1",
      meaning: "exhaustion at which the bonus ends",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.6],
    },
    divisionGain: {
      symbol: "b",
      value: 0.5,
      unit: "1",
      meaning: "how much more they divide: IFN-γ raised their number in acute infection",
      origin: "assumed",
      source: "whitmire2005",
      range: [0, 1],
    },
    speedGain: {
      symbol: "v",
      value: 0.3,
      unit: "1",
      meaning: "how much faster they walk: IFN-γ raises their speed in tissue and in culture; how much is assumed",
      origin: "assumed",
      source: "bhat2017",
      range: [0, 0.5],
    },
    hitGain: {
      symbol: "c",
      value: 0.14,
      unit: "1",
      meaning: "how much more they hit: the root of 1.3; that they kill more is published, how much is assumed",
      origin: "assumed",
      source: "bhat2017",
      range: [0, 0.3],
    },
  },
  quantity: {
    earlyBonus: {
      unit: "1",
      meaning: "share of the early bonus",
      law: ({ self, here }, p) => select(p.earlyUntil - self.exhaustion, hill(here.ifng, p.ifngHalfMaximum, 1), 0),
    },
  },
  factor: {
    "il2-proliferation.proliferationRate": ({ self }, p) => 1 + p.divisionGain * self.earlyBonus,
    "t-cell-motility.walkingSpeed": ({ self }, p) => 1 + p.speedGain * self.earlyBonus,
    "cytotoxicity.hitRate": ({ self }, p) => 1 + p.hitGain * self.earlyBonus,
  },
});
