import { mechanism, min } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { macrophage } from "../lineages/myeloid.js";
import { tumor } from "../lineages/tumor.js";

/**
 * IFN-γ consumption: cells with the receptor take up and degrade IFN-γ, saturably.
 *
 *   U = g·V·c/(K_M + c)
 *
 * With source below capacity it makes niches of length √(D/(n·V/K_M + λ)); above it the tissue is flooded. Published
 * values differ 80-fold, so `confined`, `mid` and `field` are presets.
 */
export const ifngConsumption = mechanism({
  name: "ifng-consumption",
  claim: "consumption decides how far IFN-γ reaches",
  equation: "U = g V c/(K_M + c)",
  leavesOut: "receptor recycling, soluble receptors, binding to matrix",
  actsOn: [tumor, macrophage],
  senses: [ifng],
  clone: ["IFNGR1", "IFNGR2"],
  parameters: {
    maximalRate: {
      symbol: "V",
      value: 2,
      unit: "molecules/s",
      meaning: "degradation at saturation: 5,000–7,000 per cell and hour",
      origin: "measured",
      source: "celada1985",
      range: [0.5, 2],
    },
    halfMaximum: {
      symbol: "K_M",
      value: 50,
      unit: "pM",
      meaning: "IFN-γ at half of it; a fit between two niche papers, ten times the clearance that receptors give",
      origin: "assumed",
      source: "ifng-lab",
      uncertainty: { kind: "loguniform", low: 25, high: 2000 },
      range: [25, 2000],
    },
  },
  uptake: {
    ifng: {
      maximalRate: ({ clone }, p) => p.maximalRate * min(clone.IFNGR1, 1) * min(clone.IFNGR2, 1),
      halfMaximum: (_, p) => p.halfMaximum,
    },
  },
});
