/** `ifng validate`: rerun published experiments and say which hold. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LabError } from "../equation/error.js";
import { type Expected, type Measure, type RowResult, talliesOf, validateRow } from "../experiment/validate.js";
import { version } from "./package.js";

const sources = fileURLToPath(new URL("../../validation/", import.meta.url));
const compiled = fileURLToPath(new URL("../validation/", import.meta.url));
const roles = { A: "analytic", C: "calibrated", H: "held out" } as const;

export async function validate(
  ids: readonly string[],
  options: { readonly json?: boolean; readonly tier?: string },
): Promise<void> {
  if (!existsSync(sources) || !existsSync(compiled))
    throw new LabError({
      kind: "usage",
      what: "the published experiments are not part of the installed package",
      waysOut: ["clone the repository and run npm run build", "read docs/ for the last results"],
    });
  const known = readdirSync(sources, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  for (const id of ids)
    if (!known.includes(id))
      throw new LabError({
        kind: "usage",
        what: `unknown row ${id}`,
        waysOut: [`known: ${known.join(", ")}`, "leave it out to run all"],
      });
  const chosen = (ids.length > 0 ? known.filter((id) => ids.includes(id)) : known).map(
    (id) => JSON.parse(readFileSync(join(sources, id, "expected.json"), "utf8")) as Expected,
  );
  const planned = chosen.filter(
    (row) => options.tier === undefined || options.tier === "full" || row.tier === options.tier,
  );
  const results: RowResult[] = [];
  for (const expected of planned) {
    process.stderr.write(
      `${expected.id}  ${expected.title} (${roles[expected.role]}, ${expected.level}, about ${expected.cost})\n`,
    );
    const { run } = (await import(pathToFileURL(join(compiled, expected.id, "run.js")).href)) as { run: Measure };
    const result = await validateRow(expected, run);
    results.push(result);
    if (!options.json) process.stdout.write(`${lineOf(result)}\n`);
  }
  const tallies = talliesOf(results);
  if (options.json)
    process.stdout.write(`${JSON.stringify({ schema: "ifng-lab/validate@1", version, rows: results, tallies })}\n`);
  else
    process.stdout.write(
      `\n${tallies
        .filter((t) => t.rows > 0)
        .map((t) => `${roles[t.role]} ${t.hold} of ${t.rows}`)
        .join(" · ")}\n`,
    );
  if (results.some((row) => !row.holds)) process.exitCode = 1;
}

function lineOf(row: RowResult): string {
  const bands = row.bands.map((band) => {
    const range =
      band.low === undefined
        ? band.high === undefined
          ? "printed only"
          : `band ≤ ${band.high}`
        : band.high === undefined
          ? `band ≥ ${band.low}`
          : band.low === band.high
            ? `band = ${band.low}`
            : `band ${band.low}–${band.high}`;
    return `      ${band.holds ? "✓" : "✗"} ${band.quantity} ${Number(band.measured.toPrecision(4))} ${band.unit} (${range})`;
  });
  return [`${row.holds ? "holds " : "FAILS "} ${row.id}`, ...bands].join("\n");
}
