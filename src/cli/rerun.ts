/** Rerun published experiments: one when it is asked for, or all at once on several threads. */
import type { Measure } from "../experiment/validate.js";
import { type Pool, pool } from "./pool.js";

export interface Rerun {
  readonly measured: Awaited<ReturnType<Measure>>;
  readonly seconds: number;
}

/** @param module address of a file that exports `run`. */
export async function rerun(module: string): Promise<Rerun> {
  const { run } = (await import(module)) as { run: Measure };
  const began = performance.now();
  const measured = await run();
  return { measured, seconds: Math.round((performance.now() - began) / 100) / 10 };
}

/** Each is run once, however often it is asked for. On several threads all begin at once, and `onDone` hears how many are through. */
export function reruns(
  modules: readonly string[],
  threads: number,
  onDone: (done: number) => void,
): Pool<string, Rerun> {
  const crew: Pool<string, Rerun> =
    threads > 1 ? pool(new URL("./row-thread.js", import.meta.url), undefined, threads) : { ask: rerun, end: () => {} };
  const begun = new Map<string, Promise<Rerun>>();
  const ask = (module: string) => {
    if (!begun.has(module)) begun.set(module, crew.ask(module));
    return begun.get(module)!;
  };
  // The longest rows stand last. What fails is told where it is asked for.
  let done = 0;
  const through = () => onDone(++done);
  if (threads > 1) for (const module of modules.toReversed()) ask(module).then(through, () => undefined);
  return { ask, end: crew.end };
}
