import { hill, mechanism } from "../../engine/declare.js";
import { il2 } from "../ligands/il-2.js";
import { treg } from "../lineages/t-cell.js";

/**
 * Treg proliferation: regulatory T cells divide on IL-2, at less of it than killers need.
 *
 *   division rate = ρ·h(IL-2; K) · Πf        dr/dt = (r_a − r)/τ_r
 */
export const tregProliferation = mechanism({
  name: "treg-proliferation",
  claim: "regulatory T cells divide on IL-2",
  equation: "division ~ Poisson(ρ h(IL2;K,1) Π f); dr/dt = (r_a − r)/τ_r",
  leavesOut: "antigen, OX40, kynurenine and arginase that favour them",
  actsOn: [treg],
  senses: [il2],
  parameters: {
    proliferation: {
      symbol: "\\rho",
      value: 1,
      unit: "1/day",
      meaning: "division at saturating IL-2",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.2, 2],
    },
    il2HalfMaximum: {
      symbol: "K",
      value: 32,
      unit: "pM",
      meaning: "IL-2 at half of it: the middle of 3.2–320 pM, at which division of 0.35 per day meets losses of 0.38",
      origin: "derived",
      source: "qspio-tnbc",
      range: [3.2, 320],
    },
    growthTime: {
      symbol: "\\tau_r",
      value: 4,
      unit: "h",
      meaning: "time constant with which daughters of a division grow to full size",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 12],
    },
  },
  quantity: {
    tregDivisionRate: {
      unit: "1/min",
      meaning: "hazard of division of a regulatory T cell",
      account: "Treg division",
      law: ({ here }, p) => p.proliferation * hill(here.il2, p.il2HalfMaximum, 1),
    },
  },
  rate: { radius: ({ self }, p) => (self.adultRadius - self.radius) / p.growthTime },
  event: {
    proliferate: { when: { hazard: ({ self }) => self.tregDivisionRate }, every: 6, what: [{ divide: true }] },
  },
});
