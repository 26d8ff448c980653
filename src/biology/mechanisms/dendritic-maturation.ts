import { hill, mechanism } from "../../engine/declare.js";
import { dendritic } from "../lineages/myeloid.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Dendritic maturation: a dendritic cell feeds on damaged tumor cells, matures on what it has eaten, and shows CD80.
 *
 *   on-rate at touch = k·h(d; 1, 2)        dA/dt = u·h(d; 1, 2)·(1 − A) − A/τ_A        dm/dt = k_m·h(A; K_A)·(1 − m) − m/τ_m
 *   dB/dt = (B₀ + (1 − B₀)·m − B)/τ_B        dη/dt = −η/τ_η
 *
 * d is the damage of the tumor cell it holds. It presents as much as it carries, and makes cytokines as it is mature.
 */
export const dendriticMaturation = mechanism({
  name: "dendritic-maturation",
  claim: "dendritic cells take antigen from dying tumor cells and mature on it",
  equation:
    "on = k h(d*;K_d,2); off = 1/T; dA/dt = u h(d*;K_d,2)(1 − A) − A/τ_A; dm/dt = k_m h(A;K_A)(1 − m) − m/τ_m; dB/dt = (B₀ + (1 − B₀) m − B)/τ_B; dη/dt = −η/τ_η",
  leavesOut: "antigen and alarm that dead cells leave behind, the way to the lymph node, tolerance",
  actsOn: [dendritic],
  partner: [tumor],
  parameters: {
    graspRate: {
      symbol: "k",
      value: 1,
      unit: "1/min",
      meaning: "holding on to a damaged cell it touches",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.2, 5],
    },
    damageHalfMaximum: {
      symbol: "K_d",
      value: 1,
      unit: "1",
      meaning: "damage at half of the uptake, with power 2: one hit of a killer",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.3, 2],
    },
    contactTime: {
      symbol: "T",
      value: 30,
      unit: "min",
      meaning: "mean time it feeds on one cell",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 120],
    },
    uptakeRate: {
      symbol: "u",
      value: 1,
      unit: "1/h",
      meaning: "filling with antigen at a dying cell",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.2, 5],
    },
    antigenTime: {
      symbol: "\\tau_A",
      value: 48,
      unit: "h",
      meaning: "how long antigen is kept",
      origin: "assumed",
      source: "ifng-lab",
      range: [12, 96],
    },
    maturationRate: {
      symbol: "k_m",
      value: 1.5,
      unit: "1/day",
      meaning: "maturation under full alarm",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.5, 4],
    },
    alarmHalfMaximum: {
      symbol: "K_A",
      value: 0.3,
      unit: "1",
      meaning: "antigen carried, standing for the alarm that came with it, at half of that rate",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.6],
    },
    maturityTime: {
      symbol: "\\tau_m",
      value: 48,
      unit: "h",
      meaning: "how long maturity lasts without more",
      origin: "assumed",
      source: "ifng-lab",
      range: [24, 96],
    },
    restingB7: {
      symbol: "B_0",
      value: 0.3,
      unit: "1",
      meaning: "CD80 and CD86 of an immature cell over those of a mature one",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.6],
    },
    b7Time: {
      symbol: "\\tau_B",
      value: 8,
      unit: "h",
      meaning: "renewal of CD80 and CD86 (6–12 h)",
      origin: "assumed",
      source: "ifng-lab",
      range: [6, 12],
    },
    helpTime: {
      symbol: "\\tau_\\eta",
      value: 24,
      unit: "h",
      meaning: "how long help lasts",
      origin: "assumed",
      source: "ifng-lab",
      range: [8, 72],
    },
  },
  quantity: {
    feeding: {
      unit: "1/min",
      meaning: "uptake from the tumor cell it holds",
      across: "bond",
      law: ({ other }, p) => p.uptakeRate * hill(other.damage, p.damageHalfMaximum, 2),
    },
    shownB7: { unit: "1", meaning: "CD80 and CD86 for CD28 and CTLA-4", law: ({ self }) => self.cd80 },
    roomForHelp: { unit: "1", meaning: "CD40 signal it could still receive", law: ({ self }) => 1 - self.help },
  },
  bond: {
    onRate: ({ other }, p) => p.graspRate * hill(other.damage, p.damageHalfMaximum, 2),
    offRate: (_, p) => 1 / p.contactTime,
  },
  rate: {
    load: ({ self }, p) => self.feeding * (1 - self.load) - self.load / p.antigenTime,
    maturity: ({ self }, p) =>
      p.maturationRate * hill(self.load, p.alarmHalfMaximum, 1) * (1 - self.maturity) - self.maturity / p.maturityTime,
    cd80: ({ self }, p) => (p.restingB7 + (1 - p.restingB7) * self.maturity - self.cd80) / p.b7Time,
    help: ({ self }, p) => -self.help / p.helpTime,
  },
  factor: {
    "class-2-presentation.presented": ({ self }) => self.load,
    "cytokine-amplification.il12Output": ({ self }) => self.maturity,
    "cytokine-amplification.tnfOutput": ({ self }) => self.maturity,
  },
});
