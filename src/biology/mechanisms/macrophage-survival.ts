import { hill, mechanism } from "../../engine/declare.js";
import { csf1 } from "../ligands/csf1.js";
import { macrophage } from "../lineages/myeloid.js";

/**
 * Macrophage survival: CSF1 keeps macrophages alive, and they drink it.
 *
 *   death = k_d·(1 + g·(1 − h(CSF1; K, 4)))        U = k·c
 *
 * M1 cells crawl; M2 cells hardly move.
 */
export const macrophageSurvival = mechanism({
  name: "macrophage-survival",
  claim: "macrophages live for weeks on CSF1",
  equation: "death ~ Poisson(k_d (1 + g (1 − h(CSF1;K,4)))); U = k c; |v| = v₀ (1 − s m₂)",
  leavesOut: "division of tissue macrophages, IL-34",
  actsOn: [macrophage],
  senses: [csf1],
  parameters: {
    deathRate: {
      symbol: "k_d",
      value: 0.01,
      unit: "1/day",
      meaning: "death where CSF1 abounds, so that it is near 0.02 at the level of the reference tumor (Ginhoux 2016)",
      origin: "derived",
      source: "qspio-tnbc",
      range: [0.005, 0.1],
    },
    withdrawal: {
      symbol: "g",
      value: 9,
      unit: "1",
      meaning: "how much death rises without CSF1: tenfold, as inhibitors of its receptor empty a tumor in days",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 20],
    },
    halfMaximum: {
      symbol: "K",
      value: 20,
      unit: "pM",
      meaning: "CSF1 at half of the protection, with power 4 (20–50 pM)",
      origin: "assumed",
      source: "ifng-lab",
      range: [20, 50],
    },
    clearance: {
      symbol: "k",
      value: 3,
      unit: "µm3/s",
      meaning: "CSF1 cleared by a macrophage: halves the level",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 10],
    },
    speed: {
      symbol: "v_0",
      value: 1.6,
      unit: "µm/min",
      meaning: "speed of a macrophage that is not M2 (Chen 2019, from bone marrow)",
      origin: "measured",
      source: "spqsp-pdac",
      range: [0.5, 3],
    },
    settled: {
      symbol: "s",
      value: 0.8,
      unit: "1",
      meaning: "share of the speed that the M2 programme takes: 0.2–0.5 µm/min",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [0.5, 1],
    },
    persistence: {
      symbol: "P",
      value: 10,
      unit: "min",
      meaning: "mean time in one direction",
      origin: "assumed",
      source: "ifng-lab",
      range: [3, 60],
    },
    chemotaxis: {
      symbol: "w",
      value: 0.2,
      unit: "1",
      meaning: "chemotactic index to CCL2 (M1 0.11, M2 0.28)",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [0, 0.4],
    },
  },
  uptake: { csf1: { clearance: (_, p) => p.clearance } },
  motion: {
    speed: ({ self }, p) => p.speed * (1 - p.settled * self.m2),
    persistence: (_, p) => p.persistence,
    taxis: { ccl2: (_, p) => p.chemotaxis },
  },
  event: {
    die: {
      when: { hazard: ({ here }, p) => p.deathRate * (1 + p.withdrawal * (1 - hill(here.csf1, p.halfMaximum, 4))) },
      every: 6,
      what: [{ die: "turnover" }],
    },
  },
});
