import { max, mechanism } from "../../engine/declare.js";
import { cd8 } from "../lineages/t-cell.js";

/**
 * Crowding of the niche: CD8 T cells divide the less, the more of them there are, as their survival factors are shared.
 *
 *   division ×(1 − n/n_max), n = CD8 per tissue area
 */
export const nicheCrowding = mechanism({
  name: "niche-crowding",
  claim: "the niche of CD8 T cells fills up",
  equation: "Π f: 1 − n/n_max",
  leavesOut: "what they share (IL-15, nutrients) as fields; crowding where they stand rather than in the whole tissue",
  actsOn: [cd8],
  census: { cd8Density: cd8 },
  parameters: {
    capacity: {
      symbol: "n_{max}",
      value: 1500,
      unit: "1/mm2",
      meaning: "CD8 at which division stops; the densest tumors hold about 1,000 per mm² and more",
      origin: "assumed",
      source: "ifng-lab",
      range: [1000, 3000],
    },
  },
  factor: { "il2-proliferation.proliferationRate": ({ body }, p) => max(0, 1 - body.cd8Density / p.capacity) },
});
