import { hill, mechanism } from "../../engine/declare.js";
import { cxcl9 } from "../ligands/cxcl9.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { vessel } from "../lineages/bystander.js";
import { cd8 } from "../lineages/t-cell.js";

/**
 * Recruitment: CTL enter through vessels that show CXCL9/10, the more where IFN-γ has opened the endothelium.
 *
 *   J = J₀ + J_max·h(CXCL9/10; K, 1.5)·(0.3 + 0.7·h(I; 10 pM))        cells per tissue area and day
 */
export const chemokineRecruitment = mechanism({
  name: "chemokine-recruitment",
  claim: "IFN-γ recruits cytotoxic T cells",
  equation: "J = J₀ + J_max h(CXCL;K,1.5) (v + (1 − v) h(I;K_v))",
  leavesOut: "TGF-β and matrix as barriers, priming in the lymph node, other cells that CXCR3 brings",
  actsOn: [vessel],
  senses: [cxcl9, ifng],
  parameters: {
    basalInflux: {
      symbol: "J_0",
      value: 8,
      unit: "cells/mm2/day",
      meaning: "influx into a cold tumor: holds 26 CD8/mm²",
      origin: "assumed",
      source: "ifng-lab",
      range: [2, 20],
    },
    inducedInflux: {
      symbol: "J_{max}",
      value: 170,
      unit: "cells/mm2/day",
      meaning: "additional influx at full chemokine: holds a hot tumor at 300–1,000 CD8/mm²",
      origin: "assumed",
      source: "ifng-lab",
      variability: { kind: "lognormal", cv: 0.8 },
      range: [130, 450],
    },
    chemokineHalfMaximum: {
      symbol: "K",
      value: 1,
      unit: "nM",
      meaning: "CXCL9/10 at half of it, with power 1.5; CXCR3 binds at 0.1–5 nM",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 5],
    },
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
  entry: {
    of: cd8,
    flux: ({ here }, p) =>
      p.basalInflux +
      p.inducedInflux *
        hill(here.cxcl9, p.chemokineHalfMaximum, 1.5) *
        (p.restingVessel + (1 - p.restingVessel) * hill(here.ifng, p.vesselHalfMaximum, 1)),
  },
});
