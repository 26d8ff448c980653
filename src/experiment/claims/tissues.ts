/** The small tissues in which claims are shown, and how a claim's switch changes them. */

import type { Depleted, Switch } from "../../biology/claims.js";
import { biology } from "../../biology/index.js";
import { prepare } from "../laboratory.js";
import { ledgerOf } from "../outputs.js";
import { parseScenario } from "../scenario.js";
import { type RunResult, simulate } from "../simulate.js";
import { vocabularyOf } from "../vocabulary.js";

/** Cells per mm², each with what some claims need. */
const tissues = {
  /** Killers and tumor cells alone, at the start. */
  nest: { tumor: 3000, cd8: 1000, treg: 0, macrophage: 0, stroma: 0, vessels: 100 },
  /** Where suppressors are. */
  suppressed: {
    tumor: 3000,
    cd8: 1200,
    treg: 300,
    nk: 200,
    macrophage: 600,
    "m-mdsc": 300,
    stroma: 300,
    vessels: 200,
  },
  /** Few tumor cells among helpers and dendritic cells, as beside a lymphoid structure. */
  lymphoid: { tumor: 1200, cd8: 1200, cd4: 1200, dendritic: 1500, treg: 0, macrophage: 0, stroma: 0, vessels: 100 },
  /** One vessel for many tumor cells: what IDO1 makes is hardly washed out. */
  stagnant: { tumor: 4000, cd8: 800, treg: 0, macrophage: 0, stroma: 0, vessels: 25 },
} as const;
export type Tissue = keyof typeof tissues;

const edges: Readonly<Record<Tissue, string>> = {
  nest: "200 um",
  suppressed: "160 um",
  lymphoid: "160 um",
  stagnant: "200 um",
};

export interface Change {
  readonly extra?: string;
  readonly depleted?: string;
  /** Drugs are given without the drug. */
  readonly vehicle?: true;
}

function scenario(tissue: Tissue, { extra = "", depleted = "" }: Change): string {
  const densities = Object.entries({ ...tissues[tissue], ...(depleted ? { [depleted]: 0 } : {}) });
  return `
ifng-lab: 1
name: claims
duration: 30 h
tissue:
  generate:
    size: [${edges[tissue]}, ${edges[tissue]}]
${densities.map(([type, density]) => `    ${type}: { density: ${density} /mm2 }`).join("\n")}
observe: { every: 2 h }
${extra}`;
}

const runs = new Map<string, Promise<RunResult>>();

/** Each run is made once. */
export function run(tissue: Tissue, change: Change = {}): Promise<RunResult> {
  const text = scenario(tissue, change);
  if (!runs.has(text)) runs.set(text, simulate(prepare(parseScenario(text, "claims.yaml", vocabularyOf(biology)))));
  return runs.get(text)!;
}

/** By which cells come that are depleted: an antibody takes those that enter too. */
const influx: Readonly<Record<Depleted, string>> = { cd4: "helper-recruitment", cd8: "chemokine-recruitment" };

export function changeBy(how: Switch): Change {
  if ("without" in how) return { extra: `without: [${how.without}]\n` };
  if ("lost" in how) return { extra: `clones: [{ name: altered, lost: [${how.lost}] }]\n` };
  if ("depleted" in how) return { depleted: how.depleted, extra: `without: [${influx[how.depleted]}]\n` };
  if ("vehicle" in how) return { vehicle: true };
  const lines = Object.entries(how.set).map(([address, value]) => `  ${address}: "${value}"\n`);
  return { extra: `parameters:\n${lines.join("")}` };
}

/** The change with drugs on top. */
export function treated({ extra = "", ...change }: Change, drugs: readonly Drug[]): Change {
  const doses = drugs.map(
    (drug) => `  - ${change.vehicle ? regimens[drug].replace(/\d+ mg/, "0 mg") : regimens[drug]}\n`,
  );
  return { ...change, extra: `${extra}therapy:\n${doses.join("")}` };
}

export type Drug = "pembrolizumab" | "epacadostat";
const regimens: Readonly<Record<Drug, string>> = {
  pembrolizumab: "{ drug: pembrolizumab, dose: 200 mg }",
  epacadostat: "{ drug: epacadostat, dose: 100 mg, every: 12 h }",
};

export const total = (result: RunResult, event: string, cause: string) =>
  ledgerOf([result]).reduce((sum, e) => sum + (e.event === event && e.cause === cause ? e.count : 0), 0);
export const highest = (result: RunResult, mean: string) =>
  Math.max(...result.observations.map((o) => o.means[mean] ?? 0));
export const last = (result: RunResult, mean: string) => result.observations.at(-1)!.means[mean] ?? 0;
export const most = (result: RunResult, field: string) =>
  Math.max(...result.observations.map((o) => o.fields[field]!.max));
/** CD8 T cells that came through vessels. */
export const entered = (result: RunResult) =>
  ledgerOf([result]).reduce((sum, e) => sum + (e.event === "entry" && e.actor === "CD8" ? e.count : 0), 0);
/** Share of all hits that PD-1 takes. */
export const lostToPd1 = (result: RunResult) =>
  total(result, "hit", "checkpoint-engagement") / total(result, "hit", "potential");
/** Share of the divisions of T cells that IDO1 takes. */
export const lostToIdo = (result: RunResult) =>
  total(result, "T-cell division", "ido-suppression") / total(result, "T-cell division", "potential");
