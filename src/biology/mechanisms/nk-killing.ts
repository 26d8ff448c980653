import { hill, mechanism } from "../../engine/declare.js";
import { il12 } from "../ligands/il-12.js";
import { nk } from "../lineages/lymphoid.js";
import { tumor } from "../lineages/tumor.js";

/**
 * NK killing: NK cells kill what shows little MHC class I, so IFN-γ, which raises it and HLA-E, protects the tumor from them.
 *
 *   w = 1 − h(M·(1 + e·M); 1, 2)        on-rate at touch = k·w        off-rate = 1/T
 *   killed with hazard h_NK·w·(a₀ + (1 − a₀)·h(IL-12; 2 pM)) while held
 *
 * M is surface MHC-I; HLA-E goes with it. A kill is one blow: it gives more damage than any cell survives.
 */
export const nkKilling = mechanism({
  name: "nk-killing",
  claim: "NK cells kill cells that miss MHC class I",
  equation: "w = 1 − h(M*(1 + e M*);K_w,2); on = k w; off = 1/T; killed ~ Poisson(h_NK w (a₀ + (1 − a₀) h(IL12;K_12)))",
  leavesOut: "set points of single NK cells, NKG2D and its ligands, exhaustion of NK cells",
  actsOn: [nk],
  partner: [tumor],
  senses: [il12],
  givenByPartner: { "antigen-presentation.surfaceMhc": 1 },
  parameters: {
    graspRate: {
      symbol: "k",
      value: 1,
      unit: "1/min",
      meaning: "stopping at a cell without MHC-I that it touches",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.2, 5],
    },
    contactTime: {
      symbol: "T",
      value: 20,
      unit: "min",
      meaning: "mean contact",
      origin: "assumed",
      source: "ifng-lab",
      range: [5, 60],
    },
    killRate: {
      symbol: "h_{NK}",
      value: 0.01,
      unit: "1/min",
      meaning: "kills of a fully active NK cell that holds a cell without MHC-I",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.002, 0.05],
    },
    selfHalfMaximum: {
      symbol: "K_w",
      value: 1,
      unit: "fold",
      meaning: "MHC-I with HLA-E at half of the inhibition, with power 2",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.5, 3],
    },
    hlaE: {
      symbol: "e",
      value: 0.5,
      unit: "1",
      meaning: "weight of HLA-E, fold by fold, which IFN-γ raises with MHC-I",
      origin: "assumed",
      source: "dubrot2022",
      range: [0, 2],
    },
    restingActivity: {
      symbol: "a_0",
      value: 0.3,
      unit: "1",
      meaning: "activity without IL-12: about one kill per NK cell and day among cells with basal MHC-I",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.1, 1],
    },
    il12HalfMaximum: {
      symbol: "K_{12}",
      value: 2,
      unit: "pM",
      meaning: "IL-12 at half of the activation",
      origin: "assumed",
      source: "ifng-lab",
      range: [0.14, 10],
    },
    fatalDamage: {
      symbol: "d",
      value: 10,
      unit: "1",
      meaning: "damage of the blow: more than any cell survives",
      origin: "derived",
      source: "ifng-lab",
    },
  },
  quantity: {
    missingSelf: {
      unit: "1",
      meaning: "how much the held cell looks like no self",
      across: "bond",
      law: ({ other }, p) => 1 - hill(other.surfaceMhc * (1 + p.hlaE * other.surfaceMhc), p.selfHalfMaximum, 2),
    },
    blow: {
      unit: "1/min",
      meaning: "hazard that the held cell is killed",
      across: "bond",
      account: "NK kill",
      law: ({ here }, p) =>
        p.killRate * (p.restingActivity + (1 - p.restingActivity) * hill(here.il12, p.il12HalfMaximum, 1)),
    },
  },
  factor: { "nk-killing.blow": { "MHC-I and HLA-E": ({ self }) => self.missingSelf } },
  bond: {
    onRate: ({ other }, p) =>
      p.graspRate * (1 - hill(other.surfaceMhc * (1 + p.hlaE * other.surfaceMhc), p.selfHalfMaximum, 2)),
    offRate: (_, p) => 1 / p.contactTime,
  },
  event: {
    kill: {
      when: { hazard: ({ self }) => self.blow },
      while: "bound",
      what: [{ addToPartner: "damage", amount: (_, p) => p.fatalDamage }],
    },
  },
});
