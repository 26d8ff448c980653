/** A thread that throws the twin, from `throwers.ts`. */
import { parentPort, workerData } from "node:worker_threads";
import { fateOf, type Throw } from "../experiment/tip/twin.js";
import { vocabularyOf } from "../experiment/vocabulary.js";
import { load } from "./inputs.js";
import type { Study } from "./throwers.js";

const { path, options, axes } = workerData as Study;
const { experiment, imported } = await load(path, options);
const vocabulary = vocabularyOf(experiment.biology);
parentPort!.on("message", async (what: Throw) =>
  parentPort!.postMessage(await fateOf(experiment, imported, axes, what, vocabulary)),
);
