import { hill, mechanism } from "../../engine/declare.js";
import { cxcl9 } from "../ligands/cxcl9.js";
import { cd4 } from "../lineages/t-cell.js";
import { vessel } from "../lineages/vessel.js";

/**
 * Helper recruitment: CD4 T cells follow the same call as CTL, CXCL9/10 through CXCR3.
 *
 *   J = J₀ + J_max·h(CXCL9/10; K, 1.5)·o        cells per tissue area and day, o the opening of the vessel
 */
export const helperRecruitment = mechanism({
  name: "helper-recruitment",
  claim: "IFN-γ recruits helper T cells",
  equation: "J = J₀ + J_max h(CXCL9/10;K,1.5) o",
  leavesOut: "which of them are specific for the tumor",
  actsOn: [vessel],
  senses: [cxcl9],
  given: { "vessel-opening.opening": 1 },
  parameters: {
    basalInflux: {
      symbol: "J_0",
      value: 14,
      unit: "cells/mm2/day",
      meaning: "influx without the call: that of CD8 (8), times 1.7 as in blood (validation/calibration/sources.md)",
      origin: "assumed",
      source: "qspio-tnbc",
      range: [0, 20],
    },
    inducedInflux: {
      symbol: "J_{max}",
      value: 290,
      unit: "cells/mm2/day",
      meaning:
        "additional influx at full call through open vessels: that of CD8 (170), times 1.7 as in blood (validation/calibration/sources.md)",
      origin: "assumed",
      source: "qspio-tnbc",
      range: [10, 300],
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
    helperInflux: {
      unit: "cells/mm2/day",
      meaning: "CD4 T cells that enter per tissue area",
      law: ({ self, here }, p) =>
        p.basalInflux + p.inducedInflux * hill(here.cxcl9, p.callHalfMaximum, 1.5) * self.opening,
    },
  },
  entry: { of: cd4, flux: ({ self }) => self.helperInflux },
});
