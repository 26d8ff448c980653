import { hill, mechanism } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { mMdsc } from "../lineages/myeloid.js";

/**
 * Monocytic suppressors make nitric oxide, five times as much under IFN-γ, and arginase.
 *
 *   q_NO = q·(1 + g·h(I; 10 pM))        q_Arg = const
 *
 * Whether the sum of IFN-γ's effects on suppressors helps or harms is left to the tissue: it also calls them
 * (`suppressor-recruitment`).
 */
export const monocyticSuppressors = mechanism({
  name: "monocytic-suppressors",
  claim: "IFN-γ switches monocytic suppressors on",
  equation: "q_NO = q (1 + g h(I;K)); q_Arg = a v",
  leavesOut: "reactive oxygen, PD-L1 of suppressors, arginine as a substrate",
  actsOn: [mMdsc],
  senses: [ifng],
  parameters: {
    nitricOxideRate: {
      symbol: "q",
      value: 150,
      unit: "molecules/s",
      meaning: "nitric oxide without IFN-γ; the published 3,300 would be always on",
      origin: "assumed",
      source: "ifng-lab",
      range: [30, 3300],
    },
    ifngGain: {
      symbol: "g",
      value: 4,
      unit: "1",
      meaning: "how much more IFN-γ brings: part of the suppression needs it",
      origin: "assumed",
      source: "movahedi2008",
      range: [1, 20],
    },
    ifngHalfMaximum: {
      symbol: "K",
      value: 10,
      unit: "pM",
      meaning: "IFN-γ at half of it",
      origin: "assumed",
      source: "ifng-lab",
      range: [3, 50],
    },
    arginaseVolume: {
      symbol: "v",
      value: 0.014,
      unit: "µl/day",
      meaning: "volume that a suppressor fills with one mU of arginase",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.003, 0.05],
    },
    arginaseActivity: {
      symbol: "a",
      value: 1,
      unit: "mU",
      meaning: "activity in which that volume is counted",
      origin: "derived",
      source: "ifng-lab",
    },
  },
  secretion: {
    nitricOxide: ({ here }, p) => p.nitricOxideRate * (1 + p.ifngGain * hill(here.ifng, p.ifngHalfMaximum, 1)),
    arginase: (_, p) => p.arginaseVolume * p.arginaseActivity,
  },
});
