// What long studies share: threads, a log of finished tasks from which a killed study goes on, and progress.
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { pool } from "../dist/cli/pool.js";

const files = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => files(join(path, name)))
    : [path];

/** Of all that decides an answer: the model as built, and what else is named. An answer of another model is never taken up. */
function fingerprint(more) {
  const hash = createHash("sha256");
  const model = ["numerics", "equation", "engine", "biology"].map((layer) => `dist/${layer}`);
  const experiment = readdirSync("dist/experiment")
    .sort()
    .map((name) => `dist/experiment/${name}`);
  const sources = [...model, ...experiment.filter((path) => path.endsWith(".js")), ...more];
  for (const path of sources.flatMap(files).filter((name) => name.endsWith(".js"))) hash.update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}

/**
 * @param module that exports the function `name`, which answers one task; `decides`: built files beside the model that decide answers.
 * @returns `ask(task)`, which asks once and remembers in the log, and `end()`.
 */
export function study({ module, name, decides, log, threads }) {
  const of = fingerprint([module, ...decides]);
  mkdirSync(dirname(log), { recursive: true });
  const known = new Map();
  for (const line of existsSync(log) ? readFileSync(log, "utf8").split("\n") : []) {
    try {
      const entry = JSON.parse(line);
      if (entry.of === of) known.set(JSON.stringify(entry.task), entry.answer);
    } catch {
      // The last line of a killed study may be cut off; its task is done again.
    }
  }
  if (known.size > 0) console.error(`${known.size} finished tasks taken up from ${log}`);
  if (existsSync(log) && !readFileSync(log, "utf8").endsWith("\n")) appendFileSync(log, "\n");
  const crew = pool(
    new URL("./study-thread.mjs", import.meta.url),
    { module: pathToFileURL(module).href, name },
    threads,
  );
  const began = performance.now();
  let [asked, done, said] = [0, 0, began];
  return {
    async ask(task) {
      const key = JSON.stringify(task);
      if (known.has(key)) return known.get(key);
      asked++;
      const answer = await crew.ask(task);
      appendFileSync(log, `${JSON.stringify({ of, task, answer })}\n`);
      done++;
      const now = performance.now();
      if (now - said > 10_000) {
        said = now;
        const each = (now - began) / done / 1000;
        console.error(
          `${done} of ${asked} asked so far, ${each.toFixed(2)} s each, ${Math.round(((asked - done) * each) / 60)} min to go`,
        );
      }
      return answer;
    },
    end() {
      crew.end();
      console.error(`${done} tasks in ${Math.round((performance.now() - began) / 1000)} s`);
    },
  };
}
