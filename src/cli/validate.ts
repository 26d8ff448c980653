/** `ifng validate`: rerun published experiments and say which hold. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LabError } from "../equation/error.js";
import { type AtlasRow, atlasHtml, reasonOf } from "../experiment/atlas/page.js";
import { redReason } from "../experiment/atlas/paper.js";
import {
  bandHolds,
  bandWords,
  type Expected,
  firstProtocolWords,
  judged,
  type RowResult,
  roles,
  talliesOf,
  tallyWords,
} from "../experiment/validate.js";
import { earlierRows, measuredIn, sameQuantities } from "./earlier-rows.js";
import { version } from "./package.js";
import { reruns } from "./rerun.js";
import { writeFile } from "./run-directory.js";

const sources = fileURLToPath(new URL("../../validation/", import.meta.url));
const compiled = fileURLToPath(new URL("../validation/", import.meta.url));

export interface ValidateOptions {
  readonly json?: boolean;
  readonly tier?: string;
  /** Rows that run at once. */
  readonly threads?: number;
  /** Where to write the atlas, a page. */
  readonly out?: string;
  /** Earlier outputs, whose rows are not run again. */
  readonly rows?: readonly string[];
}

export async function validate(ids: readonly string[], options: ValidateOptions): Promise<void> {
  const rows = chosen(ids).filter(({ tier }) => options.tier !== "quick" || tier === "quick");
  const earlier = earlierRows(options.rows ?? []);
  const atlas: (AtlasRow & { readonly seconds: number })[] = [];
  const ahead = rows.filter(({ id }) => !earlier.has(id)).flatMap((row) => moduleOf(row) ?? []);
  const crew = reruns(ahead, options.threads ?? 1, (done) =>
    process.stderr.write(`${done} of ${ahead.length} experiments are through\n`),
  );
  for (const expected of rows) {
    const paper = readFileSync(join(sources, expected.id, "paper.md"), "utf8");
    const known = earlier.get(expected.id);
    if (known) sameQuantities(expected, known);
    process.stderr.write(
      `${expected.id}  ${expected.title} (${roles[expected.role]}, ${expected.level}, ${known ? "measured earlier" : `about ${expected.cost}`})\n`,
    );
    const module = moduleOf(expected);
    const fresh = known || module === undefined ? undefined : await crew.ask(module);
    const measured = known ? measuredIn(known) : fresh?.measured;
    const result = judged({ ...expected, ...reasonIn(expected, paper) }, measured);
    atlas.push({ result, paper, seconds: known?.seconds ?? fresh?.seconds ?? 0 });
    if (!options.json) process.stdout.write(`${lineOf(result)}\n`);
  }
  crew.end();
  const tallies = talliesOf(atlas.map(({ result }) => result)).filter((tally) => tally.rows > 0);
  if (options.json) {
    const results = atlas.map(({ result, seconds }) => ({ ...result, seconds }));
    process.stdout.write(`${JSON.stringify({ schema: "ifng-lab/validate@2", version, rows: results, tallies })}\n`);
  } else {
    process.stdout.write(`\n${tallies.map(tallyWords).join(" · ")}\n`);
    if (tallies.some(({ role, hold }) => role === "H" && hold > 0))
      process.stdout.write(`${firstProtocolWords(atlas.map(({ result }) => result))}\n`);
  }
  if (options.out !== undefined) {
    writeFile(options.out, new TextEncoder().encode(atlasHtml(atlas, version)));
    process.stderr.write(`atlas: ${options.out}\n`);
  }
  if (atlas.some(({ result }) => !result.passed)) process.exitCode = 1;
}

/** @throws LabError for a row that does not exist. */
function chosen(ids: readonly string[]): Expected[] {
  if (!existsSync(sources) || !existsSync(compiled))
    throw new LabError({
      kind: "usage",
      what: "the published experiments are not part of the installed package",
      waysOut: ["clone the repository and run npm run build", "read docs/ for the last results"],
    });
  const known = readdirSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(sources, entry.name, "expected.json")))
    .map((entry) => entry.name)
    .sort();
  for (const id of ids)
    if (!known.includes(id))
      throw new LabError({
        kind: "usage",
        what: `unknown row ${id}`,
        waysOut: [`known: ${known.join(", ")}`, "leave it out to run all"],
      });
  return known
    .filter((id) => ids.length === 0 || ids.includes(id))
    .map((id) => JSON.parse(readFileSync(join(sources, id, "expected.json"), "utf8")) as Expected);
}

/** None where what it needs is not to be had. */
function moduleOf({ id }: Expected): string | undefined {
  const path = join(compiled, id, "run.js");
  return existsSync(path) ? pathToFileURL(path).href : undefined;
}

function reasonIn({ reason }: Expected, paper: string): Pick<Expected, "reason"> {
  const told = reason ?? redReason(paper);
  return told === undefined ? {} : { reason: told };
}

function lineOf(row: RowResult): string {
  const bands = row.expected.map((band) => {
    const value = row.measured[band.quantity];
    const words = typeof value === "number" ? `${Number(value.toPrecision(4))} ${band.unit}` : "not measured";
    return `      ${bandHolds(band, value) ? "✓" : "✗"} ${band.quantity} ${words} (${bandWords(band)})`;
  });
  return [
    `${row.passed ? "holds " : "FAILS "} ${row.id}`,
    ...bands,
    ...(row.passed ? [] : [`      why: ${reasonOf(row)}`]),
  ].join("\n");
}
