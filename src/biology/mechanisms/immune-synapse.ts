import { hill, mechanism, select } from "../../engine/declare.js";
import { cd8 } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Immune synapse: a roaming CTL that touches a tumor cell stops on antigen, stays a while, and roams again.
 *
 *   on-rate at touch = k·h(A·M; 1, 2), 0 while roaming        off-rate = 1/(T_c − ΔT·H)
 */
export const immuneSynapse = mechanism({
  name: "immune-synapse",
  claim: "CTL stop on tumor cells that show antigen; engaged PD-1 shortens the contact",
  equation: "on = k h(A M;1,2) [f = 0]; off = 1/(T_c − ΔT H); df/dt = e (T_f − f)/min − (1 − e)",
  leavesOut: "several simultaneous targets, swarming, trapping by macrophages",
  actsOn: [cd8],
  partner: [tumor],
  given: { "checkpoint-engagement.inhibition": 0 },
  givenByPartner: { "antigen-presentation.surfaceMhc": 1, "antigen-presentation.antigen": 1 },
  parameters: {
    engagementRate: {
      symbol: "k",
      value: 1,
      unit: "1/min",
      meaning: "stopping rate while touching a fully presented target; a passage lasts about two minutes",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.2, 5],
    },
    contactTime: {
      symbol: "T_c",
      value: 25,
      unit: "min",
      meaning: "mean contact of a PD-1-negative CTL",
      origin: "measured",
      source: "thibaut2020",
      range: [15, 40],
    },
    contactLoss: {
      symbol: "\\Delta T",
      value: 15,
      unit: "min",
      meaning: "how much of it full PD-1 inhibition takes: PD-1-positive CTL stay 10 min",
      origin: "measured",
      source: "thibaut2020",
      range: [0, 20],
    },
    roamingTime: {
      symbol: "T_f",
      value: 10,
      unit: "min",
      meaning: "free motion after each contact",
      origin: "measured",
      source: "tumor-tcell",
      range: [5, 20],
    },
    minute: {
      symbol: "\\mathrm{min}",
      value: 1,
      unit: "min",
      meaning: "how fast the timer of free motion is wound up during contact",
      origin: "derived",
      source: "ifng-lab",
    },
  },
  bond: {
    onRate: ({ self, other }, p) =>
      select(self.roaming, 0, p.engagementRate * hill(other.antigen * other.surfaceMhc, 1, 2)),
    offRate: ({ self }, p) => 1 / (p.contactTime - p.contactLoss * self.inhibition),
  },
  rate: {
    roaming: ({ self }, p) =>
      select(self.engaged, (p.roamingTime - self.roaming) / p.minute, select(self.roaming, -1, 0)),
  },
});
