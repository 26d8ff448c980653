import { mechanism, sqrt } from "../../engine/declare.js";
import { cd8 } from "../lineages/t-cell.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Checkpoint engagement: PD-L1 on the target binds PD-1 on the CTL and holds it back.
 *
 *   B = ½[(a + b + K) − √((a + b + K)² − 4ab)]        H = B²/(B² + B₅₀²)
 *   hits × (1 − c·H)     secretion × (1 − s·H)     IL-2-driven division × (1 − H)
 *
 * a is the free PD-1 of the CTL, which rises with exhaustion; b the PD-L1 of the target. Published inhibition is of kills,
 * which go with the square of the hits, so c is less than 1.
 */
export const checkpointEngagement = mechanism({
  name: "checkpoint-engagement",
  claim: "PD-L1 on tumor cells inhibits T cells through PD-1",
  equation: "B = ½[(a+b+K) − √((a+b+K)² − 4ab)]; H = B²/(B² + B₅₀²)",
  leavesOut: "PD-L2, CD80 in cis, PD-L1 of cells other than the target",
  actsOn: [cd8],
  partner: [tumor],
  givenByPartner: { "adaptive-resistance.pdl1Density": 2.2 },
  parameters: {
    effectorPd1: {
      symbol: "a_0",
      value: 20,
      unit: "molecules/µm2",
      meaning: "PD-1 of an effector CTL: 3,000 on 151 µm²",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 60],
    },
    exhaustedPd1: {
      symbol: "a_x",
      value: 185,
      unit: "molecules/µm2",
      meaning: "PD-1 of an exhausted CTL: 28,000 per cell",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [60, 300],
    },
    affinity: {
      symbol: "K",
      value: 14.8,
      unit: "molecules/µm2",
      meaning: "two-dimensional dissociation constant: 8.2 µM in a gap of 3 nm",
      origin: "derived",
      source: "cheng2013",
      range: [5, 40],
    },
    boundHalfMaximum: {
      symbol: "B_{50}",
      value: 6,
      unit: "molecules/µm2",
      meaning: "bound PD-1 at half of the inhibition, with power 2",
      origin: "fitted",
      source: "jafarnejad2019",
      range: [2, 15],
    },
    hitLoss: {
      symbol: "c",
      value: 0.55,
      unit: "1",
      meaning: "share of the hits that full inhibition takes; with the shorter contact kills fall tenfold",
      origin: "derived",
      source: "tumor-tcell",
      range: [0.4, 0.7],
    },
    secretionLoss: {
      symbol: "s",
      value: 0.5,
      unit: "1",
      meaning: "share of the secretion that full inhibition takes",
      origin: "derived",
      source: "tumor-tcell",
      range: [0.3, 0.7],
    },
  },
  quantity: {
    freePd1: {
      unit: "molecules/µm2",
      meaning: "PD-1 that no antibody covers",
      law: ({ self }, p) => p.effectorPd1 + (p.exhaustedPd1 - p.effectorPd1) * self.exhaustion,
    },
    inhibition: {
      unit: "1",
      meaning: "PD-1 signal H of a bound CTL",
      across: "bond",
      law: ({ self, other }, p) => {
        const sum = self.freePd1 + other.pdl1Density + p.affinity;
        const bound = 0.5 * (sum - sqrt(sum * sum - 4 * self.freePd1 * other.pdl1Density));
        return (bound * bound) / (bound * bound + p.boundHalfMaximum * p.boundHalfMaximum);
      },
    },
  },
  factor: {
    "cytotoxicity.hitRate": ({ self }, p) => 1 - p.hitLoss * self.inhibition,
    "ifng-secretion.ifngOutput": ({ self }, p) => 1 - p.secretionLoss * self.inhibition,
    "il2-proliferation.il2Drive": ({ self }) => 1 - self.inhibition,
  },
});
