/** `ifng run`: simulate, say how it ended, write the run directory. */
import { join } from "node:path";
import { canonicalJson } from "../experiment/canonical.js";
import { outputFiles } from "../experiment/outputs.js";
import { reportHtml } from "../experiment/report.js";
import { type RunResult, simulate } from "../experiment/simulate.js";
import { identityOf, inputsOf, type RunSummary, runSummary } from "../experiment/summary.js";
import { maximalCover } from "../experiment/tissue.js";
import { load, type ScenarioOptions } from "./inputs.js";
import { version } from "./package.js";
import { progress } from "./progress.js";
import { claim, writeDirectory } from "./run-directory.js";

export interface RunOptions extends ScenarioOptions {
  readonly out?: string;
  readonly replace?: boolean;
  readonly seeds: number;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const FILES = [
  "run.json",
  "scenario.json",
  "timeseries.csv",
  "timeseries.parquet",
  "cells.csv",
  "cells.parquet",
  "fields.zarr",
  "report.html",
];

export async function run(path: string, options: RunOptions): Promise<void> {
  const { experiment, scenarioText, sources } = await load(path, options);
  if (options.out !== undefined) claim(options.out, options.replace === true);
  const say = (words: string) => options.quiet || process.stderr.write(`${words}\n`);
  for (const warning of experiment.warnings) say(`warning: ${warning}`);
  say(introduction(experiment));

  const bar = progress(options.quiet === true);
  const started = performance.now();
  const runs: RunResult[] = [];
  const { value: minutes } = experiment.scenario.duration;
  for (let k = 0; k < options.seeds; k++) {
    const seed = experiment.scenario.seed + k;
    let words = "";
    const result = await simulate(experiment, seed, {
      onProgress: (done, observation) => {
        if (observation)
          words = `day ${(done / 1440).toFixed(1)} of ${minutes / 1440}, ${observation.counts.tumor} tumor cells, ${observation.counts.CD8} CD8${options.seeds > 1 ? `, seed ${k + 1} of ${options.seeds}` : ""}`;
        bar.at((k + done / minutes) / options.seeds, words);
      },
    });
    runs.push(result);
  }
  bar.end();

  const wallSeconds = (performance.now() - started) / 1000;
  const identity = await identityOf(experiment, sources, version);
  const files = options.out === undefined ? [] : FILES;
  const summary = runSummary(experiment, runs, {
    version,
    identity,
    inputs: await inputsOf(sources),
    wallSeconds,
    files,
  });
  if (options.out !== undefined) {
    const command = ["ifng run", path, ...repeatable(options)].join(" ");
    writeDirectory(options.out, {
      "run.json": `${JSON.stringify(summary, null, 2)}\n`,
      "scenario.json": `${canonicalJson(experiment.scenario)}\n`,
      ...outputFiles(experiment, runs),
      "report.html": reportHtml(experiment, runs, summary, { scenarioText, command }),
    });
  }
  if (options.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  else process.stdout.write(`${conclusion(summary)}\n`);
  if (options.out !== undefined) say(`report: ${join(options.out, "report.html")}`);
}

function introduction({ scenario, tissue, domain }: Awaited<ReturnType<typeof load>>["experiment"]): string {
  const counts = Object.entries(tissue.report.counts).map(([type, n]) => `${n} ${type}`);
  const scaled =
    tissue.report.scaleFactor < 1
      ? `; radii × ${tissue.report.scaleFactor.toFixed(3)} so that cells cover at most ${maximalCover * 100} %`
      : "";
  return `${scenario.name}: ${tissue.count} cells (${counts.join(", ")}) on ${Math.round(domain.width)} × ${Math.round(domain.height)} µm, section of ${domain.thickness} µm${scaled}`;
}

function conclusion(summary: RunSummary): string {
  const change = `${Math.round(summary.burdenRatio * 100)} % of its tumor cells after ${summary.simulatedDays} days`;
  const moved = `${summary.relaxation.movedCells} cells moved more than 5 µm to part overlaps; median first-minute move ${summary.relaxation.firstMinuteMedian.toFixed(2)} µm`;
  const p = summary.probability;
  const several = `over ${summary.seeds.length} seeds: eradication ${p.eradication}, control ${p.control}, escape ${p.escape}, undecided ${p.undecided}`;
  return [
    summary.seeds.length > 1
      ? several
      : `outcome: ${summary.outcome} (${change}; one seed: --seeds 10 gives probabilities)`,
    moved,
    `digest ${summary.digest.slice(0, 16)} · ${summary.wallSeconds} s`,
  ].join("\n");
}

/** The options that decide the result, as they were given. */
function repeatable(options: RunOptions): string[] {
  return [
    ...options.set.map((s) => `--set ${JSON.stringify(s)}`),
    ...options.mechanism.map((m) => `--mechanism ${m}`),
    ...options.without.map((m) => `--without ${m}`),
    ...(options.where === undefined ? [] : [`--where ${JSON.stringify(options.where)}`]),
    ...(options.columns === undefined ? [] : [`--columns ${options.columns}`]),
    ...(options.days === undefined ? [] : [`--days ${options.days}`]),
    ...(options.seed === undefined ? [] : [`--seed ${options.seed}`]),
    ...(options.seeds > 1 ? [`--seeds ${options.seeds}`] : []),
  ];
}
