import { hill, mechanism } from "../../engine/declare.js";
import { cxcl9 } from "../ligands/cxcl9.js";
import { nk } from "../lineages/lymphoid.js";
import { vessel } from "../lineages/vessel.js";

/**
 * NK recruitment: NK cells follow CXCL9/10 through CXCR3, in smaller numbers than T cells.
 *
 *   J = J₀ + J_max·h(CXCL9/10; K, 1.5)·o        cells per tissue area and day, o the opening of the vessel
 */
export const nkRecruitment = mechanism({
  name: "nk-recruitment",
  claim: "IFN-γ recruits NK cells",
  equation: "J = J₀ + J_max h(CXCL9/10;K,1.5) o",
  leavesOut: "CX3CL1, IL-15, subsets of NK cells",
  actsOn: [vessel],
  senses: [cxcl9],
  given: { "vessel-opening.opening": 1 },
  parameters: {
    basalInflux: {
      symbol: "J_0",
      value: 1,
      unit: "cells/mm2/day",
      meaning: "influx without the call",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 5],
    },
    inducedInflux: {
      symbol: "J_{max}",
      value: 20,
      unit: "cells/mm2/day",
      meaning: "additional influx at full call through open vessels",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 60],
    },
    callHalfMaximum: {
      symbol: "K",
      value: 1,
      unit: "nM",
      meaning: "CXCL9/10 at half of it, with power 1.5",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 5],
    },
  },
  quantity: {
    nkInflux: {
      unit: "cells/mm2/day",
      meaning: "NK cells that enter per tissue area",
      law: ({ self, here }, p) =>
        p.basalInflux + p.inducedInflux * hill(here.cxcl9, p.callHalfMaximum, 1.5) * self.opening,
    },
  },
  entry: { of: nk, flux: ({ self }) => self.nkInflux },
});
