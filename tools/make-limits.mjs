// Which assumed parameters change the sign of a headline result: `npm run limits` writes docs/limits.md and its pictures.
// A quick look: npm run limits -- --reference 3 --testing 2 --candidates 2 --every 40 --out runs/limits. A killed study goes on from its log.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { biology } from "../dist/biology/index.js";
import { DRUG } from "../dist/experiment/screening/headlines.js";
import { limitsPage, limitsPictures } from "../dist/experiment/screening/limits-page.js";
import { rangeEnds } from "../dist/experiment/screening/range-ends.js";
import { signChanges } from "../dist/experiment/screening/sign-changes.js";
import { study } from "./study.mjs";

const text = (usual) => ({ type: "string", default: usual });
const { values } = parseArgs({
  options: {
    reference: text("24"),
    screening: text("1"),
    candidates: text("6"),
    testing: text("16"),
    threads: text("1"),
    // Only every so many ends, for a quick look.
    every: text("1"),
    out: text("docs"),
    log: text("runs/limits.jsonl"),
  },
});
const plan = Object.fromEntries(
  ["reference", "screening", "candidates", "testing"].map((name) => [name, Number(values[name])]),
);
const { ends, untested } = rangeEnds(biology, [DRUG]);
const chosen = ends.filter((_, k) => k % Number(values.every) === 0);
const { ask, end } = study({
  module: "dist/experiment/screening/headlines.js",
  name: "burdenOf",
  decides: ["dist/experiment/tip/twin.js"],
  log: values.log,
  threads: Number(values.threads),
});
const limits = await signChanges(plan, chosen, DRUG, ask);
end();
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, "limits.md"), limitsPage(limits, untested, "npm run limits"));
for (const [name, picture] of Object.entries(limitsPictures(limits))) writeFileSync(join(values.out, name), picture);
console.log(`${join(values.out, "limits.md")} written`);
