import { hill, mechanism } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { il12 } from "../ligands/il-12.js";
import { tgfb } from "../ligands/tgf-beta.js";
import { cd4 } from "../lineages/t-cell.js";

/**
 * Th1 differentiation: antigen with IFN-γ raises T-bet; T-bet holds itself up, and opens the cell to IL-12.
 *
 *   dy/dt = ((y₀ + TCR·(a + g·h(I; 50 pM)) + c·b·h(IL-12; 2 pM))/(1 + TGF-β/140 pM) + h(y; 0.55, 4) − y)/τ_y
 *   db/dt = (h(y; 0.3, 2)·(1 − d·TCR) − b)/τ_b        IFN-γ of helpers × h(y; 0.5, 2)/3
 *
 * A switch with memory: y near 0.02 is naive, above 0.6 committed. TGF-β brakes the way there, not the memory, so that
 * commitment belongs into lymphoid tissue rather than into the nest.
 */
export const th1Differentiation = mechanism({
  name: "th1-differentiation",
  claim: "IFN-γ drives naive CD4 T cells into Th1",
  equation:
    "dy/dt = ((y₀ + TCR (a + g h(I;K_I)) + c b h(IL12;K_12))/(1 + TGFβ/K_T) + h(y;K_y,4) − y)/τ_y; db/dt = (h(y;K_b,2)(1 − d TCR) − b)/τ_b; IFN-γ × q h(y;K_q,2)",
  leavesOut: "Th2, Th17 and follicular fates, lymph node and tertiary lymphoid structure as places",
  actsOn: [cd4],
  senses: [ifng, il12, tgfb],
  given: { "helper-synapse.helperSignal": 0 },
  parameters: {
    resting: {
      symbol: "y_0",
      value: 0.02,
      unit: "1",
      meaning: "T-bet of a naive cell",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 0.1],
    },
    antigenDrive: {
      symbol: "a",
      value: 0.25,
      unit: "1",
      meaning: "drive by antigen alone",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.4],
    },
    ifngDrive: {
      symbol: "g",
      value: 0.55,
      unit: "1",
      meaning: "further drive by IFN-γ on antigen: it comes first, through STAT1, and IL-12 after; how much is assumed",
      origin: "assumed",
      source: "schulz2009",
      range: [0.2, 1],
    },
    ifngHalfMaximum: {
      symbol: "K_I",
      value: 50,
      unit: "pM",
      meaning: "IFN-γ at half of it",
      origin: "assumed",
      source: "ifng-lab",
      range: [10, 200],
    },
    il12Drive: {
      symbol: "c",
      value: 0.5,
      unit: "1",
      meaning: "drive by IL-12 through its receptor, without antigen",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.2, 1],
    },
    il12HalfMaximum: {
      symbol: "K_{12}",
      value: 2,
      unit: "pM",
      meaning: "IL-12 at half of it; 0.14 pM was measured in another assay",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.14, 10],
    },
    tgfbHalfMaximum: {
      symbol: "K_T",
      value: 140,
      unit: "pM",
      meaning: "TGF-β that halves the drive, as in other T cells (Robertson-Tessi 2012)",
      origin: "assumed",
      source: "qspio-tnbc",
      range: [50, 300],
    },
    memoryHalfMaximum: {
      symbol: "K_y",
      value: 0.55,
      unit: "1",
      meaning: "T-bet at half of its own support, with power 4",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.4, 0.7],
    },
    tbetTime: {
      symbol: "\\tau_y",
      value: 12,
      unit: "h",
      meaning: "turnover of T-bet",
      origin: "assumed",
      source: "ifng-lab",
      range: [6, 24],
    },
    receptorHalfMaximum: {
      symbol: "K_b",
      value: 0.3,
      unit: "1",
      meaning: "T-bet at half of the IL-12 receptor, with power 2",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.6],
    },
    receptorLoss: {
      symbol: "d",
      value: 0.8,
      unit: "1",
      meaning: "share of the receptor that antigen holds down",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 1],
    },
    receptorTime: {
      symbol: "\\tau_b",
      value: 24,
      unit: "h",
      meaning: "turnover of the IL-12 receptor",
      origin: "assumed",
      source: "ifng-lab",
      range: [12, 48],
    },
    outputHalfMaximum: {
      symbol: "K_q",
      value: 0.5,
      unit: "1",
      meaning: "T-bet at half of the IFN-γ, with power 2",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.3, 0.7],
    },
    outputShare: {
      symbol: "q",
      value: 0.3333,
      unit: "1",
      meaning: "IFN-γ of a Th1 cell over that of a CTL (Kasahara 1983)",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.1, 1],
    },
  },
  rate: {
    th1: ({ self, here }, p) =>
      ((p.resting +
        self.helperSignal * (p.antigenDrive + p.ifngDrive * hill(here.ifng, p.ifngHalfMaximum, 1)) +
        p.il12Drive * self.il12Receptor * hill(here.il12, p.il12HalfMaximum, 1)) /
        (1 + here.tgfb / p.tgfbHalfMaximum) +
        hill(self.th1, p.memoryHalfMaximum, 4) -
        self.th1) /
      p.tbetTime,
    il12Receptor: ({ self }, p) =>
      (hill(self.th1, p.receptorHalfMaximum, 2) * (1 - p.receptorLoss * self.helperSignal) - self.il12Receptor) /
      p.receptorTime,
  },
  factor: {
    "ifng-secretion.ifngOutput": ({ self }, p) => p.outputShare * hill(self.th1, p.outputHalfMaximum, 2),
  },
});
