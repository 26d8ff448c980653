import { mechanism } from "../../engine/declare.js";
import { lymphoid } from "../lineages/lymphoid.js";
import { myeloid } from "../lineages/myeloid.js";
import { stroma } from "../lineages/stroma.js";
import { tCell } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Oxygen consumption: every cell breathes in proportion to its volume.
 *
 *   U = k·(r/r_ref)³·c
 */
export const oxygenConsumption = mechanism({
  name: "oxygen-consumption",
  claim: "cells consume oxygen",
  equation: "U = k (r/r_ref)³ c",
  leavesOut: "saturation above 10 mmHg, differences between cell types",
  actsOn: [tumor, tCell, myeloid, stroma, lymphoid],
  parameters: {
    clearance: {
      symbol: "k",
      value: 880,
      unit: "µm3/s",
      meaning: "oxygen cleared by a tumor cell: 57 amol/s at 0.065 mM",
      origin: "derived",
      source: "spqsp-pdac",
      range: [200, 2000],
    },
    referenceRadius: {
      symbol: "r_{ref}",
      value: 7.5,
      unit: "µm",
      meaning: "radius of the tumor cell that was measured",
      origin: "derived",
      source: "tumor-tcell",
    },
  },
  uptake: {
    oxygen: {
      clearance: ({ self }, p) =>
        (p.clearance * self.radius * self.radius * self.radius) /
        (p.referenceRadius * p.referenceRadius * p.referenceRadius),
    },
  },
});
