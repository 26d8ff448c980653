import { hill, mechanism } from "../../engine/declare.js";
import { tCell } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Crowding: squeezed cells do not divide.
 *
 *   division × (1 − h(pressure; P₅₀, 4))
 *
 * Pressure is the mechanics' own: the sum of the repulsion that neighbours exert.
 */
export const crowding = mechanism({
  name: "crowding",
  claim: "cells stop dividing where there is no room",
  equation: "division × (1 − h(pressure; P₅₀, 4))",
  leavesOut: "contact inhibition by signalling, death by compression",
  actsOn: [tumor, tCell],
  parameters: {
    halfPressure: {
      symbol: "P_{50}",
      value: 1.5,
      unit: "µm/min",
      meaning: "repulsion at half of the division rate: overlaps of about a sixth of the radius all around",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.3, 5],
    },
  },
  factor: {
    "tumor-growth.divisionRate": ({ self }, p) => 1 - hill(self.pressure, p.halfPressure, 4),
    "stem-like-pool.renewalRate": ({ self }, p) => 1 - hill(self.pressure, p.halfPressure, 4),
    "treg-proliferation.tregDivisionRate": ({ self }, p) => 1 - hill(self.pressure, p.halfPressure, 4),
    "il2-proliferation.proliferationRate": ({ self }, p) => 1 - hill(self.pressure, p.halfPressure, 4),
  },
});
