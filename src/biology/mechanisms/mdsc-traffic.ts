import { mechanism } from "../../engine/declare.js";
import { mMdsc } from "../lineages/myeloid.js";

/**
 * Monocytic suppressors crawl, drawn by CCL2, and live for weeks.
 *
 *   |v| = v₀; persistence P; direction = (1 − w) random + w ∇CCL2/|∇CCL2|        death = k_d
 */
export const mdscTraffic = mechanism({
  name: "mdsc-traffic",
  claim: "monocytic suppressors search the tissue",
  equation: "|v| = v₀; persistence P; taxis w ∇CCL2; death ~ Poisson(k_d)",
  leavesOut: "their turning into macrophages",
  actsOn: [mMdsc],
  parameters: {
    speed: {
      symbol: "v_0",
      value: 3.9,
      unit: "µm/min",
      meaning: "speed (Kreisel 2010, neutrophils as a proxy)",
      origin: "measured",
      source: "spqsp-pdac",
      range: [1, 8],
    },
    persistence: {
      symbol: "P",
      value: 4,
      unit: "min",
      meaning: "mean time in one direction",
      origin: "assumed",
      source: "ifng-lab",
      range: [2, 20],
    },
    chemotaxis: {
      symbol: "w",
      value: 0.17,
      unit: "1",
      meaning: "chemotactic index",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [0, 0.4],
    },
    deathRate: {
      symbol: "k_d",
      value: 0.015,
      unit: "1/day",
      meaning: "death (Lai 2018)",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [0.01, 0.5],
    },
  },
  motion: {
    speed: (_, p) => p.speed,
    persistence: (_, p) => p.persistence,
    taxis: { ccl2: (_, p) => p.chemotaxis },
  },
  event: {
    die: { when: { hazard: (_, p) => p.deathRate }, every: 6, what: [{ die: "turnover" }] },
  },
});
