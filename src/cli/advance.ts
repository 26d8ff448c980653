/** A run advanced to its end by the command line: progress, signals and checkpoints between its minutes. */
import type { Observation } from "../experiment/observation.js";
import type { Run } from "../experiment/simulate.js";
import { RoomExceeded } from "../experiment/tissue-memory.js";
import type { Checkpoints } from "./checkpoints.js";
import { type Interruption, STOPPED, Stopped } from "./interruption.js";

export interface Care {
  readonly interruption: Interruption;
  /** Where the run is kept; nowhere without a run directory. */
  readonly checkpoints: Checkpoints | undefined;
  /** Minutes between checkpoints; none but at an interruption without it. */
  readonly checkpointEvery: number | undefined;
  readonly say: (words: string) => void;
  readonly onProgress: (minutes: number, observation: Observation | undefined) => void;
}

/** @throws Stopped when somebody asked for it, or there is no more room. */
export async function advance(run: Run, care: Care): Promise<void> {
  const { interruption, checkpointEvery, onProgress } = care;
  onProgress(run.minutes, run.observations.at(-1));
  while (!run.ended) {
    const code = await interruption.asked();
    if (code !== undefined) throw new Stopped(code, await left(run, care, "interrupted"));
    onProgress(run.minutes, await minute(run, care));
    if (checkpointEvery !== undefined && run.minutes % checkpointEvery === 0 && !run.ended) await keep(run, care);
  }
}

async function minute(run: Run, care: Care): Promise<Observation | undefined> {
  try {
    return run.step();
  } catch (error) {
    if (!(error instanceof RoomExceeded) || !care.checkpoints) throw error;
    throw new Stopped(STOPPED, await left(run, care, error.what, `${error.waysOut[0]}; `));
  }
}

/** Keep a run that goes on; if that fails, it goes on all the same. Returns whether it is kept. */
export async function keep(run: Run, { checkpoints, say }: Care): Promise<boolean> {
  try {
    await checkpoints?.keep(run.record(), run.seed);
    return checkpoints !== undefined;
  } catch (error) {
    say(`warning: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** Keep a run that ends here, and say so. */
async function left(run: Run, { checkpoints }: Care, why: string, how = ""): Promise<string> {
  const days = (minutes: number) => Number((minutes / 1440).toFixed(3));
  const where = `${why} at day ${days(run.minutes)} of ${days(run.experiment.scenario.duration.value)}`;
  if (!checkpoints) return `${where}; nothing is kept without --out`;
  await checkpoints.keep(run.record(), run.seed);
  return `${where}; kept in ${checkpoints.name}: ${how}the same command with --resume goes on`;
}
