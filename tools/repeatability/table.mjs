// `npm run repeatability [-- --hours N --faults N]`: every example under every condition, for its whole duration or some
// hours of it, into docs/repeatability.md.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { biology, parseScenario, vocabularyOf } from "../../dist/index.js";
import { digestsOf } from "./conditions.mjs";

const { values } = parseArgs({ options: { hours: { type: "string" }, faults: { type: "string", default: "50" } } });
const most = 60 * Number(values.hours ?? Number.POSITIVE_INFINITY);
const folder = "examples";
const vocabulary = vocabularyOf(biology);
const scenarios = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => {
    const file = join(folder, name);
    const text = readFileSync(file, "utf8");
    return { file, text, minutes: Math.min(most, parseScenario(text, file, vocabulary).duration.value) };
  });

const rows = new Map();
await digestsOf(scenarios, (condition, file, result) => {
  rows.set(condition, { ...rows.get(condition), [file]: result });
  console.error(`${condition}: ${file} ${result.digest?.slice(0, 16) ?? result.missing}`);
});
console.error(`faults, ${values.faults} of each kind`);
const faults = spawnSync("npx", ["--no-install", "vitest", "run", "src/cli/faults.test.ts"], {
  stdio: "inherit",
  env: { ...process.env, IFNG_FAULTS: values.faults },
});

const [first] = rows.values();
const same = ({ digest, missing }, file) =>
  missing ? `not tried: ${missing}` : digest === first[file].digest ? "same" : `**${digest}**`;
const files = scenarios.map(({ file }) => file);
const line = (cells) => `| ${cells.join(" | ")} |`;
const version = JSON.parse(readFileSync("package.json", "utf8")).version;
writeFileSync(
  "docs/repeatability.md",
  `# Repeatability

The same version, inputs and seed give the same bytes. \`npm run repeatability\` wrote this page for version ${version}; every
example was simulated for ${values.hours ? `${values.hours} hours` : "its whole duration"} under every condition. *Same* means: the digest of the first row.

${[
  line(["condition", ...files.map((file) => `\`${file}\``)]),
  line(["---", ...files.map(() => "---")]),
  ...[...rows].map(([condition, results], i) =>
    line([
      condition,
      ...files.map((file) => (i === 0 ? `\`${first[file].digest.slice(0, 32)}…\`` : same(results[file], file))),
    ]),
  ),
].join("\n")}

Faults (\`src/cli/faults.test.ts\`): ${values.faults} runs killed at any moment and resumed, ${values.faults} checkpoints cut
off at any place; Ctrl-C, SIGTERM, a kill between seeds, a full disk, a read-only disk, a tissue that outgrows its room:
**${faults.status === 0 ? "all passed" : "some failed"}**.

The digest is the SHA-256 of the whole state at the end: every column of every cell by id, every field, every compartment.
`,
);
const differ = [...rows.values()].some((row) =>
  files.some((file) => row[file].digest && row[file].digest !== first[file].digest),
);
process.exitCode = differ || faults.status !== 0 ? 1 : 0;
