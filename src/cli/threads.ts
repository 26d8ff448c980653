/** Threads of this process for a run. */
import { Worker } from "node:worker_threads";
import type { Hire } from "../numerics/crew.js";

/** @param script what a thread runs. */
export const threads = (size: number, script = new URL("./thread.js", import.meta.url)): Hire => ({
  size,
  start: (post) => new Worker(script, { workerData: post }).unref(),
});
