import { beforeAll, describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { type Experiment, type Inputs, prepare } from "./laboratory.js";
import { cellsCsv, ledgerOf, timeseriesCsv } from "./outputs.js";
import { parseOverride, parseScenario } from "./scenario.js";
import { type RunResult, simulate } from "./simulate.js";
import { vocabularyOf } from "./vocabulary.js";

const vocabulary = vocabularyOf(biology);
const small = `
ifng-lab: 1
name: small
duration: 1 day
tissue:
  generate:
    size: [200 um, 200 um]
    tumor: { density: 3000 /mm2 }
    cd8: { density: 800 /mm2 }
clones:
  - { name: wild type }
  - { name: deaf, fraction: 20 %, lost: [JAK1] }
observe: { every: 2 h }
`;
const experiment = (text = small, inputs: Inputs = {}): Experiment =>
  prepare(parseScenario(text, "small.yaml", vocabulary), inputs);
const setting = (...overrides: string[]): Inputs => ({ overrides: overrides.map((o) => parseOverride(o, vocabulary)) });

/** Lowest and highest value of a column over tumor cells of a clone, at the end. */
function span({ last: { cells } }: RunResult, column: string, clone?: string): readonly [number, number] {
  const values = [...cells.columns[column]!].filter(
    (_, i) =>
      cells.types[cells.type[i]!] === "tumor" && (clone === undefined || cells.clones[cells.clone[i]!] === clone),
  );
  return [Math.min(...values), Math.max(...values)];
}
const total = (run: RunResult, event: string, cause?: string) =>
  ledgerOf([run]).reduce(
    (sum, e) => sum + (e.event === event && (cause === undefined || e.cause === cause) ? e.count : 0),
    0,
  );

describe("a small inflamed tumor", () => {
  let run: RunResult;
  beforeAll(async () => {
    run = await simulate(experiment());
  });

  it("is attacked, and answers with MHC-I and PD-L1, except for the deaf clone", () => {
    expect(total(run, "kill")).toBeGreaterThan(3);
    expect(span(run, "pdl1", "wild type")[1]).toBeGreaterThan(2);
    expect(span(run, "mhc1", "wild type")[1]).toBeGreaterThan(1.5);
    expect(span(run, "pdl1", "deaf")).toEqual([1, 1]);
    expect(span(run, "mhc1", "deaf")).toEqual([1, 1]);
  });

  it("keeps its books: cells = start + divisions + entries − deaths, for every type", () => {
    const first = run.observations[0]!.counts;
    const end = run.observations.at(-1)!.counts;
    const by = (event: string, actor: string, cause?: string) =>
      run.ledger.reduce(
        (n, e) =>
          n + (e.event === event && e.actor === actor && (cause === undefined || e.cause === cause) ? e.count : 0),
        0,
      );
    for (const type of ["tumor", "CD8"])
      expect(first[type]! + by("division", type, "") + by("entry", type) - by("death", type)).toBe(end[type]);
  });

  it("credits every kill to those who hit", () => {
    expect(total(run, "kill")).toBeCloseTo(total(run, "death", "killed"), 3);
  });

  it("shares the lost hits out among those who took them: nothing is lost twice, and a gain is a negative loss", () => {
    const lost = ledgerOf([run]).filter((e) => e.event === "hit" && e.cause !== "potential");
    expect(lost.map((e) => e.cause)).toContain("checkpoint-engagement");
    expect(lost.reduce((sum, e) => sum + e.count, 0)).toBeLessThan(total(run, "hit", "potential"));
    const gains = lost.filter((e) => e.count < 0).map((e) => e.cause);
    expect(new Set(gains)).toEqual(new Set(["effector-activation"]));
  });

  it("is written as one row per observation and one per cell", () => {
    const series = timeseriesCsv(experiment(), [run]).trimEnd().split("\n");
    expect(series).toHaveLength(1 + run.observations.length);
    expect(series[0]).toContain("ifng_mean_pM");
    const cells = cellsCsv(experiment(), run).trimEnd().split("\n");
    expect(cells).toHaveLength(1 + run.last.cells.count);
    expect(cells[0]).toMatch(/^id,type,clone,x_um,y_um,z_um,.*ifng_pM.*pdl1_fold,mhc1_fold/);
  });
});

describe("switches", () => {
  it("no IFN-γ: no PD-L1 and no MHC-I is induced, to the last bit", async () => {
    const run = await simulate(experiment(small, setting("ifng-secretion.maximalRate=0 1/s")));
    expect(span(run, "pdl1")).toEqual([1, 1]);
    expect(span(run, "mhc1")).toEqual([1, 1]);
    expect(run.observations.every((o) => o.fields.ifng!.max === 0)).toBe(true);
    expect(total(run, "kill")).toBeGreaterThan(0);
  });

  it("no PD-L1 induction and no memory: the shield stays down", async () => {
    const text = `${small}without: [chronic-memory]\n`;
    const run = await simulate(experiment(text, setting("adaptive-resistance.pdl1Induction=1 fold")));
    expect(span(run, "pdl1")).toEqual([1, 1]);
    expect(Math.max(...run.observations.map((o) => o.means["tumor.mhc1"] ?? 0))).toBeGreaterThan(1.3);
  });

  it("without checkpoint-engagement nothing is lost to it, and more tumor cells die", async () => {
    const free = await simulate(experiment(`${small}without: [checkpoint-engagement]\n`));
    const held = await simulate(experiment());
    expect(total(free, "hit", "checkpoint-engagement")).toBe(0);
    expect(total(free, "kill")).toBeGreaterThan(total(held, "kill"));
  });
});
