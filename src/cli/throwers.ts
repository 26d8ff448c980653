/** Who throws the twin: this thread, or several that each take the next throw. Which of them throws decides nothing. */
import { Worker } from "node:worker_threads";
import type { Axis } from "../experiment/tip/axis.js";
import { type Fate, fateOf, type Throw } from "../experiment/tip/twin.js";
import { vocabularyOf } from "../experiment/vocabulary.js";
import type { Loaded, ScenarioOptions } from "./inputs.js";

/** What a thread needs to load the scenario for itself. */
export interface Study {
  readonly path: string;
  readonly options: ScenarioOptions;
  readonly axes: readonly Axis[];
}

export interface Throwers {
  cast(what: Throw): Promise<Fate>;
  end(): void;
}

interface Waiting {
  readonly what: Throw;
  readonly done: (fate: Fate) => void;
  readonly failed: (error: unknown) => void;
}

export function throwers({ experiment, imported }: Loaded, study: Study, threads: number): Throwers {
  if (threads > 1) return several(study, threads);
  const vocabulary = vocabularyOf(experiment.biology);
  let last: Promise<unknown> = Promise.resolve();
  return {
    cast(what) {
      const next = last.then(() => fateOf(experiment, imported, study.axes, what, vocabulary));
      last = next.catch(() => undefined);
      return next;
    },
    end: () => {},
  };
}

function several(study: Study, threads: number): Throwers {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  const next = () => {
    while (idle.length > 0 && queue.length > 0) {
      const worker = idle.pop()!;
      const task = queue.shift()!;
      busy.set(worker, task);
      worker.postMessage(task.what);
    }
  };
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(new URL("./thrower.js", import.meta.url), { workerData: study });
    worker.on("message", (fate: Fate) => {
      busy.get(worker)!.done(fate);
      busy.delete(worker);
      idle.push(worker);
      next();
    });
    worker.on("error", (error) => {
      for (const { failed } of [...busy.values(), ...queue.splice(0)]) failed(error);
    });
    idle.push(worker);
    return worker;
  });
  return {
    cast: (what) =>
      new Promise((done, failed) => {
        queue.push({ what, done, failed });
        next();
      }),
    end: () => void workers.map((worker) => worker.terminate()),
  };
}
