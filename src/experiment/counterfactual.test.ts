import { beforeAll, describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { type Counterfactual, counterfactualOf, deafened } from "./counterfactual.js";
import { prepare } from "./laboratory.js";
import { counterfactualSection } from "./report/counterfactual.js";
import { parseScenario } from "./scenario.js";
import { type RunResult, simulate } from "./simulate.js";
import { vocabularyOf } from "./vocabulary.js";

const text = `
ifng-lab: 1
name: pairs
duration: 18 h
tissue:
  generate: { size: [120 um, 120 um], tumor: { density: 3000 /mm2 }, cd8: { density: 900 /mm2 } }
observe: { every: 6 h }
`;
const experiment = prepare(parseScenario(text, "pairs.yaml", vocabularyOf(biology)));
const line = (of: Counterfactual, title: string) => of.lines.find((l) => l.title === title)!;

describe("the counterfactual", () => {
  let heard: RunResult[] = [];
  let deaf: RunResult[] = [];
  beforeAll(async () => {
    heard = [await simulate(experiment, 1), await simulate(experiment, 2)];
    deaf = [await simulate(deafened(experiment), 1), await simulate(deafened(experiment), 2)];
  }, 120_000);

  it("changes nothing but what tumor cells hear", () => {
    expect(deafened(experiment).clones[0]).toEqual(experiment.clones[0]);
    expect(deafened(experiment).clones[1]!.genome).toEqual({ ...experiment.clones[1]!.genome, JAK1: 0 });
    expect(deaf[0]!.first.cells.x).toEqual(heard[0]!.first.cells.x);
    for (const run of deaf) expect(run.observations.at(-1)!.means["tumor.pstat1"] ?? 0).toBe(0);
    expect(heard.some((run) => run.observations.some((o) => (o.means["tumor.pstat1"] ?? 0) > 0))).toBe(true);
  });

  it("is the mean of paired differences with its standard error", () => {
    const found = counterfactualOf(heard, deaf);
    const { difference, error } = line(found, "tumor cells at the end");
    const pairs = found.pairs.map((pair) => pair.heard - pair.deaf) as [number, number];
    expect(difference).toBe((pairs[0] + pairs[1]) / 2);
    expect(error).toBeCloseTo(Math.abs(pairs[0] - pairs[1]) / 2, 10);
    expect(found.pairs.map(({ digest }) => digest)).toEqual(deaf.map(({ digest }) => digest));
  });

  it("says that one pair is a direction at most, and that equal runs cannot tell", () => {
    const one = counterfactualOf(heard.slice(0, 1), deaf.slice(0, 1));
    expect(line(one, "tumor cells at the end").error).toBeNull();
    expect(one.verdict).toContain("one pair");
    const none = counterfactualOf(heard, heard);
    expect(none.lines.every(({ difference }) => difference === 0)).toBe(true);
    expect(none.verdict).toMatch(/^cannot tell/);
  });

  it("keeps the two methods apart: what the ledger credits is of the runs that hear", () => {
    const found = counterfactualOf(heard, deaf);
    const byLedger = heard.reduce(
      (sum, run) =>
        sum + run.ledger.reduce((n, e) => n + (e.cause === "growth-arrest" ? e.count : 0), 0) / heard.length,
      0,
    );
    expect(line(found, "born by division").attributed!.count).toBeCloseTo(byLedger, 10);
    expect(line(found, "killed by hits").attributed).toBeNull();
    const html = counterfactualSection(found).text;
    for (const words of ["For and against IFN-γ", "attributed", "2 pairs", "divisions stopped by growth arrest"])
      expect(html).toContain(words);
  });
});
