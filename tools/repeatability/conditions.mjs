// Every condition under which a scenario must give one digest: where it runs, on how many threads, whether it is left and
// taken up again, and how often it is looked at.
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { absence, inChromium } from "./browser.mjs";

const script = join(import.meta.dirname, "node.mjs");

/** Program of a Node that npm installed under this name, or why there is none. */
function nodeOf(name) {
  try {
    const program = join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), "bin/node");
    return existsSync(program) ? { program } : { missing: `${program} does not exist` };
  } catch {
    return { missing: `${name} is not installed (npm ci --prefix tools/repeatability, on Linux and x64)` };
  }
}

async function byNode(program, file, condition) {
  const { stdout } = await promisify(execFile)(program, [script, file, JSON.stringify(condition)]);
  return stdout.trim();
}

export async function versionOf(program) {
  return (await promisify(execFile)(program, ["--version"])).stdout.trim();
}

/** Minutes at which a run is left: the first, the last, and some that look random, always the same. */
export function cutsOf(minutes) {
  const some = [0.07, 0.31, 0.5, 0.83].map((share) => Math.floor(share * minutes) + 1);
  return [...new Set([1, ...some, minutes - 1])].sort((a, b) => a - b);
}

/**
 * Digests by condition; one that cannot be tried here has a reason instead.
 *
 * @param scenarios `{ file, text, minutes }`, the minutes that each is simulated
 * @param report called with (condition, file, digest or reason)
 */
export async function digestsOf(scenarios, report) {
  const here = process.execPath;
  const conditions = [
    ["whole", () => ({})],
    ["2 threads", () => ({ size: 2 })],
    ["3 threads", () => ({ size: 3 })],
    ["left at six minutes and taken up from its checkpoint", ({ minutes }) => ({ cuts: cutsOf(minutes) })],
    ["3 threads, left and taken up", ({ minutes }) => ({ size: 3, cuts: cutsOf(minutes) })],
    ["observed every minute", () => ({ every: 1 })],
    ["observed at the end only", ({ minutes }) => ({ every: minutes })],
  ];
  for (const [what, condition] of conditions)
    for (const one of scenarios) {
      const digest = await byNode(here, one.file, { minutes: one.minutes, ...condition(one) });
      report(`Node ${process.versions.node}, ${what}`, one.file, { digest });
    }
  for (const name of ["node-22", "node-24"]) {
    const { program, missing } = nodeOf(name);
    const what = program ? `Node ${(await versionOf(program)).slice(1)}, whole` : `${name}, whole`;
    for (const { file, minutes } of scenarios)
      report(what, file, program ? { digest: await byNode(program, file, { minutes }) } : { missing });
  }
  for (const [isolated, size] of [
    [true, 1],
    [true, 2],
    [false, 1],
  ]) {
    const what = `Chromium, ${isolated ? "isolated" : "not isolated"}, ${size > 1 ? `${size} threads` : "whole"}`;
    if (absence) for (const { file } of scenarios) report(what, file, { missing: absence });
    else
      await inChromium(isolated, async (digest) => {
        for (const { file, text, minutes } of scenarios)
          report(what, file, { digest: await digest(text, { minutes, size }) });
      });
  }
}
