import { mechanism } from "../../engine/declare.js";
import { dendritic } from "../lineages/myeloid.js";

/**
 * Dendritic cells crawl, drawn by CCL5, and live for weeks.
 *
 *   |v| = v₀; persistence P; direction = (1 − w) random + w ∇CCL5/|∇CCL5|        death = k_d
 */
export const dendriticTraffic = mechanism({
  name: "dendritic-traffic",
  claim: "dendritic cells search the tissue",
  equation: "|v| = v₀; persistence P; taxis w ∇CCL5; death ~ Poisson(k_d)",
  leavesOut: "the way of mature cells to the lymph node, 4 per day: they would have nowhere to arrive yet",
  actsOn: [dendritic],
  parameters: {
    speed: {
      symbol: "v_0",
      value: 2.1,
      unit: "µm/min",
      meaning: "speed (Lindquist 2004)",
      origin: "measured",
      source: "spqsp-pdac",
      range: [1, 5],
    },
    persistence: {
      symbol: "P",
      value: 5,
      unit: "min",
      meaning: "mean time in one direction",
      origin: "assumed",
      source: "ifng-lab",
      range: [2, 20],
    },
    chemotaxis: {
      symbol: "w",
      value: 0.2,
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
      meaning: "death (0.01–0.02)",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.01, 0.05],
    },
  },
  motion: {
    speed: (_, p) => p.speed,
    persistence: (_, p) => p.persistence,
    taxis: { ccl5: (_, p) => p.chemotaxis },
  },
  event: {
    die: { when: { hazard: (_, p) => p.deathRate }, every: 6, what: [{ die: "turnover" }] },
  },
});
