import { mechanism, min } from "../../engine/declare.js";
import { antigenPresenting } from "../lineages/myeloid.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Presentation on MHC class II: what a helper T cell can see on a tumor cell, a macrophage or a dendritic cell.
 *
 *   pMHC-II = A·c·M_II        c: CIITA is intact
 *
 * Presenting cells show the antigen of the reference tumor; how much they have taken up is a factor of their own file.
 */
export const class2Presentation = mechanism({
  name: "class-2-presentation",
  claim: "MHC class II shows antigen to helper T cells",
  equation: "pMHC-II = A c M_II",
  leavesOut: "HLA-DM, invariant chain, which clone the antigen came from",
  actsOn: [tumor, antigenPresenting],
  clone: ["antigenicity", "CIITA"],
  parameters: {},
  quantity: {
    presented: {
      unit: "1",
      meaning: "antigen on MHC-II, relative to a full presenting cell",
      law: ({ self, clone }) => clone.antigenicity * min(clone.CIITA, 1) * self.mhc2,
    },
  },
});
