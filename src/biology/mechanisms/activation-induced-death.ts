import { hill, mechanism, select } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { cd8 } from "../lineages/t-cell.js";

/**
 * Activation-induced death: very high IFN-γ kills killers that have begun to wear out.
 *
 *   death = k·h(I; 300 pM, 2) while x > x_d
 */
export const activationInducedDeath = mechanism({
  name: "activation-induced-death",
  claim: "excess of IFN-γ kills activated T cells",
  equation: "death ~ Poisson(k h(I;K,2) [x > x_d])",
  leavesOut: "Fas and its ligand, which clones are lost",
  actsOn: [cd8],
  senses: [ifng],
  parameters: {
    deathRate: {
      symbol: "k",
      value: 0.1,
      unit: "1/day",
      meaning: "death at full IFN-γ: under combined blockade it deletes activated T cells; how fast is assumed",
      origin: "assumed",
      source: "pai2019",
      range: [0, 0.5],
    },
    ifngHalfMaximum: {
      symbol: "K",
      value: 300,
      unit: "pM",
      meaning: "IFN-γ at half of it, with power 2",
      origin: "assumed",
      source: "ifng-lab",
      range: [50, 1000],
    },
    wornFrom: {
      symbol: "x_d",
      value: 0.3,
      unit: "1",
      meaning: "exhaustion from which killers are at risk",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.6],
    },
  },
  event: {
    die: {
      when: {
        hazard: ({ self, here }, p) =>
          select(self.exhaustion - p.wornFrom, p.deathRate * hill(here.ifng, p.ifngHalfMaximum, 2), 0),
      },
      every: 6,
      what: [{ die: "activation-induced" }],
    },
  },
});
