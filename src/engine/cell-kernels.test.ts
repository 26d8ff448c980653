import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { evaluateF32 } from "../equation/evaluate-f32.js";
import type { Space } from "../equation/tree.js";
import { growthf } from "../numerics/math.js";
import { uniform } from "../numerics/random.js";
import { CellKernels } from "./cell-kernels.js";
import { compose } from "./compose.js";
import { bodyUniform, ENGAGED } from "./program.js";
import { addCell, createState, type State } from "./state.js";
import { Stepper } from "./step.js";
import type { Table } from "./table.js";
import { hereColumn, isAlike, otherColumn, type Phase, phases, quantityColumn, type Task } from "./tasks.js";

/** A tumor under attack, with a deaf clone, after some hours. */
function tissue(minutes: number): State {
  const model = compose(biology);
  const clones = [
    { name: "host", genome: biology.genome },
    { name: "wild type", genome: biology.genome },
    { name: "deaf", genome: { ...biology.genome, JAK1: 0 } },
  ];
  const domain = { width: 160, height: 160, depth: 0, thickness: 20, voxel: 10, boundary: "closed" } as const;
  const state = createState(model, domain, clones, 5, 256);
  const types = [...model.plans.map((plan) => plan.name), "tumor", "tumor", "CD8"];
  for (let i = 0; i < 64; i++) {
    const type = types[(i * 5) % types.length]!;
    const clone = type === "tumor" ? clones[1 + (i % 2)]!.name : "host";
    addCell(state, { type, clone, x: 10 + 20 * (i % 8), y: 10 + 20 * Math.floor(i / 8) });
  }
  const stepper = new Stepper(state);
  for (let t = 0; t < minutes; t++) stepper.step();
  return state;
}

const column = (table: Table, name: string) => (table.floats.get(name) ?? table.scratch.get(name))!;

/** What a task does to one row, by the scalar reading in single precision: new values of columns, and bits that fire. */
function reading(state: State, task: Task, table: Table, row: number) {
  const { plan } = task;
  const published = new Set([...plan.exported, ...plan.quantities].map((node) => node.name));
  const known = new Map<string, number>();
  const values = (space: Space, name: string): number => {
    const defined = space === "self" ? known.get(name) : undefined;
    if (defined !== undefined) return defined;
    if (space === "other") return column(table, otherColumn(name))[row]!;
    if (space === "here") return column(table, hereColumn(name))[row]!;
    if (space === "clone") return state.genes.get(name)![table.clone[row]!]!;
    if (space === "body") return state.uniforms[state.program.uniformIndex.get(bodyUniform(name))!]!;
    if (space === "parameter") return state.uniforms[state.program.uniformIndex.get(name)!]!;
    if (name === ENGAGED) return column(table, ENGAGED)[row]!;
    return column(table, published.has(name) ? quantityColumn(name) : name)[row]!;
  };
  const written = new Map<string, number>();
  let fired = 0;
  for (const step of task.steps) {
    const value = evaluateF32(step.tree, values);
    if (step.kind === "let") known.set(step.name, value);
    if ("to" in step) written.set(step.to, value);
    else if (step.kind === "crossing") fired |= value > 0 ? 1 << step.bit : 0;
    else if (value > 0) {
      const threshold = Math.trunc(Math.fround(value * growthf(-value)) * 4294967296);
      const word = uniform(state.seed, table.id[row]!, state.minutes, step.purpose >>> 0) * 4294967296;
      if (word < threshold) fired |= 1 << step.bit;
    }
  }
  return { written, fired };
}

const bits = (value: number) => new Uint32Array(Float32Array.of(value).buffer)[0];

describe("the kernels of a composition", () => {
  const state = tissue(187);
  const kernels = new CellKernels(state);
  state.clock[1] = state.minutes;
  const cases = phases.flatMap((phase) =>
    [false, true].flatMap((slow) => (isAlike(phase) && slow ? [] : [[phase, slow] as const])),
  );

  it.each(cases)(
    "equal the scalar reading bit for bit, in every column and event: %s, slow: %s",
    (phase: Phase, slow) => {
      const expected = state.program.tasks
        .filter((task) => task.phase === phase && task.slow === slow)
        .flatMap((task) => {
          const table = state.tables.get(task.plan.lineage)!;
          const type = state.model.plans.indexOf(task.plan);
          return Array.from({ length: table.count }, (_, row) => row)
            .filter((row) => table.type[row] === type)
            .map((row) => ({ task, table, row, ...reading(state, task, table, row) }));
        });
      for (const table of state.tables.values()) table.fired.fill(0);
      kernels.run(phase, slow);
      let compared = 0;
      for (const { task, table, row, written, fired } of expected) {
        for (const [name, value] of written) {
          const got = column(table, name)[row]!;
          if (Number.isNaN(value) && Number.isNaN(got)) continue;
          expect(bits(got), `${task.plan.name}, row ${row}: ${name} = ${got}, ${value} expected`).toBe(bits(value));
          compared++;
        }
        expect(table.fired[row], `${task.plan.name}, row ${row}`).toBe(fired);
      }
      expect(compared + (phase === "happen" ? 1 : 0)).toBeGreaterThan(0);
    },
  );

  it("start quickly", () => {
    const { user, system } = process.cpuUsage();
    new CellKernels(state);
    const spent = process.cpuUsage({ user, system });
    // 50 ms on an idle machine; a busy one takes several times as long.
    expect((spent.user + spent.system) / 1000).toBeLessThan(500);
  });
});
