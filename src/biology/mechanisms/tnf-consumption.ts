import { mechanism } from "../../engine/declare.js";
import { macrophage } from "../lineages/myeloid.js";
import { tumor } from "../lineages/tumor.js";

/**
 * TNF consumption: tumor cells and macrophages clear TNF as they clear IFN-γ, so that it stays near those who make it.
 *
 *   U = k·c
 */
export const tnfConsumption = mechanism({
  name: "tnf-consumption",
  claim: "consumption keeps TNF local",
  equation: "U = k c",
  leavesOut: "TNF receptors 1 and 2, shed receptors, saturation",
  actsOn: [tumor, macrophage],
  parameters: {
    clearance: {
      symbol: "k",
      value: 66,
      unit: "µm3/s",
      meaning: "TNF cleared by a cell, as IFN-γ; without it the tissue would hold 1.4 nM",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 200],
    },
  },
  uptake: { tnf: { clearance: (_, p) => p.clearance } },
});
