/** `ifng run`: simulate, say how it ended, write the run directory. */
import { join } from "node:path";
import { LabError } from "../equation/error.js";
import { canonicalJson } from "../experiment/canonical.js";
import { outputFiles, storedSnapshots } from "../experiment/outputs.js";
import { reportHtml } from "../experiment/report.js";
import { Run, type RunResult } from "../experiment/simulate.js";
import { identityOf, inputsOf, type RunSummary, runSummary } from "../experiment/summary.js";
import { maximalCover } from "../experiment/tissue.js";
import { writeSnapshots } from "../formats/snapshot-file.js";
import { advance, type Care, keep } from "./advance.js";
import { Checkpoints } from "./checkpoints.js";
import { load, type ScenarioOptions } from "./inputs.js";
import { listen } from "./interruption.js";
import { version } from "./package.js";
import { progress } from "./progress.js";
import { claim, writeDirectory } from "./run-directory.js";
import { threads } from "./threads.js";

export interface RunOptions extends ScenarioOptions {
  readonly out?: string;
  readonly replace?: boolean;
  readonly seeds: number;
  readonly maxCells?: number;
  readonly threads: number;
  /** Minutes. */
  readonly checkpointEvery?: number;
  readonly resume?: boolean;
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
  "snapshots.bin",
  "report.html",
];

export async function run(path: string, options: RunOptions): Promise<void> {
  const { experiment, scenarioText, sources } = await load(path, options);
  const say = (words: string) => void (options.quiet || process.stderr.write(`${words}\n`));
  const identity = await identityOf(experiment, sources, version);
  const checkpoints = claimed(options, identity, say);
  for (const warning of experiment.warnings) say(`warning: ${warning}`);
  say(introduction(experiment));

  const bar = progress(options.quiet === true);
  const started = performance.now();
  const runs: RunResult[] = [];
  const { value: minutes } = experiment.scenario.duration;
  const interruption = listen();
  let words = "";
  const care: Care = {
    interruption,
    checkpoints,
    checkpointEvery: options.checkpointEvery,
    say,
    onProgress(done, observation) {
      const k = runs.length;
      if (observation)
        words = `day ${(done / 1440).toFixed(1)} of ${minutes / 1440}, ${observation.counts.tumor} tumor cells, ${observation.counts.CD8} CD8${options.seeds > 1 ? `, seed ${k + 1} of ${options.seeds}` : ""}`;
      bar.at((k + done / minutes) / options.seeds, words);
    },
  };
  let last: Run | undefined;
  try {
    while (runs.length < options.seeds) {
      const seed = experiment.scenario.seed + runs.length;
      const record = options.resume ? await checkpoints?.last(seed) : undefined;
      if (record) say(`going on from minute ${record.state.minutes} of ${minutes}, seed ${seed}`);
      last = new Run(experiment, seed, { record, maxCells: options.maxCells, hire: threads(options.threads) });
      await advance(last, care);
      last.close();
      runs.push(await last.result());
      if (runs.length < options.seeds) await keep(last, care);
    }
  } finally {
    interruption.end();
    bar.end();
  }

  const wallSeconds = (performance.now() - started) / 1000;
  const files = options.out === undefined ? [] : FILES;
  const summary = runSummary(experiment, runs, {
    version,
    identity,
    inputs: await inputsOf(sources),
    wallSeconds,
    threads: options.threads,
    files,
  });
  if (options.out !== undefined) {
    const command = ["ifng run", path, ...repeatable(options)].join(" ");
    const content = {
      "run.json": `${JSON.stringify(summary, null, 2)}\n`,
      "scenario.json": `${canonicalJson(experiment.scenario)}\n`,
      ...outputFiles(experiment, runs),
      "snapshots.bin": writeSnapshots(storedSnapshots(runs[0]!)),
      "report.html": reportHtml(experiment, runs, summary, { scenarioText, command }),
    };
    try {
      writeDirectory(options.out, content);
    } catch (error) {
      if (await keep(last!, care))
        process.stderr.write(
          `the run is kept in ${checkpoints!.name}: the same command with --resume writes its result\n`,
        );
      throw error;
    }
    checkpoints?.discard();
  }
  if (options.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  else process.stdout.write(`${conclusion(summary)}\n`);
  if (options.out !== undefined) say(`report: ${join(options.out, "report.html")}`);
}

/** Fail before the work where its result could not be written, or would undo another. */
function claimed(options: RunOptions, identity: string, say: (words: string) => void): Checkpoints | undefined {
  if (options.out === undefined) {
    if (options.resume || options.checkpointEvery !== undefined)
      throw new LabError({
        kind: "usage",
        what: "checkpoints lie beside the run directory, and none is named",
        waysOut: ["name it with --out", "leave out --resume and --checkpoint-every"],
      });
    return undefined;
  }
  claim(options.out, options.replace === true);
  const checkpoints = new Checkpoints(options.out, { version, identity }, say);
  checkpoints.claim(options.resume === true, options.replace === true);
  return checkpoints;
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
