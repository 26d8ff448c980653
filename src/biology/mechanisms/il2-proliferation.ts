import { hill, max, mechanism, select } from "../../engine/declare.js";
import { il2 } from "../ligands/il-2.js";
import { conventional } from "../lineages/t-cell.js";

/**
 * IL-2-driven proliferation: freshly primed CTL make IL-2 for a day, and divide on it while they see antigen.
 *
 *   division rate = ρ·h(IL-2; K)·TCR·Πf + ρ₁₅        q = q₂·TCR while primed        U = V·c/(K_U + c)
 *
 * The second term, driven by IL-15, needs neither antigen nor freedom from PD-1. Helpers divide by the same law, on the
 * signal they get from presenting cells; their IL-2 is in `th1-help`. Of the killers of a tissue that stands at time 0 some are
 * still primed and most no longer.
 */
export const il2Proliferation = mechanism({
  name: "il2-proliferation",
  claim: "T cells that see antigen make IL-2 and divide on it",
  equation:
    "division ~ Poisson(ρ h(IL2;K,1) TCR Π f + ρ₁₅); q = q₂ TCR [primed]; U = V c/(K_U + c); dr/dt = (r_a − r)/τ_r",
  leavesOut: "division destiny, IL-15 as a field that the CD8 would share and exhaust",
  actsOn: [conventional],
  senses: [il2],
  given: { "antigen-recognition.tcrSignal": 0, "helper-synapse.helperSignal": 0 },
  parameters: {
    proliferation: {
      symbol: "\\rho",
      value: 2,
      unit: "1/day",
      meaning: "division of an antigen-engaged CTL at saturating IL-2",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.5, 3],
    },
    il2HalfMaximum: {
      symbol: "K",
      value: 0.1,
      unit: "nM",
      meaning: "IL-2 at half of it; measured 0.32 nM would never be reached",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.03, 0.4],
    },
    homeostatic: {
      symbol: "\\rho_{15}",
      value: 0.08,
      unit: "1/day",
      meaning: "IL-15-driven division, set by 10–30 % Ki-67⁺ among tumor CD8",
      origin: "assumed",
      source: "blessin2021",
      range: [0.04, 0.15],
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
    il2Secretion: {
      symbol: "q_2",
      value: 6,
      unit: "molecules/s",
      meaning: "IL-2 of a primed CTL on contact",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [1, 20],
    },
    primedTime: {
      symbol: "t_2",
      value: 24,
      unit: "h",
      meaning: "how long after priming it makes IL-2, for those that are there at time 0; those that enter have a day",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [12, 24],
    },
    residence: {
      symbol: "t_R",
      value: 72,
      unit: "h",
      meaning: "how long the killers of a standing tissue have been there, at most; they stay 2–4 days",
      origin: "assumed",
      source: "ifng-lab",
      range: [48, 120],
    },
    il2Uptake: {
      symbol: "V",
      value: 1,
      unit: "molecules/s",
      meaning: "saturated uptake of IL-2 by a CTL",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.2, 3],
    },
    uptakeHalfMaximum: {
      symbol: "K_U",
      value: 100,
      unit: "pM",
      meaning: "IL-2 at half of the uptake",
      origin: "assumed",
      source: "ifng-lab",
      range: [30, 400],
    },
  },
  quantity: {
    il2Drive: {
      unit: "1/min",
      meaning: "division on IL-2",
      law: ({ self, here }, p) =>
        p.proliferation * hill(here.il2, p.il2HalfMaximum, 1) * (self.tcrSignal + self.helperSignal),
    },
    proliferationRate: {
      unit: "1/min",
      meaning: "hazard of division",
      account: "T-cell division",
      law: ({ self }, p) => self.il2Drive + p.homeostatic,
    },
  },
  rate: {
    primed: ({ self }) => select(self.licence, -1, 0),
    radius: ({ self }, p) => (self.adultRadius - self.radius) / p.growthTime,
  },
  start: { primed: ({ self }, p) => max(0, p.primedTime - self.chance * p.residence) },
  inherit: { primed: "copy" },
  secretion: { il2: ({ self }, p) => select(self.primed, p.il2Secretion * self.tcrSignal, 0) },
  uptake: { il2: { maximalRate: (_, p) => p.il2Uptake, halfMaximum: (_, p) => p.uptakeHalfMaximum } },
  event: {
    proliferate: { when: { hazard: ({ self }) => self.proliferationRate }, every: 6, what: [{ divide: true }] },
  },
});
