import { hill, mechanism, sqrt } from "../../engine/declare.js";
import { il10 } from "../ligands/il-10.js";
import { macrophage } from "../lineages/myeloid.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Phagocytosis: M1 macrophages eat tumor cells, as far as CD47 and IL-10 let them.
 *
 *   on-rate at touch = k·m₁        off-rate = 1/T
 *   eaten with hazard e·m₁·(1 − H_S)·(1 − h(IL-10; 270 pM)) while held, H_S = B²/(B² + B₅₀²), B bound CD47–SIRPα
 *
 * A cell that is eaten dies of it at once: it is given more damage than any cell survives.
 */
export const phagocytosis = mechanism({
  name: "phagocytosis",
  claim: "M1 macrophages eat tumor cells unless CD47 tells them not to",
  equation:
    "on = k m₁; off = 1/T; B = ½[(a+b+K) − √((a+b+K)² − 4ab)]; eaten ~ Poisson(e m₁ (1 − B²/(B² + B₅₀²))(1 − h(IL10;K_10)))",
  leavesOut: "calreticulin, antibodies that opsonise, antigen that macrophages present of what they ate",
  actsOn: [macrophage],
  partner: [tumor],
  senses: [il10],
  parameters: {
    graspRate: {
      symbol: "k",
      value: 0.1,
      unit: "1/min",
      meaning: "holding on to a tumor cell it touches",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.02, 1],
    },
    contactTime: {
      symbol: "T",
      value: 20,
      unit: "min",
      meaning: "mean time it holds a cell",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 60],
    },
    eatingRate: {
      symbol: "e",
      value: 0.5,
      unit: "1/day",
      meaning:
        "cells eaten while holding one, so that an M1 cell, which does two thirds of the time, eats 0.33 per day (Pan 2020)",
      origin: "derived",
      source: "qspio-tnbc",
      range: [0.1, 2],
    },
    sirpDensity: {
      symbol: "a",
      value: 100,
      unit: "molecules/µm2",
      meaning: "SIRPα of a macrophage",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [30, 300],
    },
    cd47Density: {
      symbol: "b",
      value: 400,
      unit: "molecules/µm2",
      meaning: "CD47 of a tumor cell",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [50, 1000],
    },
    affinity: {
      symbol: "K",
      value: 2.9,
      unit: "molecules/µm2",
      meaning: "two-dimensional dissociation constant: 1.6 µM in a gap of 3 nm",
      origin: "derived",
      source: "qspio-tnbc",
      range: [1, 10],
    },
    boundHalfMaximum: {
      symbol: "B_{50}",
      value: 37,
      unit: "molecules/µm2",
      meaning: "bound SIRPα at half of the inhibition, with power 2",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [10, 100],
    },
    il10HalfMaximum: {
      symbol: "K_{10}",
      value: 270,
      unit: "pM",
      meaning: "IL-10 that halves eating (Bian 2016)",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [100, 600],
    },
    fatalDamage: {
      symbol: "d",
      value: 10,
      unit: "1",
      meaning: "damage of being eaten: more than any cell survives",
      origin: "derived",
      source: "ifng-lab",
    },
  },
  quantity: {
    freeSirp: { unit: "molecules/µm2", meaning: "SIRPα that no drug covers", law: (_, p) => p.sirpDensity },
    eating: {
      unit: "1/min",
      meaning: "hazard that the cell it holds is eaten",
      across: "bond",
      account: "phagocytosis",
      law: ({ self, here }, p) => p.eatingRate * self.m1 * (1 - hill(here.il10, p.il10HalfMaximum, 1)),
    },
    dontEatMe: {
      unit: "1",
      meaning: "inhibition by CD47",
      law: ({ self }, p) => {
        const sum = self.freeSirp + p.cd47Density + p.affinity;
        const bound = 0.5 * (sum - sqrt(sum * sum - 4 * self.freeSirp * p.cd47Density));
        return (bound * bound) / (bound * bound + p.boundHalfMaximum * p.boundHalfMaximum);
      },
    },
  },
  factor: { "phagocytosis.eating": { CD47: ({ self }) => 1 - self.dontEatMe } },
  bond: {
    onRate: ({ self }, p) => p.graspRate * self.m1,
    offRate: (_, p) => 1 / p.contactTime,
  },
  event: {
    eat: {
      when: { hazard: ({ self }) => self.eating },
      while: "bound",
      what: [{ addToPartner: "damage", amount: (_, p) => p.fatalDamage }],
    },
  },
});
