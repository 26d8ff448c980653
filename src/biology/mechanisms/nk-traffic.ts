import { mechanism } from "../../engine/declare.js";
import { nk } from "../lineages/lymphoid.js";

/**
 * NK cells walk, drawn a little by CXCL9/10, and hardly divide.
 *
 *   |v| = v₀; persistence P; direction = (1 − w) random + w ∇CXCL9/10/|∇CXCL9/10|        death = k_d        egress = k_e
 */
export const nkTraffic = mechanism({
  name: "nk-traffic",
  claim: "NK cells search the tissue",
  equation: "|v| = v₀; persistence P; taxis w ∇CXCL9/10; death ~ Poisson(k_d); egress ~ Poisson(k_e)",
  leavesOut: "division on IL-15, arrest on targets before the bond",
  actsOn: [nk],
  parameters: {
    speed: {
      symbol: "v_0",
      value: 5.5,
      unit: "µm/min",
      meaning: "speed in tumor (5–6)",
      origin: "assumed",
      source: "ifng-lab",
      range: [3, 8],
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
      value: 0.15,
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
      meaning: "death of NK cells",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.02, 0.2],
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
    taxis: { cxcl9: (_, p) => p.chemotaxis },
  },
  egress: (_, p) => p.egressRate,
  event: {
    die: { when: { hazard: (_, p) => p.deathRate }, every: 6, what: [{ die: "turnover" }] },
  },
});
