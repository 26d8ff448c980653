import { mechanism, select } from "../../engine/declare.js";
import { tumor } from "../lineages/tumor.js";

/**
 * Immunoediting: dividing tumor cells lose genes of antigen presentation and of IFN-γ sensing, copy by copy, and antigens.
 *
 *   a copy is lost with the hazard  r·m·n                r = division rate, n = copies left
 *   m = μ for the first hit, and ℓ for the second, which also takes the form of a loss of heterozygosity
 *   a heterogeneous antigen is lost with the hazard r·α
 *
 * No clone is fitter by decree. Whoever lost B2M is not seen by T cells, and is by NK cells; whoever lost JAK1 raises neither
 * PD-L1 nor MHC. What becomes of them is up to the mechanisms that read these genes.
 */
export const immunoediting = mechanism({
  name: "immunoediting",
  claim: "tumors under attack are edited: clones that are seen less, or hear less, take over where that helps them",
  equation:
    "B2M, JAK1, JAK2, IFNGR1, IFNGR2: n → n − 1 ~ Poisson(r n (μ if n = 2, ℓ if n = 1)); A → (1 − a) A ~ Poisson(r α)",
  leavesOut: "new antigens, copy gains (PD-L1 amplification), epigenetic silencing, hypermutation",
  actsOn: [tumor],
  given: { "tumor-growth.divisionRate": 0 },
  clone: ["B2M", "JAK1", "JAK2", "IFNGR1", "IFNGR2", "antigenicity"],
  parameters: {
    firstHit: {
      symbol: "\\mu",
      value: 1e-5,
      unit: "1",
      meaning: "probability per division and copy that an intact gene loses it",
      origin: "assumed",
      source: "ifng-lab",
      uncertainty: { kind: "loguniform", low: 1e-6, high: 1e-4 },
      range: [1e-7, 1e-3],
    },
    secondHit: {
      symbol: "\\ell",
      value: 1e-4,
      unit: "1",
      meaning: "the same of the last copy: loss of heterozygosity is the more frequent way",
      origin: "assumed",
      source: "ifng-lab",
      uncertainty: { kind: "loguniform", low: 1e-5, high: 1e-3 },
      range: [1e-6, 1e-2],
    },
    antigenLoss: {
      symbol: "\\alpha",
      value: 1e-4,
      unit: "1",
      meaning: "probability per division that a heterogeneous antigen is lost",
      origin: "assumed",
      source: "ifng-lab",
      uncertainty: { kind: "loguniform", low: 1e-5, high: 1e-3 },
      range: [1e-6, 1e-2],
    },
    antigenShare: {
      symbol: "a",
      value: 0.7,
      unit: "1",
      meaning: "share of the antigen density that one lost antigen takes",
      origin: "assumed",
      source: "ifng-lab",
      range: [0, 1],
    },
  },
  event: {
    loseB2m: {
      when: {
        hazard: ({ self, clone }, p) => self.divisionRate * clone.B2M * select(clone.B2M - 1, p.firstHit, p.secondHit),
      },
      every: 6,
      what: [{ mutate: "B2M", to: ({ clone }) => clone.B2M - 1 }],
    },
    loseJak1: {
      when: {
        hazard: ({ self, clone }, p) =>
          self.divisionRate * clone.JAK1 * select(clone.JAK1 - 1, p.firstHit, p.secondHit),
      },
      every: 6,
      what: [{ mutate: "JAK1", to: ({ clone }) => clone.JAK1 - 1 }],
    },
    loseJak2: {
      when: {
        hazard: ({ self, clone }, p) =>
          self.divisionRate * clone.JAK2 * select(clone.JAK2 - 1, p.firstHit, p.secondHit),
      },
      every: 6,
      what: [{ mutate: "JAK2", to: ({ clone }) => clone.JAK2 - 1 }],
    },
    loseIfngr1: {
      when: {
        hazard: ({ self, clone }, p) =>
          self.divisionRate * clone.IFNGR1 * select(clone.IFNGR1 - 1, p.firstHit, p.secondHit),
      },
      every: 6,
      what: [{ mutate: "IFNGR1", to: ({ clone }) => clone.IFNGR1 - 1 }],
    },
    loseIfngr2: {
      when: {
        hazard: ({ self, clone }, p) =>
          self.divisionRate * clone.IFNGR2 * select(clone.IFNGR2 - 1, p.firstHit, p.secondHit),
      },
      every: 6,
      what: [{ mutate: "IFNGR2", to: ({ clone }) => clone.IFNGR2 - 1 }],
    },
    loseAntigen: {
      when: { hazard: ({ self, clone }, p) => select(clone.antigenicity - 0.05, self.divisionRate * p.antigenLoss, 0) },
      every: 6,
      what: [{ mutate: "antigenicity", to: ({ clone }, p) => (1 - p.antigenShare) * clone.antigenicity }],
    },
  },
});
