import { mechanism } from "../../engine/declare.js";
import { lymphoid } from "../lineages/lymphoid.js";
import { myeloid } from "../lineages/myeloid.js";
import { stroma } from "../lineages/stroma.js";
import { tCell } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * TGF-β consumption: every cell takes up some active TGF-β.
 *
 *   U = k·c
 */
export const tgfbConsumption = mechanism({
  name: "tgf-beta-consumption",
  claim: "all cells consume TGF-β",
  equation: "U = k c",
  leavesOut: "binding to matrix and decorin, receptor numbers",
  actsOn: [tumor, tCell, lymphoid, myeloid, stroma],
  parameters: {
    clearance: {
      symbol: "k",
      value: 1,
      unit: "µm3/s",
      meaning: "TGF-β cleared by a cell, so that an inflamed tumor holds 50 pM and an excluded one 134 pM",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.5, 3],
    },
  },
  uptake: { tgfb: { clearance: (_, p) => p.clearance } },
});
