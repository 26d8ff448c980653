import { mechanism, select } from "../../engine/declare.js";
import { tnf } from "../ligands/tnf.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Senescence: arrest by IFN-γ that TNF accompanies for three days is for good.
 *
 *   do/dt = 1 while G > 0.5 and TNF > 5 pM, else −o/τ        senescent once o > 72 h        division × (1 − n)
 */
export const senescence = mechanism({
  name: "senescence",
  claim: "IFN-γ with TNF drives tumor cells into senescence",
  equation: "do/dt = [G > G_n][TNF > K_n] − (1 − […]) o/τ_o; n = 1 once o > t_n; division × (1 − n)",
  leavesOut: "p16 and TNF receptor 1 as genes to lose, what senescent cells secrete, their clearance",
  actsOn: [tumor],
  senses: [tnf],
  parameters: {
    arrestFrom: {
      symbol: "G_n",
      value: 0.5,
      unit: "1",
      meaning: "arrest signal from which it counts",
      origin: "assumed",
      source: "braumuller2013",
      range: [0.3, 0.7],
    },
    tnfFrom: {
      symbol: "K_n",
      value: 5,
      unit: "pM",
      meaning: "TNF from which it counts",
      origin: "assumed",
      source: "braumuller2013",
      range: [2, 20],
    },
    ordealTime: {
      symbol: "t_n",
      value: 72,
      unit: "h",
      meaning: "how long both must last",
      origin: "assumed",
      source: "braumuller2013",
      range: [24, 120],
    },
    forgettingTime: {
      symbol: "\\tau_o",
      value: 6,
      unit: "h",
      meaning: "how fast an ordeal that was broken off is forgotten",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 24],
    },
  },
  rate: {
    ordeal: ({ self, here }, p) =>
      select(
        self.arrest - p.arrestFrom,
        select(here.tnf - p.tnfFrom, 1, -self.ordeal / p.forgettingTime),
        -self.ordeal / p.forgettingTime,
      ),
  },
  factor: { "tumor-growth.divisionRate": ({ self }) => 1 - self.senescent },
  event: {
    senesce: {
      when: { crosses: ({ self }, p) => select(self.senescent, 0, self.ordeal - p.ordealTime) },
      every: 6,
      what: [{ set: "senescent", to: 1 }],
    },
  },
});
