import { hill, mechanism, min } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Low-dose stemness: a little IFN-γ makes tumor cells more stem-like and tougher; more of it ends that.
 *
 *   dZ/dt = (g·h(I; 1.5 pM)·(1 − h(P; 0.13, 6)) − Z)/τ_Z        division × (1 + d·Z)        lethal damage × (1 + θ·Z)
 *
 * The way up runs through ICAM1, PI3K and Notch1, the way down through STAT1. A clone without receptor or JAK1/2 hears
 * neither; one without STAT1 alone keeps the way up.
 */
export const lowDoseStemness = mechanism({
  name: "low-dose-stemness",
  claim: "low IFN-γ makes tumor cells stem-like and tougher",
  equation: "dZ/dt = (g h(I;K_Z)(1 − h(P;K_P,6)) − Z)/τ_Z; division × (1 + d Z); θ × (1 + t Z)",
  leavesOut: "ICAM1, PI3K and Notch1 one by one, motility, spread, resistance to drugs",
  actsOn: [tumor],
  senses: [ifng],
  clone: ["IFNGR1", "IFNGR2", "JAK1", "JAK2"],
  parameters: {
    ifngHalfMaximum: {
      symbol: "K_Z",
      value: 1.5,
      unit: "pM",
      meaning: "IFN-γ at half of the way up; low doses did it, near 0.1 ng/ml (the dose is recalled, not seen)",
      origin: "assumed",
      source: "song2019",
      range: [0.3, 10],
    },
    statHalfMaximum: {
      symbol: "K_P",
      value: 0.13,
      unit: "1",
      meaning: "pSTAT1 at half of the way down, with power 6",
      origin: "assumed",
      source: "song2019",
      range: [0.05, 0.3],
    },
    stemnessTime: {
      symbol: "\\tau_Z",
      value: 36,
      unit: "h",
      meaning: "how fast stemness follows",
      origin: "assumed",
      source: "ifng-lab",
      range: [12, 96],
    },
    divisionGain: {
      symbol: "d",
      value: 0.25,
      unit: "1",
      meaning: "how much more a stem-like cell divides",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 1],
    },
    toughness: {
      symbol: "t",
      value: 0.3,
      unit: "1",
      meaning: "how much more damage it survives",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 1],
    },
  },
  rate: {
    stemness: ({ self, here, clone }, p) =>
      (min(clone.IFNGR1, 1) *
        min(clone.IFNGR2, 1) *
        min(clone.JAK1, 1) *
        min(clone.JAK2, 1) *
        hill(here.ifng, p.ifngHalfMaximum, 1) *
        (1 - hill(self.pstat1, p.statHalfMaximum, 6)) -
        self.stemness) /
      p.stemnessTime,
  },
  factor: {
    "tumor-growth.divisionRate": ({ self }, p) => 1 + p.divisionGain * self.stemness,
    "lethal-damage.lethalThreshold": ({ self }, p) => 1 + p.toughness * self.stemness,
  },
});
