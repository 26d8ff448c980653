// Calibration by validation/calibration/protocol.md: `npm run calibrate` writes result.md and runs.csv beside it. A killed run goes on from its log.
// A quick look: npm run calibrate -- --points 12 --seeds 1 --generations 1 --comparison 2 --space 0 --out runs/calibration
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { calibrate } from "../dist/experiment/screening/calibration.js";
import { calibrationCsv, calibrationPage } from "../dist/experiment/screening/calibration-page.js";
import { parseAxis } from "../dist/experiment/tip/axis.js";
import { biology, vocabularyOf } from "../dist/index.js";
import { movable, targets } from "../dist/validation/calibration/targets.js";
import { study } from "./study.mjs";

const text = (usual) => ({ type: "string", default: usual });
const { values } = parseArgs({
  options: {
    points: text("56"),
    seeds: text("1"),
    generations: text("5"),
    generation: text("8"),
    comparison: text("10"),
    space: text("3"),
    threads: text("1"),
    out: text("validation/calibration"),
    log: text("runs/calibration.jsonl"),
  },
});
const vocabulary = vocabularyOf(biology);
const plan = {
  axes: movable.map(({ axis, by }) => ({ ...parseAxis(axis, "movable", vocabulary), by })),
  targets,
  points: Number(values.points),
  seedsPerPoint: Number(values.seeds),
  generations: Number(values.generations),
  pointsPerGeneration: Number(values.generation),
  comparison: Number(values.comparison),
  space: Number(values.space),
  seed: 1,
};
const { ask, end } = study({
  module: "dist/validation/calibration/measure.js",
  name: "measure",
  decides: ["dist/validation/patch.js", "dist/validation/survival.js"],
  log: values.log,
  threads: Number(values.threads),
});
const calibration = await calibrate(plan, ask);
end();
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, "result.md"), calibrationPage(calibration, "npm run calibrate"));
writeFileSync(join(values.out, "runs.csv"), calibrationCsv(calibration));
console.log(`${join(values.out, "result.md")} written`);
