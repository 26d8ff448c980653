// Bytes per cell and per voxel of a run, and what a second thread gains. Part of `npm run bench`.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { threads } from "../dist/cli/threads.js";
import { contactsBytes } from "../dist/engine/contacts.js";
import { gatherBytes } from "../dist/engine/gather.js";
import { createState } from "../dist/engine/state.js";
import { biology, parseScenario, prepare, Run, vocabularyOf } from "../dist/index.js";
import { fieldsBytes } from "../dist/numerics/fields.js";
import { voxelCount } from "../dist/numerics/grid.js";
import { levelsBytes } from "../dist/numerics/levels.js";
import { mechanicsBytes } from "../dist/numerics/mechanics.js";

const text = readFileSync(join(import.meta.dirname, "../examples/adaptive-resistance.yaml"), "utf8");
const prepared = (size, duration) =>
  prepare(parseScenario(text.replace("[640 um, 640 um]", size), "bench.yaml", vocabularyOf(biology)), { duration });

const { model, domain, clones } = prepared("[640 um, 640 um]", 1);
const state = createState(model, domain, clones, 1, 1000);
const laws = (count) => Array.from({ length: count }, () => ({}));
/** What one more cell takes. */
const each = (bytes) => (bytes(20_000) - bytes(10_000)) / 10_000;
const common =
  each(mechanicsBytes) + each(gatherBytes) + each(contactsBytes) + each((n) => fieldsBytes(state.grid, laws(4), n));
console.log("memory (targets: 500 bytes per cell; 12 + 16 per voxel and field)");
for (const table of state.tables.values()) {
  const own = 4 * (5 + table.floats.size + table.scratch.size);
  console.log(`${`one ${table.lineage} cell`.padEnd(54)} ${String(Math.round(own + common)).padStart(8)} bytes`);
}
const reserved = each((room) => createState(model, domain, clones, 1, room).memory.memory.buffer.byteLength);
console.log(
  `${"address space per cell of room, all lineages".padEnd(54)} ${String(Math.round(reserved)).padStart(8)} bytes`,
);
for (const grid of [
  { nx: 96, ny: 96, nz: 1, voxel: 10 },
  { nx: 48, ny: 48, nz: 48, voxel: 20 },
]) {
  const voxels = voxelCount(grid);
  const scratch = levelsBytes(grid) / (4 * voxels);
  const kept = (fieldsBytes(grid, laws(12), 0) - levelsBytes(grid)) / (12 * voxels);
  const what = `voxel and field, ${grid.nz > 1 ? "3-D" : "2-D"}, kept + scratch of one quad`;
  console.log(`${what.padEnd(54)} ${`${kept.toFixed(1)} + ${scratch.toFixed(1)}`.padStart(8)} bytes`);
}

const experiment = prepared("[1.5 mm, 1.5 mm]", 40);
function seconds(size) {
  const run = new Run(experiment, 1, { hire: threads(size) });
  for (let t = 0; t < 10; t++) run.step();
  const start = performance.now();
  while (!run.ended) run.step();
  const taken = performance.now() - start;
  run.close();
  return taken;
}
const rounds = [1, 2, 3].map(() => seconds(1) / seconds(2));
console.log(
  `${`whole step, ${experiment.tissue.count} cells: 2 threads against 1`.padEnd(54)} ${Math.max(...rounds)
    .toFixed(2)
    .padStart(8)} times as fast`,
);
