/** A thread of a run, from `threads.ts`. */
import { workerData } from "node:worker_threads";
import { type Post, serve } from "../numerics/crew.js";

serve(workerData as Post);
