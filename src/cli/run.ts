/** `ifng run`: simulate, say how it ended, write the run directory. */
import { join } from "node:path";
import { LabError } from "../equation/error.js";
import { canonicalJson } from "../experiment/canonical.js";
import { type Counterfactual, counterfactualOf, deafened } from "../experiment/counterfactual.js";
import type { Experiment } from "../experiment/laboratory.js";
import { outputFiles, storedSnapshots } from "../experiment/outputs.js";
import { reportHtml } from "../experiment/report.js";
import { Run, type RunResult } from "../experiment/simulate.js";
import { identityOf, inputsOf, runSummary } from "../experiment/summary.js";
import { writeSnapshots } from "../formats/snapshot-file.js";
import { advance, type Care, keep } from "./advance.js";
import { Checkpoints } from "./checkpoints.js";
import { load, type ScenarioOptions } from "./inputs.js";
import { listen } from "./interruption.js";
import { version } from "./package.js";
import { progress } from "./progress.js";
import { claim, writeDirectory } from "./run-directory.js";
import { conclusion, introduction, repeatable } from "./run-words.js";
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
  /** The same seeds once more, with tumor cells that hear no IFN-γ. */
  readonly counterfactual?: boolean;
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
  const deafCheckpoints = options.counterfactual ? claimedDeaf(options, identity, say) : undefined;
  for (const warning of experiment.warnings) say(`warning: ${warning}`);
  say(introduction(experiment));

  const bar = progress(options.quiet === true);
  const started = performance.now();
  const { value: minutes } = experiment.scenario.duration;
  const interruption = listen();
  const all = options.seeds * (options.counterfactual ? 2 : 1);
  let ended = 0;
  let words = "";
  let last: { readonly run: Run; readonly care: Care } | undefined;
  const care: Care = {
    interruption,
    checkpoints,
    checkpointEvery: options.checkpointEvery,
    say,
    onProgress(done, observation) {
      if (observation)
        words = `day ${(done / 1440).toFixed(1)} of ${minutes / 1440}, ${observation.counts.tumor} tumor cells, ${observation.counts.CD8} CD8${all > 1 ? `, run ${ended + 1} of ${all}` : ""}`;
      bar.at((ended + done / minutes) / all, words);
    },
  };
  /** Every seed of one experiment. */
  const repeated = async (of: Experiment, own: Care): Promise<RunResult[]> => {
    const results: RunResult[] = [];
    while (results.length < options.seeds) {
      const seed = of.scenario.seed + results.length;
      const record = options.resume ? await own.checkpoints?.last(seed) : undefined;
      if (record) say(`going on from minute ${record.state.minutes} of ${minutes}, seed ${seed}`);
      const run = new Run(of, seed, { record, maxCells: options.maxCells, hire: threads(options.threads) });
      last = { run, care: own };
      await advance(run, own);
      run.close();
      results.push(await run.result());
      ended++;
      if (ended < all) await keep(run, own);
    }
    return results;
  };
  let runs: RunResult[];
  let counterfactual: Counterfactual | undefined;
  try {
    runs = await repeated(experiment, care);
    if (options.counterfactual) {
      const deaf = await repeated(deafened(experiment), { ...care, checkpoints: deafCheckpoints });
      counterfactual = counterfactualOf(runs, deaf);
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
    counterfactual,
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
      if (await keep(last!.run, last!.care))
        process.stderr.write(
          `the run is kept in ${checkpoints!.name}: the same command with --resume writes its result\n`,
        );
      throw error;
    }
    checkpoints?.discard();
    deafCheckpoints?.discard();
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

/** The deaf runs are kept beside the others. */
function claimedDeaf(options: RunOptions, identity: string, say: (words: string) => void): Checkpoints | undefined {
  if (options.out === undefined) return undefined;
  const folder = `${options.out.replace(/[/\\]+$/, "")}.counterfactual`;
  const checkpoints = new Checkpoints(folder, { version, identity: `${identity} deaf` }, say);
  checkpoints.claim(options.resume === true, options.replace === true);
  return checkpoints;
}
