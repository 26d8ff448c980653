/**
 * Claims: what the laboratory must make happen, which mechanisms bring it about, and what switches it off.
 *
 * A claim is listed here once its mechanisms ship; its experiment shows it and, with the switch, shows it gone.
 */
export interface Claim {
  readonly id: string;
  readonly claim: string;
  readonly mechanisms: readonly string[];
  /** A mechanism or a clone's lost gene that makes the claim go away. */
  readonly switch: { readonly without: string } | { readonly lost: string };
}

export const claims: readonly Claim[] = [
  {
    id: "C01",
    claim: "IFN-γ comes from activated T cells, on contact with antigen",
    mechanisms: ["ifng-secretion", "antigen-recognition", "immune-synapse"],
    switch: { without: "antigen-recognition" },
  },
  {
    id: "C03",
    claim: "IFN-γ raises MHC class I on tumor cells, so that T cells recognise them",
    mechanisms: ["jak-stat", "antigen-presentation"],
    switch: { lost: "JAK1" },
  },
  {
    id: "C05",
    claim: "IFN-γ recruits cytotoxic T cells",
    mechanisms: ["chemokine-induction", "macrophage-chemokines", "chemokine-recruitment"],
    switch: { without: "chemokine-recruitment" },
  },
  {
    id: "C10",
    claim: "chronic antigen and IFN-γ exhaust T cells",
    mechanisms: ["exhaustion"],
    switch: { without: "exhaustion" },
  },
  {
    id: "C11",
    claim: "IFN-γ raises PD-L1 on tumor cells",
    mechanisms: ["jak-stat", "adaptive-resistance"],
    switch: { without: "adaptive-resistance" },
  },
  {
    id: "C13",
    claim: "PD-L1 inhibits T cells through PD-1",
    mechanisms: ["checkpoint-engagement"],
    switch: { without: "checkpoint-engagement" },
  },
  {
    id: "C19",
    claim: "the signal runs through its receptor, JAK1/2, STAT1, with SOCS1 feedback",
    mechanisms: ["jak-stat"],
    switch: { lost: "JAK1" },
  },
  {
    id: "C22",
    claim: "IFN-γ suppresses tumor growth directly",
    mechanisms: ["growth-arrest"],
    switch: { without: "growth-arrest" },
  },
];
