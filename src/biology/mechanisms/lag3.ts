import { hill, mechanism } from "../../engine/declare.js";
import { cd8 } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * LAG-3: worn killers carry it, and MHC class II, which IFN-γ raises on the tumor, engages it.
 *
 *   G = x·h(M_II; 0.3)        IL-2-driven division × (1 − c·G)
 *
 * It brakes division only: hits and secretion are taken by PD-1 and exhaustion, so that one effect is not counted twice.
 */
export const lag3 = mechanism({
  name: "lag3",
  claim: "MHC class II on tumor cells inhibits T cells through LAG-3",
  equation: "G = x h(M_II*;K_G); IL-2 division × (1 − c G)",
  leavesOut: "FGL1 and galectin-3 as ligands, LAG-3 of helpers and regulatory T cells",
  actsOn: [cd8],
  partner: [tumor],
  parameters: {
    ligandHalfMaximum: {
      symbol: "K_G",
      value: 0.3,
      unit: "1",
      meaning: "MHC-II of the tumor cell at half of the engagement",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.8],
    },
    divisionLoss: {
      symbol: "c",
      value: 0.5,
      unit: "1",
      meaning: "share of the division that full engagement takes",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.9],
    },
  },
  quantity: {
    lag3Signal: {
      unit: "1",
      meaning: "LAG-3 engaged on a bound killer",
      across: "bond",
      law: ({ self, other }, p) => self.exhaustion * hill(other.mhc2, p.ligandHalfMaximum, 1),
    },
  },
  factor: { "il2-proliferation.il2Drive": ({ self }, p) => 1 - p.divisionLoss * self.lag3Signal },
});
