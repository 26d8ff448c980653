import { hill, mechanism } from "../../engine/declare.js";
import { ccl2 } from "../ligands/ccl2.js";
import { mMdsc } from "../lineages/myeloid.js";
import { vessel } from "../lineages/vessel.js";

/**
 * Monocytic suppressors come by the same call as monocytes, CCL2 through CCR2.
 *
 *   J = J₀ + J_max·h(CCL2; K)·o        cells per tissue area and day, o the opening of the vessel
 */
export const mdscRecruitment = mechanism({
  name: "mdsc-recruitment",
  claim: "CCL2 brings monocytic suppressors in",
  equation: "J = J₀ + J_max h(CCL2;K) o",
  leavesOut: "GM-CSF, emergency myelopoiesis in the marrow",
  actsOn: [vessel],
  senses: [ccl2],
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
      value: 40,
      unit: "cells/mm2/day",
      meaning: "additional influx at full call through open vessels",
      origin: "assumed",
      source: "ifng-lab",
      range: [10, 100],
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
    mdscInflux: {
      unit: "cells/mm2/day",
      meaning: "monocytic suppressors that enter per tissue area",
      law: ({ self, here }, p) =>
        p.basalInflux + p.inducedInflux * hill(here.ccl2, p.callHalfMaximum, 1) * self.opening,
    },
  },
  entry: { of: mMdsc, flux: ({ self }) => self.mdscInflux },
});
