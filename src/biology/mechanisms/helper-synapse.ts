import { hill, mechanism, select } from "../../engine/declare.js";
import { antigenPresenting } from "../lineages/myeloid.js";
import { cd4 } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Helper synapse: a CD4 T cell that touches antigen on MHC class II stops, and gets its signal as long as it stays.
 *
 *   on-rate at touch = k·h(pMHC-II; K_h, 2), 0 while roaming        off-rate = 1/T        signal = h(pMHC-II; K_h, 2) · Πf
 *
 * Partners are dendritic cells, macrophages, and tumor cells that IFN-γ has given MHC-II.
 */
export const helperSynapse = mechanism({
  name: "helper-synapse",
  claim: "helper T cells recognise antigen on MHC class II",
  equation:
    "on = k h(pMHC-II;K_h,2) [f = 0]; off = 1/T; signal = h(pMHC-II;K_h,2) Π f; df/dt = e (T_f − f)/min − (1 − e)",
  leavesOut: "several helpers at one presenting cell as a team, killing by CD4 T cells",
  actsOn: [cd4],
  partner: [antigenPresenting, tumor],
  givenByPartner: { "class-2-presentation.presented": 0 },
  parameters: {
    engagementRate: {
      symbol: "k",
      value: 1,
      unit: "1/min",
      meaning: "stopping rate while touching a fully presenting cell",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.2, 5],
    },
    signalHalfMaximum: {
      symbol: "K_h",
      value: 0.3,
      unit: "1",
      meaning: "antigen on MHC-II at half of the signal, with power 2: that of a resting presenting cell",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.6],
    },
    contactTime: {
      symbol: "T",
      value: 60,
      unit: "min",
      meaning: "mean contact with a presenting cell; hours in the lymph node",
      origin: "assumed",
      source: "ifng-lab",
      range: [10, 480],
    },
    roamingTime: {
      symbol: "T_f",
      value: 10,
      unit: "min",
      meaning: "free motion after each contact, as of killers",
      origin: "assumed",
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
  quantity: {
    helperSignal: {
      unit: "1",
      meaning: "T-cell-receptor signal of a helper bound to a presenting cell",
      across: "bond",
      law: ({ other }, p) => hill(other.presented, p.signalHalfMaximum, 2),
    },
  },
  bond: {
    onRate: ({ self, other }, p) =>
      select(self.roaming, 0, p.engagementRate * hill(other.presented, p.signalHalfMaximum, 2)),
    offRate: (_, p) => 1 / p.contactTime,
  },
  rate: {
    roaming: ({ self }, p) =>
      select(self.engaged, (p.roamingTime - self.roaming) / p.minute, select(self.roaming, -1, 0)),
  },
});
