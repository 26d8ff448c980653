import { mechanism } from "../../engine/declare.js";
import { monocyte } from "../lineages/myeloid.js";

/**
 * Monocyte maturation: a monocyte in the tissue becomes a macrophage that is neither M1 nor M2 yet.
 *
 *   monocyte → macrophage with rate k, m₁ = m₂ = 0
 */
export const monocyteMaturation = mechanism({
  name: "monocyte-maturation",
  claim: "monocytes become macrophages",
  equation: "monocyte → macrophage ~ Poisson(k); m₁ = m₂ = 0",
  leavesOut: "monocytes that become dendritic cells, growth to the size of a macrophage",
  actsOn: [monocyte],
  parameters: {
    maturationRate: {
      symbol: "k",
      value: 1,
      unit: "1/day",
      meaning: "rate of becoming a macrophage: within a day or two",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.3, 3],
    },
  },
  event: {
    mature: {
      when: { hazard: (_, p) => p.maturationRate },
      every: 6,
      what: [{ set: "m1", to: 0 }, { set: "m2", to: 0 }, { become: "macrophage" }],
    },
  },
});
