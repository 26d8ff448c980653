/**
 * Claims: what the laboratory must make happen, which mechanisms bring it about, and what switches it off.
 *
 * A claim is listed here once its mechanisms ship; its experiment shows it and, with the switch, shows it gone.
 */

/** Cells that an antibody depletes. */
export type Depleted = "cd4" | "cd8";

/** What makes a claim go away: a mechanism left out, a gene lost, parameters set, cells depleted, in the tissue and where they enter, or drugs given at a dose of nothing. */
export type Switch =
  | { readonly without: string }
  | { readonly lost: string }
  | { readonly set: Readonly<Record<string, string>> }
  | { readonly depleted: Depleted }
  | { readonly vehicle: true };

export interface Claim {
  readonly id: string;
  readonly claim: string;
  readonly mechanisms: readonly string[];
  readonly switch: Switch;
}

/** No IFN-γ from any source. */
const ifngBlocked: Switch = {
  set: { "ifng-secretion.maximalRate": "0 molecules/s", "nk-secretion.maximalRate": "0 molecules/s" },
};

export const claims: readonly Claim[] = [
  {
    id: "C01",
    claim: "IFN-γ comes from activated T cells and NK cells",
    mechanisms: ["ifng-secretion", "antigen-recognition", "immune-synapse", "nk-secretion", "nk-killing"],
    switch: { without: "antigen-recognition" },
  },
  {
    id: "C02",
    claim: "IFN-γ suppresses or promotes the tumor, by context",
    mechanisms: [
      "jak-stat",
      "antigen-presentation",
      "adaptive-resistance",
      "checkpoint-engagement",
      "exhaustion",
      "growth-arrest",
      "chronic-memory",
    ],
    switch: { without: "checkpoint-engagement" },
  },
  {
    id: "C03",
    claim: "IFN-γ raises MHC class I and II, so that immune cells recognise tumor cells",
    mechanisms: [
      "jak-stat",
      "antigen-presentation",
      "class-2-induction",
      "class-2-presentation",
      "presenting-cell-activation",
      "helper-synapse",
    ],
    switch: { lost: "JAK1" },
  },
  {
    id: "C04",
    claim: "IFN-γ helps to activate cytotoxic T cells",
    mechanisms: ["effector-activation"],
    switch: { without: "effector-activation" },
  },
  {
    id: "C05",
    claim: "IFN-γ recruits cytotoxic T cells",
    mechanisms: ["chemokine-induction", "macrophage-chemokines", "chemokine-recruitment", "vessel-opening"],
    switch: { without: "chemokine-recruitment" },
  },
  {
    id: "C06",
    claim: "IFN-γ stimulates other pro-inflammatory cytokines: IL-12 and TNF",
    mechanisms: ["cytokine-amplification", "dendritic-maturation", "macrophage-polarisation"],
    switch: { without: "cytokine-amplification" },
  },
  {
    id: "C07",
    claim: "IFN-γ drives naive CD4 T cells towards Th1",
    mechanisms: ["th1-differentiation", "helper-synapse", "costimulation"],
    switch: ifngBlocked,
  },
  {
    id: "C08",
    claim: "Th1 cells license dendritic cells and feed the response",
    mechanisms: ["th1-help", "th1-differentiation", "dendritic-maturation"],
    switch: { depleted: "cd4" },
  },
  {
    id: "C10",
    claim: "chronic antigen and IFN-γ exhaust T cells",
    mechanisms: ["exhaustion", "stem-like-pool", "activation-induced-death"],
    switch: { without: "exhaustion" },
  },
  {
    id: "C11",
    claim: "IFN-γ raises PD-L1 on tumor cells, and after long exposure further ligands",
    mechanisms: ["jak-stat", "adaptive-resistance", "chronic-memory", "resistance-ligands", "nk-killing"],
    switch: { without: "adaptive-resistance" },
  },
  {
    id: "C12",
    claim: "IFN-γ induces immunosuppression: IDO1, beside PD-L1, suppressors and memory",
    mechanisms: [
      "ido1-activity",
      "ido-suppression",
      "metabolite-exchange",
      "adaptive-resistance",
      "suppressor-recruitment",
      "chronic-memory",
    ],
    switch: { without: "ido1-activity" },
  },
  {
    id: "C13",
    claim: "PD-L1 inhibits T cells through PD-1",
    mechanisms: ["checkpoint-engagement"],
    switch: { without: "checkpoint-engagement" },
  },
  {
    id: "C14",
    claim: "what anti-PD-1 gives back is what IFN-γ had taken",
    mechanisms: ["checkpoint-engagement", "exhaustion", "chronic-memory", "pembrolizumab"],
    switch: ifngBlocked,
  },
  {
    id: "C15",
    claim: "IFN-γ turns macrophages to M1, which eat tumor cells",
    mechanisms: ["macrophage-polarisation", "phagocytosis"],
    switch: ifngBlocked,
  },
  {
    id: "C16",
    claim: "CD8 activity calls regulatory T cells",
    mechanisms: ["suppressor-recruitment", "treg-recruitment", "treg-suppression", "treg-il2-sink"],
    switch: { depleted: "cd8" },
  },
  {
    id: "C17",
    claim: "IFN-γ calls and arms myeloid-derived suppressor cells",
    mechanisms: ["suppressor-recruitment", "mdsc-recruitment", "monocytic-suppressors", "mdsc-suppression"],
    switch: ifngBlocked,
  },
  {
    id: "C19",
    claim: "the signal runs through its receptor, JAK1/2, STAT1, with SOCS1 feedback",
    mechanisms: ["jak-stat"],
    switch: { lost: "JAK1" },
  },
  {
    id: "C18",
    claim: "the balance tips to eradication or to escape",
    mechanisms: [
      "adaptive-resistance",
      "checkpoint-engagement",
      "cytotoxicity",
      "lethal-damage",
      "chemokine-induction",
      "chemokine-recruitment",
      "il2-proliferation",
      "tumor-growth",
    ],
    switch: { set: { "adaptive-resistance.pdl1Induction": "1 fold" } },
  },
  {
    id: "C20",
    claim: "drugs raise T-cell activation and lower a suppressive arm at once",
    mechanisms: ["pembrolizumab", "checkpoint-engagement", "epacadostat", "ido1-activity", "ido-suppression"],
    switch: { vehicle: true },
  },
  {
    id: "C22",
    claim: "IFN-γ suppresses tumor growth directly",
    mechanisms: ["growth-arrest", "senescence", "ifng-apoptosis", "vessel-response"],
    switch: { without: "growth-arrest" },
  },
];

/** Claims that are not shown: they need cohorts of virtual patients. */
export const pendingClaims = [
  {
    id: "C09",
    claim: "more IFN-γ goes with better infiltration and outcome in certain cancers",
    pending: "trial",
    why: "It is a correlation over tumors: it needs a cohort of virtual tumors, one type in which it holds and one in which it fails.",
  },
  {
    id: "C21",
    claim: "checkpoint inhibitors with agents that modulate IFN-γ responses can overcome resistance",
    pending: "trial",
    why: "It is about which patients gain: it needs arms of virtual patients, and the nulls of the clinic (IDO1, IFN-γ alone) as controls.",
  },
] as const;
