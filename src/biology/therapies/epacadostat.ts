import { mechanism } from "../../engine/declare.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Epacadostat: a tablet that holds IDO1 back, so that less tryptophan becomes kynurenine.
 *
 *   dA/dt = −k_a·A        dC/dt = k_a·A − k·C        IDO1 × 1/(1 + C/IC₅₀)
 *
 * A and C in pM of the volume of distribution. One hundred milligrams twice a day hold about nine tenths of IDO1.
 */
export const epacadostat = mechanism({
  name: "epacadostat",
  claim: "an IDO1 inhibitor leaves T cells their tryptophan",
  equation: "dA/dt = −k_a A; dC/dt = k_a A − k C; IDO1 × 1/(1 + C/IC₅₀)",
  leavesOut: "a second compartment, TDO, kynurenine that comes with the blood, differences between patients",
  actsOn: [tumor],
  parameters: {
    absorption: {
      symbol: "k_a",
      value: 1,
      unit: "1/h",
      meaning: "uptake from the gut",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.3, 4],
    },
    elimination: {
      symbol: "k",
      value: 0.239,
      unit: "1/h",
      meaning: "half-life of 2.9 h",
      origin: "assumed",
      source: "shi2017",
      range: [0.15, 0.4],
    },
    volume: {
      symbol: "V",
      value: 160,
      unit: "l",
      meaning: "apparent volume at which 100 mg twice a day hold 80–90 % of IDO1 on average",
      origin: "derived",
      source: "beatty2017",
      range: [80, 300],
    },
    molarMass: {
      symbol: "m",
      value: 0.438,
      unit: "kDa",
      meaning: "molar mass",
      origin: "derived",
      source: "ifng-lab",
    },
    moleculesPerPicomolar: {
      symbol: "N",
      value: 6.02214076e-4,
      unit: "molecules/µm3/pM",
      meaning: "molecules per volume in one pM (Avogadro's number)",
      origin: "derived",
      source: "ifng-lab",
    },
    potency: {
      symbol: "IC_{50}",
      value: 70,
      unit: "nM",
      meaning: "concentration at half of IDO1 in patients",
      origin: "measured",
      source: "shi2017",
      range: [10, 150],
    },
  },
  compartment: {
    epacadostatGut: { unit: "pM" },
    epacadostatPlasma: { unit: "pM" },
  },
  course: {
    epacadostatGut: ({ body }, p) => -p.absorption * body.epacadostatGut,
    epacadostatPlasma: ({ body }, p) => p.absorption * body.epacadostatGut - p.elimination * body.epacadostatPlasma,
  },
  dose: {
    into: "epacadostatGut",
    unit: "mg",
    gain: (_, p) => 1 / (p.molarMass * p.volume * p.moleculesPerPicomolar),
  },
  factor: {
    "ido1-activity.idoRate": ({ body }, p) => 1 / (1 + body.epacadostatPlasma / p.potency),
  },
});
