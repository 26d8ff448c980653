import { beforeAll, describe, expect, it } from "vitest";
import { biology, claims } from "../biology/index.js";
import { prepare } from "./laboratory.js";
import { ledgerOf } from "./outputs.js";
import { parseScenario } from "./scenario.js";
import { type RunResult, simulate } from "./simulate.js";
import { vocabularyOf } from "./vocabulary.js";

/** Cells per mm² of three small tissues, each with what some claims need. */
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
} as const;
type Tissue = keyof typeof tissues;

interface Change {
  readonly extra?: string;
  readonly depleted?: string;
}
function scenario(tissue: Tissue, { extra = "", depleted = "" }: Change): string {
  const densities = Object.entries({ ...tissues[tissue], ...(depleted ? { [depleted]: 0 } : {}) });
  return `
ifng-lab: 1
name: claims
duration: 30 h
tissue:
  generate:
    size: ${tissue === "nest" ? "[200 um, 200 um]" : "[160 um, 160 um]"}
${densities.map(([type, density]) => `    ${type}: { density: ${density} /mm2 }`).join("\n")}
observe: { every: 2 h }
${extra}`;
}
const runs = new Map<string, Promise<RunResult>>();
/** Each run is made once. */
function run(tissue: Tissue, change: Change = {}): Promise<RunResult> {
  const text = scenario(tissue, change);
  if (!runs.has(text)) runs.set(text, simulate(prepare(parseScenario(text, "claims.yaml", vocabularyOf(biology)))));
  return runs.get(text)!;
}

const total = (result: RunResult, event: string, cause: string) =>
  ledgerOf([result]).reduce((sum, e) => sum + (e.event === event && e.cause === cause ? e.count : 0), 0);
const highest = (result: RunResult, mean: string) => Math.max(...result.observations.map((o) => o.means[mean] ?? 0));
const last = (result: RunResult, mean: string) => result.observations.at(-1)!.means[mean] ?? 0;
const most = (result: RunResult, field: string) => Math.max(...result.observations.map((o) => o.fields[field]!.max));
/** Share of all hits that PD-1 takes. */
const lostToPd1 = (result: RunResult) =>
  total(result, "hit", "checkpoint-engagement") / total(result, "hit", "potential");

interface Shown {
  readonly in: Tissue;
  readonly what: string;
  readonly read: (result: RunResult, change: Change) => number | Promise<number>;
  readonly least: number;
  /** What is left when the claim is switched off, at most; 0 and 1 exactly where nothing else does it. */
  readonly gone: number;
}
const shown: Readonly<Record<string, Shown>> = {
  C01: { in: "nest", what: "highest IFN-γ, pM", read: (r) => most(r, "ifng"), least: 5, gone: 0 },
  C03: { in: "nest", what: "MHC-I of tumor cells, fold", read: (r) => highest(r, "tumor.mhc1"), least: 1.5, gone: 1 },
  C04: {
    in: "nest",
    what: "hits gained by IFN-γ on the killer",
    read: (r) => -total(r, "hit", "effector-activation"),
    least: 5,
    gone: 0,
  },
  C05: { in: "nest", what: "T cells that entered", read: entered, least: 1, gone: 0 },
  C06: { in: "lymphoid", what: "highest IL-12, pM", read: (r) => most(r, "il12"), least: 1, gone: 0 },
  C07: { in: "lymphoid", what: "T-bet of helpers", read: (r) => last(r, "CD4.th1"), least: 0.1, gone: 0.05 },
  C08: {
    in: "lymphoid",
    what: "help that dendritic cells had",
    read: (r) => highest(r, "dendritic.help"),
    least: 0.01,
    gone: 0,
  },
  C10: { in: "nest", what: "exhaustion of T cells", read: (r) => highest(r, "CD8.exhaustion"), least: 0.02, gone: 0 },
  C11: { in: "nest", what: "PD-L1 of tumor cells, fold", read: (r) => highest(r, "tumor.pdl1"), least: 2, gone: 1.5 },
  C12: { in: "suppressed", what: "kynurenine, µM", read: (r) => most(r, "kynurenine") / 1e6, least: 1, gone: 0 },
  C13: {
    in: "nest",
    what: "hits lost to PD-1",
    read: (r) => total(r, "hit", "checkpoint-engagement"),
    least: 20,
    gone: 0,
  },
  C14: {
    in: "suppressed",
    what: "share of the hits that anti-PD-1 gives back",
    read: async (r, change) => lostToPd1(r) - lostToPd1(await run("suppressed", { ...change, extra: treated(change) })),
    least: 0.08,
    gone: 0.03,
  },
  C15: { in: "suppressed", what: "M1 share", read: (r) => last(r, "macrophage.m1"), least: 0.35, gone: 0.25 },
  C16: { in: "suppressed", what: "highest CCL22, pM", read: (r) => most(r, "ccl22"), least: 180, gone: 140 },
  C17: { in: "suppressed", what: "nitric oxide, nM", read: (r) => most(r, "nitricOxide") / 1000, least: 6, gone: 4 },
  C19: { in: "nest", what: "pSTAT1 of tumor cells", read: (r) => highest(r, "tumor.pstat1"), least: 0.05, gone: 0 },
  C22: {
    in: "nest",
    what: "divisions lost to arrest",
    read: (r) => total(r, "division", "growth-arrest"),
    least: 0.5,
    gone: 0,
  },
};

/** CD8 T cells that came through vessels. */
function entered(result: RunResult): number {
  return ledgerOf([result]).reduce((sum, e) => sum + (e.event === "entry" && e.actor === "CD8" ? e.count : 0), 0);
}
function treated({ extra = "" }: Change): string {
  return `${extra}therapy: [{ drug: pembrolizumab, dose: 200 mg }]\n`;
}

function changeBy(how: (typeof claims)[number]["switch"]): Change {
  if ("without" in how) return { extra: `without: [${how.without}]\n` };
  if ("lost" in how) return { extra: `clones: [{ name: altered, lost: [${how.lost}] }]\n` };
  if ("depleted" in how) return { depleted: how.depleted };
  const lines = Object.entries(how.set).map(([address, value]) => `  ${address}: "${value}"\n`);
  return { extra: `parameters:\n${lines.join("")}` };
}

describe("claims", () => {
  beforeAll(async () => {
    await run("nest");
  });

  it("each have a number that shows them", () => {
    expect(Object.keys(shown).sort()).toEqual(claims.map((claim) => claim.id).sort());
  });

  it.each(claims.map((claim) => [claim.id, claim.claim, claim] as const))(
    "%s: %s; and its switch takes that away",
    async (id, _, claim) => {
      const { read, least, gone, what, in: tissue } = shown[id]!;
      expect(await read(await run(tissue), {}), what).toBeGreaterThanOrEqual(least);
      const change = changeBy(claim.switch);
      expect(await read(await run(tissue, change), change), what).toBeLessThanOrEqual(gone);
    },
  );
});
