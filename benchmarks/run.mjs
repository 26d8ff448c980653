// Benchmarks: ns per unit of work on this machine, never a gate. `npm run bench [-- --json]`.

import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { addCell, createState } from "../dist/engine/state.js";
import { Stepper } from "../dist/engine/step.js";
import { culture } from "../dist/experiment/culture.js";
import { biology, parseScenario, prepare, vocabularyOf } from "../dist/index.js";
import { createDiffusion } from "../dist/numerics/diffusion.js";
import { referenceKernels } from "../dist/numerics/field-kernels.js";
import { lineOf, measureMechanics } from "./mechanics.mjs";

const rows = [];
function measure(what, unit, work, run) {
  run();
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 5; k++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  rows.push({ what, unit, ns: (best * 1e6) / work });
}

const grid = { nx: 96, ny: 96, nz: 1, voxel: 10 };
const field = createDiffusion(grid, { diffusivity: 1800, decay: 0.02 });
for (let i = 0; i < field.value.length; i += 7) field.source[i] = 1;
measure("field, 2-D, 96 × 96 voxels", "voxel and minute", 20 * field.value.length, () => {
  for (let t = 0; t < 20; t++) field.advance(1);
});
const reference = createDiffusion(grid, { diffusivity: 1800, decay: 0.02 }, referenceKernels);
for (let i = 0; i < reference.value.length; i += 7) reference.source[i] = 1;
measure("the same by the TypeScript reference", "voxel and minute", 20 * reference.value.length, () => {
  for (let t = 0; t < 20; t++) reference.advance(1);
});

rows.push(...measureMechanics());
measure("culture of one cell, with all that surrounds it", "cell and minute", 24 * 60, () => {
  culture({ biology, type: "tumor", hours: 24, medium: () => ({ ifng: 30 }) });
});

const file = "examples/adaptive-resistance.yaml";
const experiment = prepare(parseScenario(readFileSync(file, "utf8"), file, vocabularyOf(biology)));
const state = createState(experiment.model, experiment.domain, experiment.clones, 1);
const { cells } = experiment.tissue;
cells.type.forEach((type, i) => {
  const clone = type === "tumor" ? experiment.clones[1].name : experiment.clones[0].name;
  addCell(state, { type, clone, x: cells.x[i], y: cells.y[i], radius: cells.radius[i] });
});
const stepper = new Stepper(state);
stepper.relax();
measure(
  `whole step, ${cells.type.length} cells, 4 fields of ${state.grid.nx} × ${state.grid.ny}`,
  "cell and minute",
  60 * cells.type.length,
  () => {
    for (let t = 0; t < 60; t++) stepper.step();
  },
);

const machine = `${cpus()[0]?.model ?? "unknown processor"}, node ${process.versions.node}`;
if (process.argv.includes("--json")) console.log(JSON.stringify({ schema: "ifng-lab/bench@1", machine, rows }));
else {
  console.log(machine);
  for (const row of rows) console.log(lineOf(row));
}
