import { hill, mechanism } from "../../engine/declare.js";
import { ccl5 } from "../ligands/ccl5.js";
import { dendritic } from "../lineages/myeloid.js";
import { vessel } from "../lineages/vessel.js";

/**
 * Dendritic cells come where CCL5 calls them.
 *
 *   J = J₀ + J_max·h(CCL5; K)·o        cells per tissue area and day, o the opening of the vessel
 */
export const dendriticRecruitment = mechanism({
  name: "dendritic-recruitment",
  claim: "CCL5 brings dendritic cells in",
  equation: "J = J₀ + J_max h(CCL5;K) o",
  leavesOut: "XCL1 of NK cells, FLT3 ligand",
  actsOn: [vessel],
  senses: [ccl5],
  given: { "vessel-opening.opening": 1 },
  parameters: {
    basalInflux: {
      symbol: "J_0",
      value: 0.05,
      unit: "cells/mm2/day",
      meaning: "influx without the call",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 0.5],
    },
    inducedInflux: {
      symbol: "J_{max}",
      value: 2,
      unit: "cells/mm2/day",
      meaning: "additional influx at full call through open vessels",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.5, 10],
    },
    callHalfMaximum: {
      symbol: "K",
      value: 1,
      unit: "nM",
      meaning: "CCL5 at half of it",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.2, 5],
    },
  },
  quantity: {
    dendriticInflux: {
      unit: "cells/mm2/day",
      meaning: "dendritic cells that enter per tissue area",
      law: ({ self, here }, p) =>
        p.basalInflux + p.inducedInflux * hill(here.ccl5, p.callHalfMaximum, 1) * self.opening,
    },
  },
  entry: { of: dendritic, flux: ({ self }) => self.dendriticInflux },
});
