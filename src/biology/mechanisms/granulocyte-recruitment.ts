import { hill, mechanism } from "../../engine/declare.js";
import { il6 } from "../ligands/il-6.js";
import { pmnMdsc } from "../lineages/myeloid.js";
import { vessel } from "../lineages/vessel.js";

/**
 * Granulocytic suppressors come with inflammation of the stroma; IL-6 stands for CXCL1, 5 and 8, which go with it.
 *
 *   J = J₀ + J_max·h(IL-6; K)·o        cells per tissue area and day, o the opening of the vessel
 */
export const granulocyteRecruitment = mechanism({
  name: "granulocyte-recruitment",
  claim: "inflamed stroma brings granulocytic suppressors in",
  equation: "J = J₀ + J_max h(IL-6;K) o",
  leavesOut: "CXCL1, 5 and 8 themselves, G-CSF in the blood",
  actsOn: [vessel],
  senses: [il6],
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
      value: 60,
      unit: "cells/mm2/day",
      meaning: "additional influx at full call through open vessels",
      origin: "assumed",
      source: "ifng-lab",
      range: [10, 150],
    },
    callHalfMaximum: {
      symbol: "K",
      value: 0.46,
      unit: "nM",
      meaning: "IL-6 at half of it, after the half-maximum of helper cells (Gao 2019)",
      origin: "assumed",
      source: "spqsp-pdac",
      range: [0.1, 2],
    },
  },
  quantity: {
    granulocyteInflux: {
      unit: "cells/mm2/day",
      meaning: "granulocytic suppressors that enter per tissue area",
      law: ({ self, here }, p) => p.basalInflux + p.inducedInflux * hill(here.il6, p.callHalfMaximum, 1) * self.opening,
    },
  },
  entry: { of: pmnMdsc, flux: ({ self }) => self.granulocyteInflux },
});
