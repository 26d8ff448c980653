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

/** As `ifng tip` takes an axis. */
export const movable: readonly string[] = [
  "chemokine-recruitment.basalInflux=2..20 cells/mm2/day",
  "chemokine-recruitment.inducedInflux=130..450 cells/mm2/day",
  "t-cell-turnover.egressRate=0.25..0.5 1/day",
  "il2-proliferation.homeostatic=0.04..0.15 1/day",
  "tumor-growth.divisionRate=0.17..0.35 1/day",
  "tgf-beta-consumption.clearance=0.5..3 µm3/s",
  "lactate-production.maximalRate=1000000..100000000 molecules/s",
  "nk-recruitment.inducedInflux=5..60 cells/mm2/day",
  "mdsc-recruitment.inducedInflux=10..100 cells/mm2/day",
  "monocyte-recruitment.inducedInflux=20..200 cells/mm2/day",
  "treg-recruitment.inducedInflux=10..100 cells/mm2/day",
  "helper-recruitment.inducedInflux=10..150 cells/mm2/day",
];
