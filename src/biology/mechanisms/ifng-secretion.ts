import { max, mechanism, select } from "../../engine/declare.js";
import { conventional } from "../lineages/t-cell.js";

/**
 * IFN-γ secretion: a CTL secretes while it sees antigen, stops within minutes when it leaves, and tires after hours.
 *
 *   ds/dt = (g − s)/τ, τ = τ_on rising, τ_off falling        q = q_max·s · Πf
 *
 * Killers see antigen on tumor cells, helpers on presenting cells. g is the TCR signal once the cell is licensed (first contact needs 20 min; re-contact none) and not refractory. A burst
 * of 6.6 h of contact is followed by 18 h of silence. Cells start asynchronously [han2012]: those of a tissue that stands at
 * time 0 are anywhere in this cycle.
 */
export const ifngSecretion = mechanism({
  name: "ifng-secretion",
  claim: "IFN-γ comes from activated T cells, on contact with antigen",
  equation: "ds/dt = (g − s)/τ; g = TCR [ℓ ≥ lag] [w = 0]; q = q_max s Π f",
  leavesOut: "lapse of the licence after a day, leak of the synapse in detail, cell-to-cell differences of q_max",
  actsOn: [conventional],
  given: { "antigen-recognition.tcrSignal": 0, "helper-synapse.helperSignal": 0 },
  parameters: {
    maximalRate: {
      symbol: "q_{max}",
      value: 30,
      unit: "molecules/s",
      meaning: "secretion of a CTL in its burst; published single-cell values span 1–300",
      origin: "assumed",
      source: "ifng-lab",
      uncertainty: { kind: "loguniform", low: 3, high: 300 },
      range: [1, 300],
    },
    firstLag: {
      symbol: "t_\\ell",
      value: 20,
      unit: "min",
      meaning: "antigen contact before the first secretion of an effector",
      origin: "assumed",
      source: "slifka1999",
      range: [0, 120],
    },
    onTime: {
      symbol: "\\tau_{on}",
      value: 30,
      unit: "min",
      meaning: "how fast secretion rises",
      origin: "assumed",
      source: "slifka1999",
      range: [5, 60],
    },
    offTime: {
      symbol: "\\tau_{off}",
      value: 10,
      unit: "min",
      meaning: "how fast it stops after the contact",
      origin: "fitted",
      source: "slifka1999",
      range: [2, 20],
    },
    burstLength: {
      symbol: "t_b",
      value: 6.6,
      unit: "h",
      meaning: "sustained production before the cell is refractory",
      origin: "fitted",
      source: "han2012",
      range: [4, 10],
    },
    refractoryTime: {
      symbol: "t_r",
      value: 18,
      unit: "h",
      meaning: "silence after a burst",
      origin: "fitted",
      source: "tumor-tcell",
      range: [6, 24],
    },
  },
  quantity: {
    secretionDrive: {
      unit: "1",
      meaning: "TCR signal that reaches secretion",
      law: ({ self }, p) =>
        select(self.refractory, 0, select(p.firstLag - self.licence, 0, self.tcrSignal + self.helperSignal)),
    },
    ifngOutput: {
      unit: "molecules/min",
      meaning: "IFN-γ a cell releases",
      law: ({ self }, p) => p.maximalRate * self.secreting,
    },
  },
  rate: {
    secreting: ({ self }, p) =>
      (self.secretionDrive - self.secreting) / select(self.secretionDrive - self.secreting, p.onTime, p.offTime),
    licence: ({ self }, p) => select(p.firstLag - self.licence, select(self.tcrSignal + self.helperSignal, 1, 0), 0),
    burst: ({ self }) => self.secretionDrive,
    refractory: ({ self }) => select(self.refractory, -1, 0),
  },
  start: {
    licence: (_, p) => p.firstLag,
    refractory: ({ self }, p) => max(0, p.refractoryTime - self.chance * (p.burstLength + p.refractoryTime)),
    burst: ({ self }, p) => max(0, self.chance * (p.burstLength + p.refractoryTime) - p.refractoryTime),
  },
  secretion: { ifng: ({ self }) => self.ifngOutput },
  event: {
    tire: {
      when: { crosses: ({ self }, p) => self.burst - p.burstLength },
      what: [
        { set: "refractory", to: (_, p) => p.refractoryTime },
        { set: "burst", to: 0 },
      ],
    },
  },
});
