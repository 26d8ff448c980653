/**
 * A mechanism of one's own, in one file: hypoxic tissue holds the hits of T cells back, as a shortcut for adenosine.
 *
 *   ifng run examples/adaptive-resistance.yaml --mechanism examples/adenosine.ts --days 2
 *
 * It gets its own line in the ledger ("hypoxic-suppression"), because it is a factor of a quantity that is kept there.
 */
import { cd8, hill, mechanism, oxygen, tumor } from "ifng-lab";

export const hypoxicSuppression = mechanism({
  name: "hypoxic-suppression",
  claim: "adenosine of hypoxic tissue suppresses T cells",
  equation: "hit rate × (1 − a·(1 − h(O₂; K, 2)))",
  leavesOut: "CD39 and CD73 on each cell, diffusion of adenosine, the A2A receptor's own dynamics",
  actsOn: [cd8],
  partner: [tumor],
  senses: [oxygen],
  parameters: {
    suppression: {
      symbol: "a",
      value: 0.6,
      unit: "1",
      meaning: "share of the hits that full adenosine takes",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 1],
    },
    oxygenHalfMaximum: {
      symbol: "K",
      value: 10,
      unit: "mmHg",
      meaning: "oxygen at which half of it is made",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 20],
    },
  },
  factor: {
    "cytotoxicity.hitRate": ({ here }, p) => 1 - p.suppression * (1 - hill(here.oxygen, p.oxygenHalfMaximum, 2)),
  },
});
