/**
 * IFN-γ from outside, for the rows that give it: released in proportion to the tumor cells that take most of it up, so that its level
 * neither runs away when they die nor falls when they grow.
 */
import { ifng, mechanism, tumor } from "ifng-lab";

export const infusion = mechanism({
  name: "infusion",
  claim: "IFN-γ is given from outside",
  equation: "q = const",
  leavesOut: "the way from the vein",
  actsOn: [tumor],
  senses: [ifng],
  parameters: {
    rate: {
      symbol: "q",
      value: 0,
      unit: "molecules/s",
      meaning: "release for each tumor cell, set by the row",
      origin: "derived",
      source: "ifng-lab",
    },
  },
  secretion: { ifng: (_, p) => p.rate },
});
