import { hill, mechanism } from "../../engine/declare.js";
import { il2 } from "../ligands/il-2.js";
import { treg } from "../lineages/t-cell.js";

/**
 * Regulatory T cells drink the IL-2 that killers need, the more the more there is.
 *
 *   U = V·(1 + 2·h(c; 50 pM, 2))·c/(K + c)
 */
export const tregIl2Sink = mechanism({
  name: "treg-il2-sink",
  claim: "regulatory T cells take IL-2 away from killers",
  equation: "U = V (1 + g h(c;K_g,2)) c/(K + c)",
  leavesOut: "CD25 as a state that takes hours to rise",
  actsOn: [treg],
  senses: [il2],
  parameters: {
    maximalRate: {
      symbol: "V",
      value: 3,
      unit: "molecules/s",
      meaning: "saturated uptake of a regulatory T cell",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [1, 10],
    },
    halfMaximum: {
      symbol: "K",
      value: 10,
      unit: "pM",
      meaning: "IL-2 at half of it: high-affinity receptor",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [3, 320],
    },
    receptorGain: {
      symbol: "g",
      value: 2,
      unit: "1",
      meaning: "additional receptors at high IL-2",
      origin: "fitted",
      source: "busse2010",
      range: [0, 5],
    },
    gainHalfMaximum: {
      symbol: "K_g",
      value: 50,
      unit: "pM",
      meaning: "IL-2 at half of the gain, with power 2",
      origin: "fitted",
      source: "busse2010",
      range: [10, 200],
    },
  },
  uptake: {
    il2: {
      maximalRate: ({ here }, p) => p.maximalRate * (1 + p.receptorGain * hill(here.il2, p.gainHalfMaximum, 2)),
      halfMaximum: (_, p) => p.halfMaximum,
    },
  },
});
