import { hill, mechanism } from "../../engine/declare.js";
import { ifng } from "../ligands/ifn-gamma.js";
import { dendritic } from "../lineages/myeloid.js";
import { treg } from "../lineages/t-cell.js";

/**
 * Treg suppression: regulatory T cells strip dendritic cells of CD80 by CTLA-4, and release TGF-β and IL-10. IFN-γ makes
 * them fragile.
 *
 *   v = 1 − f·h(I; 30 pM, 2)        q = q₀·v        at a dendritic cell: B −= s·v·B with rate k
 *
 * What it does to helpers runs through `costimulation`; the IL-2 they take is in `treg-il2-sink`.
 */
export const tregSuppression = mechanism({
  name: "treg-suppression",
  claim: "regulatory T cells suppress by CTLA-4, TGF-β and IL-10, until IFN-γ makes them fragile",
  equation: "v = 1 − f h(I;K_f,2); q = q₀ v; on = k_b; off = 1/T; B* −= s v B* ~ Poisson(k)",
  leavesOut: "two cells that compete for one dendritic cell, contact with killers, IL-35",
  actsOn: [treg],
  partner: [dendritic],
  senses: [ifng],
  parameters: {
    fragility: {
      symbol: "f",
      value: 0.5,
      unit: "1",
      meaning:
        "share of the suppression that full IFN-γ takes: it makes regulatory T cells fragile; how much is assumed",
      origin: "assumed",
      source: "overacre2017",
      range: [0, 0.9],
    },
    fragilityHalfMaximum: {
      symbol: "K_f",
      value: 30,
      unit: "pM",
      meaning: "IFN-γ at half of it, with power 2",
      origin: "assumed",
      source: "ifng-lab",
      range: [10, 100],
    },
    tgfbRate: {
      symbol: "q_T",
      value: 0.84,
      unit: "molecules/s",
      meaning: "active TGF-β of a regulatory T cell (Liyanage 2002)",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.2, 3],
    },
    il10Rate: {
      symbol: "q_{10}",
      value: 0.021,
      unit: "molecules/s",
      meaning: "IL-10 of a regulatory T cell",
      origin: "fitted",
      source: "qspio-tnbc",
      range: [0.01, 1],
    },
    graspRate: {
      symbol: "k_b",
      value: 0.5,
      unit: "1/min",
      meaning: "stopping at a dendritic cell it touches",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 5],
    },
    contactTime: {
      symbol: "T",
      value: 15,
      unit: "min",
      meaning: "mean contact with a dendritic cell",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 60],
    },
    strippingRate: {
      symbol: "k",
      value: 0.1,
      unit: "1/min",
      meaning: "how often CD80 is taken during a contact",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.02, 0.5],
    },
    stripped: {
      symbol: "s",
      value: 0.8,
      unit: "1",
      meaning: "share of CD80 that is taken at once: a fifth is left",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.2, 0.95],
    },
  },
  quantity: {
    vigour: {
      unit: "1",
      meaning: "suppressive function, less where IFN-γ has made it fragile",
      law: ({ here }, p) => 1 - p.fragility * hill(here.ifng, p.fragilityHalfMaximum, 2),
    },
    stripping: {
      unit: "1/min",
      meaning: "rate at which CTLA-4 strips the dendritic cell it holds",
      across: "bond",
      law: (_, p) => p.strippingRate,
    },
  },
  secretion: {
    tgfb: ({ self }, p) => p.tgfbRate * self.vigour,
    il10: ({ self }, p) => p.il10Rate * self.vigour,
  },
  bond: { onRate: (_, p) => p.graspRate, offRate: (_, p) => 1 / p.contactTime },
  event: {
    strip: {
      when: { hazard: ({ self }) => self.stripping },
      while: "bound",
      what: [{ addToPartner: "cd80", amount: ({ self, other }, p) => -p.stripped * self.vigour * other.cd80 }],
    },
  },
});
