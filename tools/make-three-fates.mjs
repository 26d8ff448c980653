// Three fates of one tumor, and what tips it: `npm run three-fates` writes docs/three-fates.md. A quick look: … 2 3 1 (seeds, points, days).
import { readFileSync, writeFileSync } from "node:fs";
import { outcomeShares } from "../dist/experiment/summary.js";
import { parseAxis } from "../dist/experiment/tip/axis.js";
import { borderWords } from "../dist/experiment/tip/report.js";
import { phaseMap } from "../dist/experiment/tip/study.js";
import { fateOf } from "../dist/experiment/tip/twin.js";
import { biology, parseOverride, parseScenario, prepare, simulate, vocabularyOf } from "../dist/index.js";

const [seedCount, points, days] = [10, 5, 20].map((usual, k) => Number(process.argv[k + 2] ?? usual));
const target = process.argv[5] ?? "docs/three-fates.md";
const file = "examples/three-fates.yaml";
const vocabulary = vocabularyOf(biology);
const scenario = parseScenario(readFileSync(file, "utf8"), file, vocabulary);
const seeds = Array.from({ length: seedCount }, (_, k) => k + 1);
const induction = "adaptive-resistance.pdl1Induction";
const overrides = (...settings) => settings.map((text) => parseOverride(text, vocabulary));
const experimentAt = (fold, ...settings) =>
  prepare(scenario, { duration: days * 1440, overrides: overrides(`${induction}=${fold} fold`, ...settings) });

const names = ["eradication", "control", "escape", "undecided"];
const row = (place, shares) => `| ${[place, ...names.map((name) => shares[name].toFixed(2))].join(" | ")} |`;
const table = (what, rows) => [`| ${[what, ...names].join(" | ")} |`, "|---|---|---|---|---|", ...rows].join("\n");

async function twin(text, fold, ...settings) {
  const x = parseAxis(text, "x", vocabulary);
  const experiment = experimentAt(fold, ...settings);
  const plan = { x, points, seeds, halvings: 3 };
  return phaseMap(plan, (what) => fateOf(experiment, undefined, [x], what, vocabulary));
}
function section(map) {
  const tips = map.rows[0].borders.map((border) => `- ${borderWords(border, map.x)}`);
  const rows = map.places.map(({ values, shares }) => row(values[0], shares));
  return [table(`${map.x.address}, ${map.x.unit}`, rows), "", ...(tips.length > 0 ? tips : ["- one fate only"]), ""];
}

const feedback = await twin(`${induction}=1..16 fold`, 1);
const tips = feedback.rows[0].borders.map(({ median }) => median).filter(Number.isFinite);
const [lower, upper] = tips.length > 0 ? [tips[0], tips.at(-1)] : [3, 3];
const inSpace = [];
for (const fold of [lower / 2, Math.sqrt(lower * upper), upper * 2].map((value) => Number(value.toPrecision(3)))) {
  const runs = [];
  for (const seed of seeds.slice(0, 3)) runs.push(await simulate(experimentAt(fold), seed));
  inSpace.push(row(fold, outcomeShares(runs)));
}
const starts = "tissue.cd8=20..3200 /mm2";
const shippedValue = (mechanism, parameter) =>
  biology.mechanisms.find(({ name }) => name === mechanism).parameters[parameter].value;
const shipped = shippedValue("adaptive-resistance", "pdl1Induction");
const fast = `tumor-growth.divisionRate=${shippedValue("tumor-growth", "divisionRate")} 1/day`;
const inMice = await twin(`${induction}=1..16 fold`, 1, fast);
const withFeedback = await twin(starts, shipped, fast);
const without = await twin(starts, 1, fast);

writeFileSync(
  target,
  [
    "# Three fates of one tumor",
    "",
    `\`${file}\` over ${days} days, ${seedCount} seeds at each point, by the well-mixed twin (\`npm run three-fates\`). Only what stands in the first`,
    "column of a table differs. Numbers are shares of the seeds.",
    "",
    "## How far IFN-γ raises PD-L1",
    "",
    ...section(feedback),
    "## The same in space, three seeds",
    "",
    "At half the lower border, between the two, and at twice the upper one.",
    "",
    table(`${induction}, fold`, inSpace),
    "",
    "## The same in a tumor that doubles in three days, as shipped",
    "",
    ...section(inMice),
    `## How many CD8 T cells are there at the start, at ${shipped} fold, in a tumor that doubles in three days: all as shipped`,
    "",
    "Two fates for one set of parameters show where the start decides.",
    "",
    ...section(withFeedback),
    "## The same with PD-L1 that IFN-γ does not raise (1 fold)",
    "",
    ...section(without),
  ].join("\n"),
);
console.log(`${target} written`);
