import { mechanism } from "../../engine/declare.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Lethal damage: hits add up, damage heals, and a cell dies when it holds too much at once.
 *
 *   dd/dt = −ln 2/T_d · d        death when d > θ
 *
 * Three hits are lethal up to a spacing of 50 min; two are not.
 */
export const lethalDamage = mechanism({
  name: "lethal-damage",
  claim: "tumor cells survive single hits and die of serial ones",
  equation: "dd/dt = −ln2/T_d d; death when d > θ",
  leavesOut: "differences of repair between clones, membrane repair",
  actsOn: [tumor],
  parameters: {
    repairRate: {
      symbol: "\\ln 2/T_d",
      value: 0.009627,
      unit: "1/min",
      meaning: "healing of damage, half-life 72 min: three hits 50 min apart lie on the border",
      origin: "derived",
      source: "weigelin2021",
      range: [0.005, 0.02],
    },
    lethalDose: {
      symbol: "\\theta",
      value: 2,
      unit: "1",
      meaning: "damage above which a solid-tumor cell dies",
      origin: "derived",
      source: "weigelin2021",
      range: [1, 3],
    },
  },
  quantity: {
    lethalThreshold: { unit: "1", meaning: "damage at which the cell dies", law: (_, p) => p.lethalDose },
  },
  rate: { damage: ({ self }, p) => -p.repairRate * self.damage },
  inherit: { damage: "halve" },
  event: {
    killed: {
      when: { crosses: ({ self }) => self.damage - self.lethalThreshold },
      what: [{ die: "killed", creditedTo: "damage" }],
    },
  },
});
