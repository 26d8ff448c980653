/**
 * Two contexts, fixed in advance, in which the same parameters let the tumor's hearing of IFN-γ do opposite things.
 *
 * Early: fresh killers with little PD-1 and naive tumor cells in a well. Chronic: killers that are exhausted for good, with much
 * PD-1, and tumor cells after three weeks at 10 pM, in a tissue. Half of the runs have tumor cells without JAK1.
 */
import { biology } from "../../biology/index.js";
import { log } from "../../numerics/math.js";
import { culture } from "../culture.js";
import { prepare } from "../laboratory.js";
import { parseScenario } from "../scenario.js";
import { Run } from "../simulate.js";
import { vocabularyOf } from "../vocabulary.js";

export type Context = "early" | "chronic";

const PAST = { ifng: 10, hours: 21 * 24 } as const;
const SEEDS = [1, 2, 3, 4] as const;

const places: Readonly<Record<Context, string>> = {
  early:
    "tumor: { density: 2000 /mm2 }, cd8: { density: 500 /mm2 }, treg: { density: 0 /mm2 }, macrophage: { density: 0 /mm2 }, stroma: { density: 0 /mm2 }, vessels: { density: 0 /mm2 }",
  chronic: "tumor: { density: 3000 /mm2 }, cd8: { density: 500 /mm2 }",
};
/** A well is oxygenated, and keeps its killers. */
const off: Readonly<Record<Context, readonly string[]>> = {
  early: ["oxygen-consumption", "t-cell-turnover"],
  chronic: [],
};

function begin(context: Context, lost: readonly string[], without: readonly string[], seed: number): Run {
  const text = `
ifng-lab: 1
name: ${context}
duration: 24 h
tissue: { generate: { size: [200 um, 200 um], ${places[context]} } }
clones: [{ name: tumor, lost: [${lost.join(", ")}] }]
without: [${[...off[context], ...without].join(", ")}]
observe: { every: 12 h }
`;
  const experiment = prepare(parseScenario(text, "contexts.yaml", vocabularyOf(biology)), { seed });
  const run = new Run(experiment, seed);
  if (context === "early") return run;
  const record = run.record();
  const { tumor, T } = record.state.tables;
  const past = culture({ biology, type: "tumor", lost, hours: PAST.hours, medium: () => ({ ifng: PAST.ifng }) });
  for (const state of Object.keys(biology.lineages.find(({ name }) => name === "tumor")!.columns))
    tumor!.floats[state]!.fill(past[state]!.at(-1)!);
  for (const state of ["exhaustion", "fixation"]) T!.floats[state]!.fill(1);
  return new Run(experiment, seed, { record });
}

const burdens = new Map<string, Promise<number>>();

/** Tumor cells at the end of all seeds; each is run once. */
function burden(context: Context, lost: readonly string[], without: readonly string[]): Promise<number> {
  const key = JSON.stringify([context, lost, without]);
  if (!burdens.has(key)) burdens.set(key, grown(context, lost, without));
  return burdens.get(key)!;
}

async function grown(context: Context, lost: readonly string[], without: readonly string[]): Promise<number> {
  let cells = 0;
  for (const seed of SEEDS) {
    const run = begin(context, lost, without, seed);
    while (!run.ended) run.step();
    cells += run.observations.at(-1)!.counts.tumor!;
  }
  return cells;
}

/** What deafness does to the burden: the log of tumor cells without JAK1 over those with, after 24 h, summed over paired seeds. */
export async function effectOfDeafness(context: Context, without: readonly string[] = []): Promise<number> {
  return log((await burden(context, ["JAK1"], without)) / (await burden(context, [], without)));
}
