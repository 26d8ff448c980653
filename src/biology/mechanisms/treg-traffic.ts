import { mechanism } from "../../engine/declare.js";
import { treg } from "../lineages/t-cell.js";

/**
 * Regulatory T cells walk, drawn a little by CCL22, and stay for days.
 *
 *   |v| = v₀; persistence P; direction = (1 − w) random + w ∇CCL22/|∇CCL22|        death = k_d        egress = k_e
 */
export const tregTraffic = mechanism({
  name: "treg-traffic",
  claim: "regulatory T cells search the tissue and stay for days",
  equation: "|v| = v₀; persistence P; taxis w ∇CCL22; death ~ Poisson(k_d); egress ~ Poisson(k_e)",
  leavesOut: "antigen that would hold them",
  actsOn: [treg],
  parameters: {
    speed: {
      symbol: "v_0",
      value: 6,
      unit: "µm/min",
      meaning: "speed in tumor (5–8)",
      origin: "assumed",
      source: "ifng-lab",
      range: [3, 10],
    },
    persistence: {
      symbol: "P",
      value: 3,
      unit: "min",
      meaning: "mean time in one direction",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 6],
    },
    chemotaxis: {
      symbol: "w",
      value: 0.13,
      unit: "1",
      meaning: "chemotactic index",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [0, 0.4],
    },
    deathRate: {
      symbol: "k_d",
      value: 0.05,
      unit: "1/day",
      meaning: "death (0.01–0.1)",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.01, 0.1],
    },
    egressRate: {
      symbol: "k_e",
      value: 0.3333,
      unit: "1/day",
      meaning: "leaving the tissue, as T cells without antigen",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.5],
    },
  },
  motion: {
    speed: (_, p) => p.speed,
    persistence: (_, p) => p.persistence,
    taxis: { ccl22: (_, p) => p.chemotaxis },
  },
  egress: (_, p) => p.egressRate,
  event: {
    die: { when: { hazard: (_, p) => p.deathRate }, every: 6, what: [{ die: "turnover" }] },
  },
});
