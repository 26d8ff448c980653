import { mechanism } from "../../engine/declare.js";
import { tumor } from "../lineages/tumor.js";

/**
 * TGF-β of the tumor: tumor cells release it all the time; a fifth of what they make is taken as active.
 *
 *   q = const
 */
export const tumorTgfb = mechanism({
  name: "tumor-tgf-beta",
  claim: "tumor cells release TGF-β",
  equation: "q = const",
  leavesOut: "the latent form and what activates it, loss of TGF-β receptors",
  actsOn: [tumor],
  parameters: {
    rate: {
      symbol: "q",
      value: 0.03,
      unit: "molecules/s",
      meaning: "active TGF-β of a tumor cell; the published 0.15 would hold 503 pM from tumor cells alone",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.005, 0.15],
    },
  },
  secretion: { tgfb: (_, p) => p.rate },
});
