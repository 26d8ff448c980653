import { hill, mechanism } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { vessel } from "../lineages/vessel.js";

/**
 * Vessel opening: endothelium that hears IFN-γ shows ICAM and VCAM, and lets leukocytes out.
 *
 *   o = v + (1 − v)·h(I; K_v)        influx of every kind × o
 */
export const vesselOpening = mechanism({
  name: "vessel-opening",
  claim: "IFN-γ makes endothelium let leukocytes in",
  equation: "o = v + (1 − v) h(I;K_v)",
  leavesOut: "time to show adhesion molecules, selectins, TNF on endothelium",
  actsOn: [vessel],
  senses: [ifng],
  parameters: {
    restingVessel: {
      symbol: "v",
      value: 0.3,
      unit: "1",
      meaning: "permissiveness of endothelium without IFN-γ",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 1],
    },
    vesselHalfMaximum: {
      symbol: "K_v",
      value: 10,
      unit: "pM",
      meaning: "IFN-γ at half of the opening (ICAM, VCAM)",
      origin: "assumed",
      source: "ifng-lab",
      range: [3, 30],
    },
  },
  quantity: {
    opening: {
      unit: "1",
      meaning: "permissiveness of the endothelium",
      law: ({ here }, p) => p.restingVessel + (1 - p.restingVessel) * hill(here.ifng, p.vesselHalfMaximum, 1),
    },
  },
});
