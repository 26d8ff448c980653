import { hill, mechanism } from "../../engine/declare.js";
import { ccl22 } from "../ligands/ccl22.js";
import { treg } from "../lineages/t-cell.js";
import { vessel } from "../lineages/vessel.js";

/**
 * Regulatory T cells come where CCL22 calls them through CCR4.
 *
 *   J = J₀ + J_max·h(CCL22; K)·o        cells per tissue area and day, o the opening of the vessel
 */
export const tregRecruitment = mechanism({
  name: "treg-recruitment",
  claim: "CCL22 brings regulatory T cells in",
  equation: "J = J₀ + J_max h(CCL22;K) o",
  leavesOut: "CXCL12, CCL28 in hypoxia",
  actsOn: [vessel],
  senses: [ccl22],
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
      value: 11.8,
      unit: "cells/mm2/day",
      meaning:
        "additional influx at full call through open vessels, calibrated to Treg as 10–30 % of CD4 (validation/calibration)",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 100],
    },
    callHalfMaximum: {
      symbol: "K",
      value: 0.3,
      unit: "nM",
      meaning: "CCL22 at half of it (0.1–1 nM)",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 1],
    },
  },
  quantity: {
    tregInflux: {
      unit: "cells/mm2/day",
      meaning: "regulatory T cells that enter per tissue area",
      law: ({ self, here }, p) =>
        p.basalInflux + p.inducedInflux * hill(here.ccl22, p.callHalfMaximum, 1) * self.opening,
    },
  },
  entry: { of: treg, flux: ({ self }) => self.tregInflux },
});
