// A thread of a study: answers each task by the function that it was told to load.
import { parentPort, workerData } from "node:worker_threads";

const { [workerData.name]: answer } = await import(workerData.module);
parentPort.on("message", async (task) => parentPort.postMessage(await answer(task)));
