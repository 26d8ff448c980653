import { mechanism } from "../../engine/declare.js";
import { antigenPresenting } from "../lineages/myeloid.js";

/**
 * Macrophages and dendritic cells are the strong source of CXCL9/10: five times a tumor cell's output.
 */
export const macrophageChemokines = mechanism({
  name: "macrophage-chemokines",
  claim: "macrophages and dendritic cells answer IFN-γ with more CXCL9/10 than tumor cells",
  equation: "q × 5",
  leavesOut: "differences with polarisation",
  actsOn: [antigenPresenting],
  parameters: {
    gain: {
      symbol: "g",
      value: 5,
      unit: "1",
      meaning: "output of a macrophage over that of a tumor cell",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 20],
    },
  },
  factor: { "chemokine-induction.chemokineOutput": (_, p) => p.gain },
});
