import { hill, mechanism } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { pmnMdsc } from "../lineages/myeloid.js";

/**
 * Granulocytic suppressors give arginase only where they hear IFN-γ.
 *
 *   q_Arg = a·v·h(I; 10 pM)
 */
export const granulocyticSuppressors = mechanism({
  name: "granulocytic-suppressors",
  claim: "granulocytic suppressors need IFN-γ to suppress",
  equation: "q_Arg = a v h(I;K)",
  leavesOut: "reactive oxygen, extracellular traps",
  actsOn: [pmnMdsc],
  senses: [ifng],
  parameters: {
    ifngHalfMaximum: {
      symbol: "K",
      value: 10,
      unit: "pM",
      meaning: "IFN-γ at half of it; that they strictly need it was seen",
      origin: "assumed",
      source: "movahedi2008",
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
    arginase: ({ here }, p) => p.arginaseVolume * p.arginaseActivity * hill(here.ifng, p.ifngHalfMaximum, 1),
  },
});
