// Benchmarks: ns per unit of work on this machine, never a gate. `npm run bench [-- --json]`.

import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { addCell, createState } from "../dist/engine/state.js";
import { Stepper } from "../dist/engine/step.js";
import { culture } from "../dist/experiment/culture.js";
import { biology, lookNamed, parseScenario, prepare, renderTissue, viewOf, vocabularyOf } from "../dist/index.js";
import { createMechanics } from "../dist/numerics/mechanics.js";
import { fieldRows } from "./fields.mjs";

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

rows.push(...fieldRows());

function bodies(count, walking) {
  const column = (value) => new Float32Array(count).fill(value);
  const side = Math.ceil(Math.sqrt(count));
  return {
    x: Float32Array.from({ length: count }, (_, i) => 8 + 15 * (i % side)),
    y: Float32Array.from({ length: count }, (_, i) => 8 + 15 * Math.floor(i / side)),
    z: column(0),
    radius: column(7.5),
    repulsionRoot: column(Math.sqrt(10)),
    adhesionRoot: column(Math.sqrt(0.4)),
    pressure: column(0),
    speed: Float32Array.from({ length: count }, (_, i) => (walking && i % 10 === 0 ? 10 : 0)),
    headingX: column(1),
    headingY: column(0),
    headingZ: column(0),
    side,
  };
}
for (const walking of [false, true]) {
  const all = bodies(10_000, walking);
  const mechanics = createMechanics({ width: 15 * all.side, height: 15 * all.side, depth: 0, boundary: "closed" });
  measure(`mechanics, 10⁴ cells, ${walking ? "a tenth walking" : "static"}`, "cell and minute", 3 * 10_000, () => {
    for (let t = 0; t < 3; t++) mechanics.minute(all, 10_000);
  });
}
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

/** 10⁴ cells on 1200 × 750 µm in a lattice of types, with a state and a field. */
function manyCells() {
  const [nx, ny] = [128, 80];
  const column = (of) => Float32Array.from({ length: nx * ny }, (_, i) => of(i));
  const radii = [6.5, 4, 6.5, 7, 5];
  return {
    minutes: 0,
    width: 1200,
    height: 750,
    depth: 0,
    cells: {
      count: nx * ny,
      id: Uint32Array.from({ length: nx * ny }, (_, i) => i + 1),
      x: column((i) => 9.375 * ((i % nx) + 0.5) + ((i * 7) % 5) - 2),
      y: column((i) => 9.375 * (Math.floor(i / nx) + 0.5) + ((i * 3) % 5) - 2),
      z: column(() => 0),
      radius: column((i) => radii[i % 5]),
      type: Uint8Array.from({ length: nx * ny }, (_, i) => [0, 1, 0, 2, 3][i % 5]),
      clone: new Uint16Array(nx * ny),
      types: ["tumor", "CD8", "macrophage", "stroma"],
      clones: ["wild type"],
      columns: { pdl1: column((i) => 1 + (i % 9)), pstat1: column((i) => (i % 10) / 10) },
    },
    fields: {
      ifng: { nx: 120, ny: 75, nz: 1, voxel: 10, unit: "pM", value: new Float32Array(9000).map((_, i) => i % 120) },
    },
  };
}
const many = manyCells();
const frame = viewOf(many, { width: 1280, height: 800 });
for (const look of ["types", "if", "he", "ihc", "state:pdl1", "field:ifng"])
  measure(`microscope, ${look}, ${many.cells.count} cells, 1280 × 800`, "pixel", 1280 * 800, () =>
    renderTissue(many, frame, lookNamed(look)),
  );

const machine = `${cpus()[0]?.model ?? "unknown processor"}, node ${process.versions.node}`;
if (process.argv.includes("--json")) console.log(JSON.stringify({ schema: "ifng-lab/bench@1", machine, rows }));
else {
  console.log(machine);
  for (const { what, unit, ns, error, bytes, fasterThanReference } of rows) {
    const beside = [
      ...(error === undefined ? [] : [`error ${error.toExponential(1)}`]),
      ...(bytes === undefined ? [] : [`${bytes.toFixed(0)} bytes per voxel and field`]),
      ...(fasterThanReference === undefined ? [] : [`${fasterThanReference.toFixed(0)} × the TypeScript reference`]),
    ];
    const cost = `${ns.toFixed(ns < 100 ? 1 : 0).padStart(8)} ns per ${unit}`;
    console.log([`${what.padEnd(54)} ${cost}`, ...beside].join(", "));
  }
}
