import { hill, mechanism, select } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { cd8 } from "../lineages/t-cell.js";

/**
 * Exhaustion: antigen that does not end wears T cells out; at first it reverts, later it is fixed.
 *
 *   dx/dt = k_x·TCR·(1 + w·H)·(1 + β·h(I; 20 pM)) − k_r·(1 − TCR)·(1 − F)
 *   dF/dt = [x > 0.6]·(1 − F)/τ_F
 *
 * x raises PD-1 (`checkpoint-engagement`) and takes secretion, IL-2-driven division and speed; hits are taken by PD-1 alone,
 * so that one effect is not counted twice.
 */
export const exhaustion = mechanism({
  name: "exhaustion",
  claim: "chronic antigen and IFN-γ exhaust T cells",
  equation: "dx/dt = k_x TCR (1 + w H)(1 + β h(I;K_β)) − k_r (1 − TCR)(1 − F); dF/dt = [x > x_F](1 − F)/τ_F",
  leavesOut: "TOX and chromatin in detail",
  actsOn: [cd8],
  senses: [ifng],
  given: { "antigen-recognition.tcrSignal": 0, "checkpoint-engagement.inhibition": 0 },
  parameters: {
    wearRate: {
      symbol: "k_x",
      value: 0.2,
      unit: "1/day",
      meaning: "exhaustion under continuous TCR signal: 5 d",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 0.3],
    },
    checkpointWear: {
      symbol: "w",
      value: 1,
      unit: "1",
      meaning: "how much full PD-1 inhibition adds",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 2],
    },
    ifngWear: {
      symbol: "\\beta",
      value: 1,
      unit: "1",
      meaning: "how much saturating IFN-γ adds",
      origin: "assumed",
      source: "mazet2023",
      range: [0, 2],
    },
    ifngHalfMaximum: {
      symbol: "K_\\beta",
      value: 20,
      unit: "pM",
      meaning: "IFN-γ at half of it",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 100],
    },
    recoveryRate: {
      symbol: "k_r",
      value: 0.1429,
      unit: "1/day",
      meaning: "recovery without TCR signal: 7 d",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.05, 0.3],
    },
    fixationLevel: {
      symbol: "x_F",
      value: 0.6,
      unit: "1",
      meaning: "exhaustion above which it becomes fixed",
      origin: "assumed",
      source: "philip2017",
      range: [0.4, 0.8],
    },
    fixationTime: {
      symbol: "\\tau_F",
      value: 6,
      unit: "day",
      meaning: "time constant of fixation",
      origin: "assumed",
      source: "philip2017",
      range: [3, 14],
    },
    secretionLoss: {
      symbol: "s_x",
      value: 0.7,
      unit: "1",
      meaning: "share of the secretion that full exhaustion takes; with PD-1 it falls tenfold in all",
      origin: "derived",
      source: "tumor-tcell",
      range: [0.5, 0.9],
    },
    speedLoss: {
      symbol: "v_x",
      value: 0.5,
      unit: "1",
      meaning: "share of the speed that full exhaustion takes: 10 to 5 µm/min",
      origin: "measured",
      source: "boissonnas2007",
      range: [0, 0.7],
    },
  },
  rate: {
    exhaustion: ({ self, here }, p) =>
      p.wearRate *
        self.tcrSignal *
        (1 + p.checkpointWear * self.inhibition) *
        (1 + p.ifngWear * hill(here.ifng, p.ifngHalfMaximum, 1)) -
      p.recoveryRate * (1 - self.tcrSignal) * (1 - self.fixation),
    fixation: ({ self }, p) => select(self.exhaustion - p.fixationLevel, (1 - self.fixation) / p.fixationTime, 0),
  },
  factor: {
    "ifng-secretion.ifngOutput": ({ self }, p) => 1 - p.secretionLoss * self.exhaustion,
    "il2-proliferation.il2Drive": ({ self }) => 1 - self.exhaustion,
    "t-cell-motility.walkingSpeed": ({ self }, p) => 1 - p.speedLoss * self.exhaustion,
  },
});
