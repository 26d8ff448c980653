import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { compose } from "./compose.js";
import { imageOf } from "./observe.js";
import { addCell, createState, type State } from "./state.js";
import { Stepper } from "./step.js";

/** A small tumor with T cells, vessels and a deaf clone. */
function tissue(seed: number): State {
  const model = compose(biology);
  const clones = [
    { name: "host", genome: biology.genome },
    { name: "wild type", genome: biology.genome },
    { name: "deaf", genome: { ...biology.genome, JAK1: 0 } },
  ];
  const state = createState(
    model,
    { width: 160, height: 160, depth: 0, thickness: 20, voxel: 10, boundary: "closed" },
    clones,
    seed,
  );
  for (let i = 0; i < 64; i++) {
    const type = i % 16 === 5 ? "endothelium" : i % 5 === 0 ? "CD8" : "tumor";
    const clone = type === "tumor" ? (i % 7 === 0 ? "deaf" : "wild type") : "host";
    addCell(state, { type, clone, x: 10 + 20 * (i % 8), y: 10 + 20 * Math.floor(i / 8) });
  }
  return state;
}

function bytes(state: State): string {
  return JSON.stringify([
    state.minutes,
    state.nextId,
    state.body,
    [...state.tables.values()].map((t) => [
      [...t.id.subarray(0, t.count)],
      [...t.partner.subarray(0, t.count)],
      [...t.floats].map(([name, column]) => [name, ...column.subarray(0, t.count)]),
    ]),
    state.model.ligands.map(({ name }) => [...imageOf(state, name).value]),
  ]);
}

function run(seed: number, minutes: number): State {
  const state = tissue(seed);
  const stepper = new Stepper(state);
  stepper.relax();
  for (let t = 0; t < minutes; t++) stepper.step();
  return state;
}

describe("a run", () => {
  it("repeats bit for bit from the same seed, and differs from another", () => {
    const first = bytes(run(3, 240));
    expect(bytes(run(3, 240))).toBe(first);
    expect(bytes(run(4, 240))).not.toBe(first);
  });

  it("gives the tumor the hits of its T cells, and a deaf clone exactly its basal state", () => {
    const state = run(3, 720);
    const table = state.tables.get("tumor")!;
    const deaf = [...Array(table.count).keys()].filter((row) => state.clones.at(table.clone[row]!).name === "deaf");
    const heard = [...Array(table.count).keys()].filter(
      (row) => state.clones.at(table.clone[row]!).name === "wild type",
    );
    expect(deaf.length).toBeGreaterThan(0);
    for (const row of deaf) for (const column of ["pdl1", "mhc1"]) expect(table.float(column)[row]).toBe(1);
    for (const row of deaf) for (const column of ["pstat1", "irf1", "arrest"]) expect(table.float(column)[row]).toBe(0);
    expect(Math.max(...heard.map((row) => table.float("pdl1")[row]!))).toBeGreaterThan(1.5);
  });
});
