/** What the shipped parameters are calibrated to, and what may move: protocol.md in numbers. No target is a row of the atlas. */

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
  { id: "Treg share of CD4", unit: "1", low: 0.1, high: 0.3 },
] as const satisfies readonly Target[];

export type TargetId = (typeof targets)[number]["id"];

/** The range as `ifng tip` takes an axis, and the targets that are to tell the parameter. */
export const movable: readonly { readonly axis: string; readonly by: readonly TargetId[] }[] = [
  { axis: "chemokine-recruitment.basalInflux=2..20 cells/mm2/day", by: ["CD8, cold"] },
  { axis: "chemokine-recruitment.inducedInflux=130..450 cells/mm2/day", by: ["CD8, intermediate", "CD8, hot"] },
  { axis: "t-cell-turnover.egressRate=0.25..0.5 1/day", by: ["CD8 residence"] },
  { axis: "il2-proliferation.homeostatic=0.04..0.15 1/day", by: ["proliferating CD8"] },
  { axis: "tumor-growth.divisionRate=0.17..0.35 1/day", by: ["tumor growth, mouse"] },
  { axis: "tgf-beta-consumption.clearance=0.5..3 µm3/s", by: ["TGF-β"] },
  { axis: "lactate-production.maximalRate=1000000..100000000 molecules/s", by: ["lactate"] },
  { axis: "nk-recruitment.inducedInflux=5..60 cells/mm2/day", by: ["NK cells"] },
  { axis: "mdsc-recruitment.inducedInflux=10..100 cells/mm2/day", by: ["MDSC"] },
  { axis: "monocyte-recruitment.inducedInflux=20..200 cells/mm2/day", by: ["macrophages"] },
  { axis: "treg-recruitment.inducedInflux=10..100 cells/mm2/day", by: ["Treg share of CD4"] },
  { axis: "helper-recruitment.inducedInflux=10..150 cells/mm2/day", by: ["Treg share of CD4"] },
];
