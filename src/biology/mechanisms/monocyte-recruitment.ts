import { hill, mechanism } from "../../engine/declare.js";
import { ccl2 } from "../ligands/ccl2.js";
import { monocyte } from "../lineages/myeloid.js";
import { vessel } from "../lineages/vessel.js";

/**
 * Monocytes come where CCL2 calls them through CCR2; they become macrophages (`monocyte-maturation`).
 *
 *   J = J₀ + J_max·h(CCL2; K)·o        cells per tissue area and day, o the opening of the vessel
 */
export const monocyteRecruitment = mechanism({
  name: "monocyte-recruitment",
  claim: "CCL2 brings monocytes in",
  equation: "J = J₀ + J_max h(CCL2;K) o",
  leavesOut: "CSF1 as a call, monocytes that patrol",
  actsOn: [vessel],
  senses: [ccl2],
  given: { "vessel-opening.opening": 1 },
  parameters: {
    basalInflux: {
      symbol: "J_0",
      value: 5,
      unit: "cells/mm2/day",
      meaning: "influx without the call",
      origin: "assumed",
      source: "ifng-lab",
      range: [1, 20],
    },
    inducedInflux: {
      symbol: "J_{max}",
      value: 80,
      unit: "cells/mm2/day",
      meaning: "additional influx at full call through open vessels",
      origin: "assumed",
      source: "ifng-lab",
      range: [20, 200],
    },
    callHalfMaximum: {
      symbol: "K",
      value: 0.23,
      unit: "nM",
      meaning: "CCL2 at half of it (Opalek 2007)",
      origin: "measured",
      source: "qspio-tnbc",
      range: [0.1, 1],
    },
  },
  quantity: {
    monocyteInflux: {
      unit: "cells/mm2/day",
      meaning: "monocytes that enter per tissue area",
      law: ({ self, here }, p) =>
        p.basalInflux + p.inducedInflux * hill(here.ccl2, p.callHalfMaximum, 1) * self.opening,
    },
  },
  entry: { of: monocyte, flux: ({ self }) => self.monocyteInflux },
});
