import { hill, mechanism } from "../../engine/declare.js";
import { antigenPresenting } from "../lineages/myeloid.js";
import { cd4 } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Costimulation: without CD80 and CD86 for CD28, a helper gets little out of the antigen it sees.
 *
 *   signal × (c + (1 − c)·h(B; K_B, 1))
 *
 * B is what the presenting cell shows; regulatory T cells strip it by CTLA-4 (`treg-suppression`). Tumor cells have none.
 */
export const costimulation = mechanism({
  name: "costimulation",
  claim: "helper T cells need CD28 signal, which CTLA-4 takes away",
  equation: "signal × (c + (1 − c) h(B;K_B,1))",
  leavesOut: "CTLA-4 of the helper itself, anergy as a state, CD28 of killers in the tumor",
  actsOn: [cd4],
  partner: [antigenPresenting, tumor],
  givenByPartner: { "dendritic-maturation.shownB7": 0 },
  parameters: {
    without: {
      symbol: "c",
      value: 0.2,
      unit: "1",
      meaning: "signal that is left without CD28",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 0.5],
    },
    b7HalfMaximum: {
      symbol: "K_B",
      value: 0.2,
      unit: "1",
      meaning: "CD80 and CD86 at half of the CD28 signal, over those of a mature dendritic cell",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.05, 0.6],
    },
  },
  factor: {
    "helper-synapse.helperSignal": ({ other }, p) =>
      p.without + (1 - p.without) * hill(other.shownB7, p.b7HalfMaximum, 1),
  },
});
