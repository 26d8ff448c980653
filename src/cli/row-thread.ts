/** A thread that reruns published experiments, one after the other: for `rerun.ts`. */
import { parentPort } from "node:worker_threads";
import { rerun } from "./rerun.js";

parentPort!.on("message", async (module: string) => parentPort!.postMessage(await rerun(module)));
