import { hill, mechanism } from "../../engine/declare.js";
import { tryptophan } from "../ligands/tryptophan.js";
import { tumor } from "../lineages/tumor.js";

/**
 * IDO1 activity: IFN-γ makes tumor cells turn tryptophan into kynurenine.
 *
 *   dD/dt = (h((P + R)/2; K_D, 3) − D)/τ_D        U_Trp = q_Kyn = V·D·Trp/(K_T + Trp)
 *
 * What is made leaves a minute after what is eaten. The effect on T cells is in `ido-suppression`.
 */
export const ido1Activity = mechanism({
  name: "ido1-activity",
  claim: "IFN-γ makes tumor cells hold IDO1, which turns tryptophan into kynurenine",
  equation: "dD/dt = (h((P+R)/2;K_D,3) − D)/τ_D; U_Trp = q_Kyn = V D Trp/(K_T + Trp)",
  leavesOut: "TDO, IDO1 of dendritic cells and endothelium, downstream metabolites",
  actsOn: [tumor],
  senses: [tryptophan],
  parameters: {
    idoHalfMaximum: {
      symbol: "K_D",
      value: 0.2,
      unit: "1",
      meaning: "mean of pSTAT1 and IRF1 at half of IDO1, with power 3, so that 14.5 pM give half",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.35],
    },
    idoTime: {
      symbol: "\\tau_D",
      value: 12,
      unit: "h",
      meaning: "how fast IDO1 follows",
      origin: "assumed",
      source: "ifng-lab",
      range: [6, 24],
    },
    capacity: {
      symbol: "V",
      value: 10000,
      unit: "molecules/s",
      meaning: "tryptophan that full IDO1 turns over; ten times as much and slow loss would leave 0.7 mM kynurenine",
      origin: "assumed",
      source: "ifng-lab",
      range: [1000, 100000],
    },
    tryptophanHalfMaximum: {
      symbol: "K_T",
      value: 10,
      unit: "µM",
      meaning: "tryptophan at half of the turnover (7–20)",
      origin: "assumed",
      source: "ifng-lab",
      range: [7, 20],
    },
  },
  rate: {
    ido1: ({ self }, p) => (hill(0.5 * (self.pstat1 + self.irf1), p.idoHalfMaximum, 3) - self.ido1) / p.idoTime,
  },
  quantity: {
    idoRate: {
      unit: "molecules/min",
      meaning: "what IDO1 can turn over",
      law: ({ self }, p) => p.capacity * self.ido1,
    },
  },
  uptake: {
    tryptophan: {
      maximalRate: ({ self }) => self.idoRate,
      halfMaximum: (_, p) => p.tryptophanHalfMaximum,
    },
  },
  secretion: {
    kynurenine: ({ self, here }, p) => self.idoRate * hill(here.tryptophan, p.tryptophanHalfMaximum, 1),
  },
});
