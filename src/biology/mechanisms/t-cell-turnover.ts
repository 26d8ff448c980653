import { mechanism } from "../../engine/declare.js";
import { conventional } from "../lineages/t-cell.js";

/**
 * Turnover: killers and helpers die, and leave the tissue unless antigen holds them.
 *
 *   death = k_d        egress = k_e·(1 − TCR), by the signal that the cell has
 */
export const tCellTurnover = mechanism({
  name: "t-cell-turnover",
  claim: "T cells stay for days, longer where they find antigen",
  equation: "death ~ Poisson(k_d); egress ~ Poisson(k_e (1 − TCR))",
  leavesOut: "survival signals, activation-induced death, lymphatic vessels as places",
  actsOn: [conventional],
  given: { "antigen-recognition.tcrSignal": 0, "helper-synapse.helperSignal": 0 },
  parameters: {
    deathRate: {
      symbol: "k_d",
      value: 0.1,
      unit: "1/day",
      meaning: "death of tumor CD8",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.05, 0.2],
    },
    egressRate: {
      symbol: "k_e",
      value: 0.3333,
      unit: "1/day",
      meaning: "leaving without antigen: residence of 2–4 d in all",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.25, 0.5],
    },
  },
  egress: ({ self }, p) => p.egressRate * (1 - self.tcrSignal - self.helperSignal),
  event: {
    die: { when: { hazard: (_, p) => p.deathRate }, every: 6, what: [{ die: "turnover" }] },
  },
});
