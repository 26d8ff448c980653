/** What the shipped parameters are calibrated to, and what may move: protocol.md in numbers. No target is a held-out row of the atlas. */

interface Target {
  readonly id: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
}

export const targets = [
  { id: "CD8, cold", unit: "1/mm2", low: 5, high: 50 },
  { id: "CD8, intermediate", unit: "1/mm2", low: 50, high: 300 },
  { id: "CD8, hot", unit: "1/mm2", low: 300, high: 1000 },
  { id: "CD8 residence", unit: "day", low: 2, high: 4 },
  { id: "proliferating CD8", unit: "1", low: 0.1, high: 0.3 },
  { id: "tumor growth, mouse", unit: "1/day", low: 0.173, high: 0.347 },
  { id: "kills per fresh CTL", unit: "1/day", low: 2, high: 16 },
  { id: "kills, exhausted over fresh", unit: "1", low: 0.05, high: 0.2 },
  { id: "TGF-β", unit: "pM", low: 16, high: 140 },
  { id: "lactate", unit: "mM", low: 5, high: 40 },
  { id: "NK cells", unit: "1/mm2", low: 5, high: 50 },
  { id: "MDSC", unit: "1/mm2", low: 20, high: 300 },
  { id: "macrophages", unit: "1/mm2", low: 200, high: 1000 },
  { id: "CD4 helpers", unit: "1/mm2", low: 50, high: 300 },
  { id: "Treg share of CD4", unit: "1", low: 0.1, high: 0.3 },
  { id: "survival, 3 nM IFN-γ, 48 h", unit: "1", low: 0.8, high: 1 },
  { id: "survival, with 1 nM TNF, 24 h", unit: "1", low: 0.8, high: 1 },
  { id: "survival, with 1 nM TNF, 48 h", unit: "1", low: 0.25, high: 0.6 },
  { id: "survival, 300 pM IFN-γ, 72 h", unit: "1", low: 0.5, high: 0.7 },
] as const satisfies readonly Target[];

export type TargetId = (typeof targets)[number]["id"];

/** The range as `ifng tip` takes an axis, and the targets that are to tell the parameter. */
export const movable: readonly { readonly axis: string; readonly by: readonly TargetId[] }[] = [
  { axis: "helper-recruitment.basalInflux=2..20 cells/mm2/day", by: ["CD4 helpers"] },
  { axis: "helper-recruitment.inducedInflux=10..300 cells/mm2/day", by: ["CD4 helpers"] },
  { axis: "treg-recruitment.basalInflux=0.2..5 cells/mm2/day", by: ["Treg share of CD4"] },
  { axis: "treg-recruitment.inducedInflux=5..100 cells/mm2/day", by: ["Treg share of CD4"] },
  { axis: "nk-recruitment.basalInflux=0.2..5 cells/mm2/day", by: ["NK cells"] },
  { axis: "nk-recruitment.inducedInflux=5..60 cells/mm2/day", by: ["NK cells"] },
  { axis: "chemokine-recruitment.inducedInflux=130..450 cells/mm2/day", by: ["CD8, intermediate", "CD8, hot"] },
  {
    axis: "ifng-apoptosis.deathRate=0.002..0.05 1/h",
    by: ["survival, 3 nM IFN-γ, 48 h", "survival, 300 pM IFN-γ, 72 h"],
  },
  {
    axis: "ifng-apoptosis.tnfGain=0.5..10 1",
    by: ["survival, with 1 nM TNF, 24 h", "survival, with 1 nM TNF, 48 h"],
  },
];
