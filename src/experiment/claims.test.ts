import { beforeAll, describe, expect, it } from "vitest";
import { biology, claims } from "../biology/index.js";
import { prepare } from "./laboratory.js";
import { ledgerOf } from "./outputs.js";
import { parseScenario } from "./scenario.js";
import { type RunResult, simulate } from "./simulate.js";
import { vocabularyOf } from "./vocabulary.js";

const scenario = (extra: string) => `
ifng-lab: 1
name: claims
duration: 30 h
tissue:
  generate: { size: [200 um, 200 um], tumor: { density: 3000 /mm2 }, cd8: { density: 1000 /mm2 }, vessels: { density: 100 /mm2 } }
observe: { every: 2 h }
${extra}`;
const run = (extra = "") => simulate(prepare(parseScenario(scenario(extra), "claims.yaml", vocabularyOf(biology))));

const total = (result: RunResult, event: string, cause: string) =>
  ledgerOf([result]).reduce((sum, e) => sum + (e.event === event && e.cause === cause ? e.count : 0), 0);
const highest = (result: RunResult, mean: string) => Math.max(...result.observations.map((o) => o.means[mean] ?? 0));
const most = (result: RunResult, field: string) => Math.max(...result.observations.map((o) => o.fields[field]!.max));

/** What shows each claim in a tissue: a number that is large when it holds and `gone` when it is switched off. */
const shown: Record<
  string,
  { readonly what: string; read: (result: RunResult) => number; least: number; gone: number }
> = {
  C01: { what: "highest IFN-γ, pM", read: (r) => most(r, "ifng"), least: 5, gone: 0 },
  C03: { what: "MHC-I of tumor cells, fold", read: (r) => highest(r, "tumor.mhc1"), least: 1.5, gone: 1 },
  C05: { what: "T cells that entered", read: (r) => total(r, "entry", "endothelium"), least: 1, gone: 0 },
  C10: { what: "exhaustion of T cells", read: (r) => highest(r, "CD8.exhaustion"), least: 0.02, gone: 0 },
  C11: { what: "PD-L1 of tumor cells, fold", read: (r) => highest(r, "tumor.pdl1"), least: 2, gone: 1 },
  C13: { what: "hits lost to PD-1", read: (r) => total(r, "hit", "checkpoint-engagement"), least: 20, gone: 0 },
  C19: { what: "pSTAT1 of tumor cells", read: (r) => highest(r, "tumor.pstat1"), least: 0.05, gone: 0 },
  C22: { what: "divisions lost to arrest", read: (r) => total(r, "division", "growth-arrest"), least: 0.5, gone: 0 },
};

describe("claims", () => {
  let whole: RunResult;
  const off = new Map<string, Promise<RunResult>>();
  beforeAll(async () => {
    whole = await run();
  });
  const switched = (extra: string) => {
    if (!off.has(extra)) off.set(extra, run(extra));
    return off.get(extra)!;
  };

  it("each have a number that shows them", () => {
    expect(Object.keys(shown).sort()).toEqual(claims.map((claim) => claim.id).sort());
  });

  it.each(claims.map((claim) => [claim.id, claim.claim, claim] as const))(
    "%s: %s; and its switch takes that away",
    async (id, _, claim) => {
      const { read, least, gone, what } = shown[id]!;
      expect(read(whole), what).toBeGreaterThanOrEqual(least);
      const extra =
        "without" in claim.switch
          ? `without: [${claim.switch.without}]\n`
          : `clones: [{ name: altered, lost: [${claim.switch.lost}] }]\n`;
      expect(read(await switched(extra)), what).toBe(gone);
    },
  );
});
