import { mechanism } from "../../engine/declare.js";
import { pmnMdsc } from "../lineages/myeloid.js";

/**
 * Granulocytic suppressors crawl, drawn by inflamed stroma (IL-6), and live for two days.
 *
 *   |v| = v₀; persistence P; direction = (1 − w) random + w ∇IL-6/|∇IL-6|        death = k_d
 */
export const granulocyteTraffic = mechanism({
  name: "granulocyte-traffic",
  claim: "granulocytic suppressors search the tissue and die soon",
  equation: "|v| = v₀; persistence P; taxis w ∇IL-6; death ~ Poisson(k_d)",
  leavesOut: "extracellular traps, swarming",
  actsOn: [pmnMdsc],
  parameters: {
    speed: {
      symbol: "v_0",
      value: 3.9,
      unit: "µm/min",
      meaning: "speed (Kreisel 2010)",
      origin: "measured",
      source: "spqsp-pdac",
      range: [1, 10],
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
      value: 0.5,
      unit: "1/day",
      meaning: "death, 1–3 d of life",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.3, 1],
    },
  },
  motion: {
    speed: (_, p) => p.speed,
    persistence: (_, p) => p.persistence,
    taxis: { il6: (_, p) => p.chemotaxis },
  },
  event: {
    die: { when: { hazard: (_, p) => p.deathRate }, every: 6, what: [{ die: "turnover" }] },
  },
});
