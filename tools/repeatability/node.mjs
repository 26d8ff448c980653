// One digest under the Node that runs this: scenario file, then the condition as JSON.
import { readFileSync } from "node:fs";
import { threads } from "../../dist/cli/threads.js";
import { digestOf } from "./digest.mjs";

const [file, given] = process.argv.slice(2);
const { size = 1, ...condition } = JSON.parse(given);
console.log(await digestOf(readFileSync(file, "utf8"), { ...condition, hire: threads(size) }));
