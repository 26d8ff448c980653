/** IFN-γ from outside, for the rows that give it: fibroblasts secrete it at a held rate. */
import { ifng, mechanism, stroma } from "ifng-lab";

export const infusion = mechanism({
  name: "infusion",
  claim: "IFN-γ is given from outside",
  equation: "q = const",
  leavesOut: "the way from the vein",
  actsOn: [stroma],
  senses: [ifng],
  parameters: {
    rate: {
      symbol: "q",
      value: 0,
      unit: "molecules/s",
      meaning: "release for each fibroblast, set by the row",
      origin: "derived",
      source: "ifng-lab",
    },
  },
  secretion: { ifng: (_, p) => p.rate },
});
