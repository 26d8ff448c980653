import { hill, max, mechanism, select } from "../../engine/declare.js";
import { il2 } from "../ligands/il-2.js";
import { il12 } from "../ligands/il-12.js";
import { nk } from "../lineages/lymphoid.js";

/**
 * NK secretion: an NK cell that holds a cell without self secretes IFN-γ in a burst of hours, more with IL-12 and IL-2.
 *
 *   ds/dt = (g − s)/τ, g = w while not refractory        q = q_N·s·(c + (1 − c)·h(IL-12; 2 pM))·(c + (1 − c)·h(IL-2; 0.1 nM))
 *
 * A burst of 4 h of activation is followed by 18 h of silence. A resting NK cell secretes nothing. The cells of a tissue that
 * stands at time 0 are anywhere in this cycle.
 */
export const nkSecretion = mechanism({
  name: "nk-secretion",
  claim: "activated NK cells secrete IFN-γ",
  equation: "ds/dt = (w [r = 0] − s)/τ; q = q_N s (c + (1 − c) h(IL12;K_12))(c + (1 − c) h(IL2;K_2))",
  leavesOut: "IL-15, IL-18, NK cells that cytokines alone activate",
  actsOn: [nk],
  senses: [il12, il2],
  given: { "nk-killing.missingSelf": 0 },
  parameters: {
    maximalRate: {
      symbol: "q_N",
      value: 10,
      unit: "molecules/s",
      meaning: "IFN-γ of an NK cell in its burst, with both cytokines",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 50],
    },
    responseTime: {
      symbol: "\\tau",
      value: 30,
      unit: "min",
      meaning: "how fast secretion follows activation",
      origin: "assumed",
      source: "ifng-lab",
      range: [10, 120],
    },
    alone: {
      symbol: "c",
      value: 0.3,
      unit: "1",
      meaning: "share that is left without each of the cytokines",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 1],
    },
    il12HalfMaximum: {
      symbol: "K_{12}",
      value: 2,
      unit: "pM",
      meaning: "IL-12 at half of its help",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.14, 10],
    },
    il2HalfMaximum: {
      symbol: "K_2",
      value: 0.1,
      unit: "nM",
      meaning: "IL-2 at half of its help",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.03, 1],
    },
    burstLength: {
      symbol: "t_b",
      value: 4,
      unit: "h",
      meaning: "activation in full until the cell is refractory (2–6 h)",
      origin: "assumed",
      source: "ifng-lab",
      range: [2, 6],
    },
    refractoryTime: {
      symbol: "t_r",
      value: 18,
      unit: "h",
      meaning: "silence after a burst, as of killers",
      origin: "assumed",
      source: "tumor-tcell",
      range: [6, 24],
    },
  },
  quantity: {
    activation: {
      unit: "1",
      meaning: "missing self that reaches secretion",
      law: ({ self }) => select(self.refractory, 0, self.missingSelf),
    },
  },
  rate: {
    secreting: ({ self }, p) => (self.activation - self.secreting) / p.responseTime,
    burst: ({ self }) => self.activation,
    refractory: ({ self }) => select(self.refractory, -1, 0),
  },
  start: {
    refractory: ({ self }, p) => max(0, p.refractoryTime - self.chance * (p.burstLength + p.refractoryTime)),
    burst: ({ self }, p) => max(0, self.chance * (p.burstLength + p.refractoryTime) - p.refractoryTime),
  },
  secretion: {
    ifng: ({ self, here }, p) =>
      p.maximalRate *
      self.secreting *
      (p.alone + (1 - p.alone) * hill(here.il12, p.il12HalfMaximum, 1)) *
      (p.alone + (1 - p.alone) * hill(here.il2, p.il2HalfMaximum, 1)),
  },
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
