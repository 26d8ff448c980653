import { hill, mechanism } from "../../engine/declare.js";
import { oxygen } from "../ligands/oxygen.js";
import { treg } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Adenosine production: CD39 and CD73 of tumor cells and regulatory T cells make adenosine where oxygen is short.
 *
 *   q = q_A·(1 − h(O₂; K, 2))
 */
export const adenosineProduction = mechanism({
  name: "adenosine-production",
  claim: "tissue that lacks oxygen fills with adenosine",
  equation: "q = q_A (1 − h(O₂;K,2))",
  leavesOut: "ATP as a field, how much CD39 and CD73 each cell has",
  actsOn: [tumor, treg],
  senses: [oxygen],
  parameters: {
    maximalRate: {
      symbol: "q_A",
      value: 100000,
      unit: "molecules/s",
      meaning: "adenosine of a cell without oxygen: 1–6 µM in the tissue",
      origin: "assumed",
      source: "ifng-lab",
      range: [10000, 1000000],
    },
    oxygenHalfMaximum: {
      symbol: "K",
      value: 10,
      unit: "mmHg",
      meaning: "oxygen at half of it",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 20],
    },
  },
  secretion: { adenosine: ({ here }, p) => p.maximalRate * (1 - hill(here.oxygen, p.oxygenHalfMaximum, 2)) },
});
