/** Who throws the twin: this thread, or several that each take the next throw. */
import type { Axis } from "../experiment/tip/axis.js";
import { type Fate, fateOf, type Throw } from "../experiment/tip/twin.js";
import { vocabularyOf } from "../experiment/vocabulary.js";
import type { Loaded, ScenarioOptions } from "./inputs.js";
import { type Pool, pool } from "./pool.js";

/** What a thread needs to load the scenario for itself. */
export interface Study {
  readonly path: string;
  readonly options: ScenarioOptions;
  readonly axes: readonly Axis[];
}

export function throwers({ experiment, imported }: Loaded, study: Study, threads: number): Pool<Throw, Fate> {
  if (threads > 1) return pool(new URL("./thrower.js", import.meta.url), study, threads);
  const vocabulary = vocabularyOf(experiment.biology);
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask(what) {
      const next = last.then(() => fateOf(experiment, imported, study.axes, what, vocabulary));
      last = next.catch(() => undefined);
      return next;
    },
    end: () => {},
  };
}
