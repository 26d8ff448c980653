import { hill, mechanism } from "../../engine/declare.js";
import { cxcl9 } from "../ligands/cxcl9.js";
import { cd8 } from "../lineages/t-cell.js";
import { vessel } from "../lineages/vessel.js";

/**
 * Recruitment: CTL enter through vessels that show CXCL9/10, the more where IFN-γ has opened the endothelium
 * (`vessel-opening`).
 *
 *   J = J₀ + J_max·h(CXCL9/10; K, 1.5)·o        cells per tissue area and day
 */
export const chemokineRecruitment = mechanism({
  name: "chemokine-recruitment",
  claim: "IFN-γ recruits cytotoxic T cells",
  equation: "J = J₀ + J_max h(CXCL;K,1.5) o",
  leavesOut: "priming in the lymph node, which would set how many killers the blood holds",
  actsOn: [vessel],
  senses: [cxcl9],
  given: { "vessel-opening.opening": 1 },
  parameters: {
    basalInflux: {
      symbol: "J_0",
      value: 8,
      unit: "cells/mm2/day",
      meaning: "influx into a cold tumor: holds 26 CD8/mm²",
      origin: "assumed",
      source: "ifng-lab",
      range: [2, 20],
    },
    inducedInflux: {
      symbol: "J_{max}",
      value: 170,
      unit: "cells/mm2/day",
      meaning: "additional influx at full chemokine: holds a hot tumor at 300–1,000 CD8/mm²",
      origin: "assumed",
      source: "ifng-lab",
      variability: { kind: "lognormal", cv: 0.8 },
      range: [130, 450],
    },
    chemokineHalfMaximum: {
      symbol: "K",
      value: 1,
      unit: "nM",
      meaning: "CXCL9/10 at half of it, with power 1.5; CXCR3 binds at 0.1–5 nM",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 5],
    },
  },
  quantity: {
    ctlInflux: {
      unit: "cells/mm2/day",
      meaning: "CTL that enter per tissue area",
      law: ({ self, here }, p) =>
        p.basalInflux + p.inducedInflux * hill(here.cxcl9, p.chemokineHalfMaximum, 1.5) * self.opening,
    },
  },
  entry: { of: cd8, flux: ({ self }) => self.ctlInflux },
});
