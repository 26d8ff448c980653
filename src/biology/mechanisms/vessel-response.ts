import { hill, mechanism } from "../../engine/declare.js";
import { collagen } from "../ligands/collagen.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { vegf } from "../ligands/vegf.js";
import { vessel } from "../lineages/vessel.js";

/**
 * Vessel response: at high dose IFN-γ stops the flow of tumor vessels; matrix presses on them; VEGF mends them.
 *
 *   dV/dt = k_r·(1 + h(VEGF; K_V))·(1 − V)·(1 − h(I)) − (k_o·h(I) + k_c·h(C; 200 µM))·V,  h(I) = h(I; 100 pM, 2)
 *
 * Under IFN-γ nothing is mended either: by CXCL10 of their own, endothelial cells form no capillaries [angiolillo1995].
 * Flow V carries oxygen and every cell that would enter. In published experiments endothelium that hears IFN-γ is
 * necessary and sufficient for the collapse of large tumors under it.
 */
export const vesselResponse = mechanism({
  name: "vessel-response",
  claim: "high IFN-γ stops the flow of tumor vessels",
  equation: "dV/dt = k_r (1 + h(VEGF;K_V))(1 − V)(1 − h(I;K_o,2)) − (k_o h(I;K_o,2) + k_c h(C;K_c)) V",
  leavesOut: "vessels as a network: what lies downstream, sprouting, leakage",
  actsOn: [vessel],
  senses: [ifng, vegf, collagen],
  parameters: {
    recoveryRate: {
      symbol: "k_r",
      value: 0.1,
      unit: "1/day",
      meaning: "recovery of flow; IFN-γ, which keeps endothelium from forming capillaries, stops it",
      origin: "assumed",
      source: "angiolillo1995",
      range: [0.03, 0.3],
    },
    vegfHalfMaximum: {
      symbol: "K_V",
      value: 24,
      unit: "pM",
      meaning: "VEGF-A at half of its help: 1.07 ng/ml",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [5, 60],
    },
    occlusionRate: {
      symbol: "k_o",
      value: 0.5,
      unit: "1/day",
      meaning: "loss of flow at full IFN-γ",
      origin: "assumed",
      source: "kammertoens2017",
      range: [0.1, 2],
    },
    occlusionHalfMaximum: {
      symbol: "K_o",
      value: 100,
      unit: "pM",
      meaning: "IFN-γ at half of the loss, with power 2; collapse was seen at 400 pM and more in serum",
      origin: "assumed",
      source: "kammertoens2017",
      range: [30, 1000],
    },
    compressionRate: {
      symbol: "k_c",
      value: 0.1,
      unit: "1/day",
      meaning: "loss of flow in full matrix",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 0.5],
    },
    compressionHalfMaximum: {
      symbol: "K_c",
      value: 200,
      unit: "µM",
      meaning: "collagen at half of the compression: 200 nmol/ml",
      origin: "fitted",
      source: "spqsp-pdac",
      range: [50, 500],
    },
  },
  rate: {
    perfusion: ({ self, here }, p) =>
      p.recoveryRate *
        (1 + hill(here.vegf, p.vegfHalfMaximum, 1)) *
        (1 - self.perfusion) *
        (1 - hill(here.ifng, p.occlusionHalfMaximum, 2)) -
      (p.occlusionRate * hill(here.ifng, p.occlusionHalfMaximum, 2) +
        p.compressionRate * hill(here.collagen, p.compressionHalfMaximum, 1)) *
        self.perfusion,
  },
  factor: {
    "oxygen-supply.oxygenExchange": ({ self }) => self.perfusion,
    "metabolite-exchange.washout": ({ self }) => self.perfusion,
    "chemokine-recruitment.ctlInflux": ({ self }) => self.perfusion,
    "helper-recruitment.helperInflux": ({ self }) => self.perfusion,
    "nk-recruitment.nkInflux": ({ self }) => self.perfusion,
    "treg-recruitment.tregInflux": ({ self }) => self.perfusion,
    "monocyte-recruitment.monocyteInflux": ({ self }) => self.perfusion,
    "mdsc-recruitment.mdscInflux": ({ self }) => self.perfusion,
    "granulocyte-recruitment.granulocyteInflux": ({ self }) => self.perfusion,
    "dendritic-recruitment.dendriticInflux": ({ self }) => self.perfusion,
  },
});
