import { hill, mechanism } from "../../engine/declare.js";
import { tgfb } from "../ligands/tgf-beta.js";
import { vessel } from "../lineages/vessel.js";

/**
 * Stroma exclusion: vessels in tissue rich in TGF-β let few lymphocytes in.
 *
 *   influx of CTL, helpers and NK cells × (1 − e·h(TGF-β; 140 pM, 2))
 *
 * The matrix that fibroblasts lay down under the same TGF-β slows those that are in (`matrix-barrier`).
 */
export const stromaExclusion = mechanism({
  name: "stroma-exclusion",
  claim: "TGF-β of the stroma keeps T cells out",
  equation: "J × (1 − e h(TGFβ;K_e,2))",
  leavesOut: "CXCL12, TGF-β that silences CXCR3 in the T cell",
  actsOn: [vessel],
  senses: [tgfb],
  parameters: {
    exclusion: {
      symbol: "e",
      value: 0.8,
      unit: "1",
      meaning: "share of the influx that full TGF-β takes",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 0.95],
    },
    tgfbHalfMaximum: {
      symbol: "K_e",
      value: 140,
      unit: "pM",
      meaning: "TGF-β at half of it, with power 2",
      origin: "assumed",
      source: "ifng-lab",
      range: [50, 300],
    },
  },
  quantity: {
    admitted: {
      unit: "1",
      meaning: "share of the lymphocytes that TGF-β lets in",
      law: ({ here }, p) => 1 - p.exclusion * hill(here.tgfb, p.tgfbHalfMaximum, 2),
    },
  },
  factor: {
    "chemokine-recruitment.ctlInflux": ({ self }) => self.admitted,
    "helper-recruitment.helperInflux": ({ self }) => self.admitted,
    "nk-recruitment.nkInflux": ({ self }) => self.admitted,
  },
});
