/** IFN-γ of the blood, held at a level: vessels exchange it with the tissue so fast that both have the same. */
import { ifng, mechanism, vessel } from "ifng-lab";

export const serum = mechanism({
  name: "serum",
  claim: "IFN-γ in the blood is held at a level, and reaches the tissue",
  equation: "flux = q − k c, level q/k",
  leavesOut: "where in the body it is made and lost; vessels without flow, through which less would come",
  actsOn: [vessel],
  senses: [ifng],
  parameters: {
    delivery: {
      symbol: "q",
      value: 0,
      unit: "molecules/s",
      meaning: "IFN-γ that a capillary section brings, set by the row",
      origin: "derived",
      source: "ifng-lab",
    },
    exchange: {
      symbol: "k",
      value: 1000000,
      unit: "µm3/s",
      meaning: "conductance of one capillary section, more than all cells take up",
      origin: "assumed",
      source: "ifng-lab",
    },
  },
  secretion: { ifng: (_, p) => p.delivery },
  uptake: { ifng: { clearance: (_, p) => p.exchange } },
});
