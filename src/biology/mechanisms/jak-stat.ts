import { hill, max, mechanism, min, sqrt } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { antigenPresenting } from "../lineages/myeloid.js";
import { tumor } from "../lineages/tumor.js";

/**
 * JAK–STAT: a cell hears IFN-γ through its receptor, JAK1/2 and STAT1, and SOCS1 turns the volume down.
 *
 * Receptor occupancy C is quasi-steady. Active STAT1 (P) makes more STAT1 (S) and IRF1 (R); IRF1 makes SOCS1 (O), which
 * brakes P after an hour. A cell without IFNGR1/2 or JAK1/2 is deaf and stays exactly at its basal state.
 *
 *   C = g·I/(K_I + I)         u = J·1.25·C/(C + 0.25)
 *   dP/dt = (u·√S/(1 + (O/K_O)^1.5) − P)/τ_P        dS/dt = (1 + f_S·h(P; K_S) − S)/τ_S
 *   dR/dt = (h(P; K_R, 1.5) − R)/τ_R                dO/dt = (h(R; 0.2, 2)·g − O)/τ_O
 *
 * The ten-state core of which these are the first four was reduced from the models of Yamada and Rateitschak to measured
 * read-outs (pSTAT1 peak at 30–60 min, PD-L1 half-maximum 3 pM).
 */
export const jakStat = mechanism({
  name: "jak-stat",
  claim: "IFN-γ acts through its receptor, JAK1/2 and STAT1, with SOCS1 as its brake",
  equation:
    "C = g I/(K_I + I); u = J (1 + K_C) C/(C + K_C); dP/dt = (u √S/(1 + (O/K_O)^1.5) − P)/τ_P; dS/dt = (1 + f_S h(P;K_S) − S)/τ_S; dR/dt = (h(P;K_R,1.5) − R)/τ_R; dO/dt = (g_SOCS1 h(R;K_OR,2) − O)/τ_O",
  leavesOut: "STAT3, type-I interferon, USP18, receptor trafficking, delays of transcription",
  actsOn: [tumor, antigenPresenting],
  senses: [ifng],
  clone: ["IFNGR1", "IFNGR2", "JAK1", "JAK2", "STAT1", "SOCS1"],
  parameters: {
    receptorHalfMaximum: {
      symbol: "K_I",
      value: 100,
      unit: "pM",
      meaning: "IFN-γ that occupies half of the high-affinity receptors",
      origin: "measured",
      source: "celada1985",
      range: [50, 300],
    },
    spareReceptors: {
      symbol: "K_C",
      value: 0.25,
      unit: "1",
      meaning: "occupancy at half of the signal: receptors are in excess",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 1],
    },
    activationTime: {
      symbol: "\\tau_P",
      value: 0.28,
      unit: "h",
      meaning: "time constant of STAT1 phosphorylation, so that it peaks within the hour",
      origin: "fitted",
      source: "yamada2003",
      range: [0.1, 0.6],
    },
    socsHalfMaximum: {
      symbol: "K_O",
      value: 0.22,
      unit: "1",
      meaning: "SOCS1 that cuts the signal, with power 1.5",
      origin: "fitted",
      source: "yamada2003",
      range: [0.1, 0.5],
    },
    statGain: {
      symbol: "f_S",
      value: 4,
      unit: "1",
      meaning: "additional STAT1 at full signal",
      origin: "fitted",
      source: "rateitschak2012",
      range: [1, 10],
    },
    statHalfMaximum: {
      symbol: "K_S",
      value: 0.15,
      unit: "1",
      meaning: "pSTAT1 at half of the STAT1 gain",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.05, 0.4],
    },
    statTime: {
      symbol: "\\tau_S",
      value: 30,
      unit: "h",
      meaning: "turnover of total STAT1",
      origin: "fitted",
      source: "rateitschak2012",
      range: [15, 60],
    },
    irfHalfMaximum: {
      symbol: "K_R",
      value: 0.3,
      unit: "1",
      meaning: "pSTAT1 at half of IRF1",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.6],
    },
    irfTime: {
      symbol: "\\tau_R",
      value: 1.5,
      unit: "h",
      meaning: "turnover of IRF1 with its mRNA",
      origin: "fitted",
      source: "rateitschak2012",
      range: [0.5, 3],
    },
    socsInduction: {
      symbol: "K_{OR}",
      value: 0.2,
      unit: "1",
      meaning: "IRF1 at half of SOCS1, with power 2",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.4],
    },
    socsTime: {
      symbol: "\\tau_O",
      value: 1.2,
      unit: "h",
      meaning: "turnover of SOCS1",
      origin: "fitted",
      source: "yamada2003",
      range: [0.4, 2],
    },
  },
  quantity: {
    hearing: {
      unit: "1",
      meaning: "signal u at the receptor, 0 for a deaf cell",
      law: ({ here, clone }, p) => {
        const occupancy =
          (min(clone.IFNGR1, 1) * min(clone.IFNGR2, 1) * here.ifng) / (p.receptorHalfMaximum + here.ifng);
        return (
          (min(clone.JAK1, 1) * min(clone.JAK2, 1) * min(clone.STAT1, 1) * (1 + p.spareReceptors) * occupancy) /
          (occupancy + p.spareReceptors)
        );
      },
    },
  },
  rate: {
    pstat1: ({ self }, p) =>
      ((self.hearing * sqrt(max(self.stat1, 0))) /
        (1 + (self.socs1 / p.socsHalfMaximum) * sqrt(max(self.socs1, 0) / p.socsHalfMaximum)) -
        self.pstat1) /
      p.activationTime,
    stat1: ({ self }, p) => (1 + p.statGain * hill(self.pstat1, p.statHalfMaximum, 1) - self.stat1) / p.statTime,
    irf1: ({ self }, p) => (hill(self.pstat1, p.irfHalfMaximum, 1.5) - self.irf1) / p.irfTime,
    socs1: ({ self, clone }, p) =>
      (min(clone.SOCS1, 1) * hill(self.irf1, p.socsInduction, 2) - self.socs1) / p.socsTime,
  },
});
