import { hill, mechanism } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { il10 } from "../ligands/il-10.js";
import { il12 } from "../ligands/il-12.js";
import { lactate } from "../ligands/lactate.js";
import { tgfb } from "../ligands/tgf-beta.js";
import { macrophage } from "../lineages/myeloid.js";

/**
 * Macrophage polarisation: IFN-γ and IL-12 turn macrophages to M1; IL-10, TGF-β and lactate turn them to M2.
 *
 *   α = 1 − (1 − h(I; 2.9 pM))·(1 − h(IL-12; 0.14 pM))        σ = h(IL-10; 8 pM) + h(TGF-β; 140 pM) + h(lactate; 10 mM, 2)
 *   dm₁/dt = (k₀ + (k₁ − k₀)·α)·(1 − m₁ − m₂) − k₂·σ·m₁ + k₃·α·m₂
 *   dm₂/dt = k₂·σ·m₁ + k₄·σ·(1 − m₁ − m₂) − k₃·α·m₂
 *
 * Shares are continuous. What is neither M1 nor M2 is M0. M1 makes IL-12 and TNF, as far as it is licensed.
 */
export const macrophagePolarisation = mechanism({
  name: "macrophage-polarisation",
  claim: "IFN-γ turns macrophages to M1",
  equation:
    "α = 1 − (1 − h(I;K_I))(1 − h(IL12;K_12)); σ = h(IL10;K_10) + h(TGFβ;K_T) + h(Lac;K_L,2); dm₁/dt = (k₀ + (k₁ − k₀) α)(1 − m₁ − m₂) − k₂ σ m₁ + k₃ α m₂; dm₂/dt = k₂ σ m₁ + k₄ σ (1 − m₁ − m₂) − k₃ α m₂",
  leavesOut: "IL-4 and IL-13, hypoxia, states beyond one axis",
  actsOn: [macrophage],
  senses: [ifng, il12, il10, tgfb, lactate],
  parameters: {
    ifngHalfMaximum: {
      symbol: "K_I",
      value: 2.9,
      unit: "pM",
      meaning: "IFN-γ at half of the drive to M1 (Altan-Bonnet 2019)",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [1, 10],
    },
    il12HalfMaximum: {
      symbol: "K_{12}",
      value: 0.14,
      unit: "pM",
      meaning: "IL-12 at half of it (Altan-Bonnet 2019)",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.05, 2],
    },
    il10HalfMaximum: {
      symbol: "K_{10}",
      value: 8,
      unit: "pM",
      meaning: "IL-10 at half of the drive to M2",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [2, 30],
    },
    tgfbHalfMaximum: {
      symbol: "K_T",
      value: 140,
      unit: "pM",
      meaning: "TGF-β at half of the drive to M2",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [50, 300],
    },
    lactateHalfMaximum: {
      symbol: "K_L",
      value: 10,
      unit: "mM",
      meaning: "lactate at half of the drive to M2, with power 2 (10–15 mM)",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 20],
    },
    spontaneousM1: {
      symbol: "k_0",
      value: 0.045,
      unit: "1/day",
      meaning: "M0 to M1 without a signal",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0, 0.1],
    },
    toM1: {
      symbol: "k_1",
      value: 1,
      unit: "1/day",
      meaning: "M0 to M1 under full drive",
      origin: "fitted",
      source: "tme-bistability",
      range: [0.3, 2],
    },
    toM2: {
      symbol: "k_2",
      value: 0.25,
      unit: "1/day",
      meaning: "M1 to M2 per signal",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.05, 0.5],
    },
    backToM1: {
      symbol: "k_3",
      value: 0.25,
      unit: "1/day",
      meaning: "M2 to M1 under full drive: as fast as the way there",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.02, 0.5],
    },
    directM2: {
      symbol: "k_4",
      value: 0.1,
      unit: "1/day",
      meaning: "M0 to M2 per signal",
      origin: "fitted",
      source: "tme-bistability",
      range: [0.02, 0.5],
    },
    il12Share: {
      symbol: "\\epsilon",
      value: 0.058,
      unit: "1",
      meaning: "IL-12 of an M1 macrophage over that of a mature dendritic cell: 0.0035 per second",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.01, 0.3],
    },
  },
  quantity: {
    driveToM1: {
      unit: "1",
      meaning: "signals towards M1",
      law: ({ here }, p) =>
        1 - (1 - hill(here.ifng, p.ifngHalfMaximum, 1)) * (1 - hill(here.il12, p.il12HalfMaximum, 1)),
    },
    driveToM2: {
      unit: "1",
      meaning: "signals towards M2",
      law: ({ here }, p) =>
        hill(here.il10, p.il10HalfMaximum, 1) +
        hill(here.tgfb, p.tgfbHalfMaximum, 1) +
        hill(here.lactate, p.lactateHalfMaximum, 2),
    },
  },
  rate: {
    m1: ({ self }, p) =>
      (p.spontaneousM1 + (p.toM1 - p.spontaneousM1) * self.driveToM1) * (1 - self.m1 - self.m2) -
      p.toM2 * self.driveToM2 * self.m1 +
      p.backToM1 * self.driveToM1 * self.m2,
    m2: ({ self }, p) =>
      p.toM2 * self.driveToM2 * self.m1 +
      p.directM2 * self.driveToM2 * (1 - self.m1 - self.m2) -
      p.backToM1 * self.driveToM1 * self.m2,
  },
  factor: {
    "cytokine-amplification.il12Output": ({ self }, p) => p.il12Share * self.m1,
    "cytokine-amplification.tnfOutput": ({ self }) => self.m1,
  },
});
