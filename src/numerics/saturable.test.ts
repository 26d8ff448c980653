import { describe, expect, it } from "vitest";
import { createFields, fieldsBytes } from "./fields.js";
import { bytesOf, createMemory } from "./memory.js";
import { uniform } from "./random.js";
import { createSaturable, saturableBytes } from "./saturable.js";

/** Cells at random in a cube of 320 µm, 200 000 per mm³; this share of them secretes 30 molecules per second. */
function tissue(share: number, halfMaxima: readonly number[], decay: number) {
  const grid = { nx: 16, ny: 16, nz: 16, voxel: 20 };
  const edge = 320;
  const count = 6554;
  const names = halfMaxima.map((k) => `K ${k}`);
  const laws = names.map((name) => ({ name, diffusivity: 1800, decay, initial: 5 }));
  const bytes = fieldsBytes(grid, laws, count) + saturableBytes(names.length, count);
  const memory = createMemory(bytes + (6 + names.length) * bytesOf(count));
  const fields = createFields(grid, laws, memory, count);
  const column = (of: (i: number) => number) => {
    const array = memory.floats(count);
    for (let i = 0; i < count; i++) array[i] = of(i);
    return array;
  };
  const [x, y, z] = [0, 1, 2].map((axis) => column((i) => edge * uniform(1, i, 0, axis))) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  fields.place(
    count,
    x,
    y,
    z,
    column(() => 6),
  );
  const secretion = column((i) => (uniform(1, i, 0, 3) < share ? 1800 : 0));
  const capacity = column(() => 120);
  const solver = createSaturable(fields, memory, count);
  const cells = {
    count,
    secretion: names.map(() => secretion),
    capacity: names.map(() => capacity),
    halfMaximum: halfMaxima.map((k) => column(() => k)),
  };
  /** pM in a voxel per molecule. */
  const factor = 1660.5 / 8000;
  const state = solver.solve(
    cells,
    names.map(() => factor),
    names.map(() => decay),
  );
  return { fields, solver, cells, state, factor };
}

describe("a steady state with saturable uptake", () => {
  it.each([0.01, 0.05, 0.08, 0.2])(
    "balances production with uptake and decay where %s of the cells secrete",
    (share) => {
      const { state, solver } = tissue(share, [50, 25], 0.01);
      expect(state.residual).toBeLessThan(1e-4);
      for (const { production, error } of state.balances) {
        expect(production).toBeGreaterThan(0);
        expect(error).toBeLessThan(1e-3);
      }
      for (const here of solver.sampled) for (const u of here) expect(u).toBeGreaterThanOrEqual(0);
    },
  );

  it("is the linear one where K is far above the levels", () => {
    const { solver, fields, cells, factor } = tissue(0.01, [1e5], 0.01);
    const saturable = solver.sampled[0]!.slice(0, cells.count);
    for (let i = 0; i < cells.count; i++) cells.capacity[0]![i]! /= 1e5;
    fields.clearExchange();
    fields.deposit(cells.secretion, cells.capacity, [factor], 0, cells.count);
    fields.steady(1e-6, 40);
    fields.sample(solver.sampled, 0, cells.count);
    for (let i = 0; i < cells.count; i++) {
      const linear = solver.sampled[0]![i]!;
      // The uptake falls by u/K.
      expect(Math.abs(saturable[i]! / linear - 1)).toBeLessThan(0.02);
    }
  });

  it("is where minutes of the same law lead: another minute changes nothing", () => {
    const { fields, solver, cells, state, factor } = tissue(0.03, [50], 0.01);
    const before = solver.sampled[0]!.slice(0, cells.count);
    const taken = cells.capacity[0]!;
    for (let i = 0; i < cells.count; i++) taken[i] = 120 / (50 + before[i]!);
    fields.clearExchange();
    fields.deposit(cells.secretion, [taken], [factor], 0, cells.count);
    for (let t = 0; t < 5; t++) fields.advance(1);
    fields.sample(solver.sampled, 0, cells.count);
    for (let i = 0; i < cells.count; i++) expect(Math.abs(solver.sampled[0]![i]! / before[i]! - 1)).toBeLessThan(2e-3);
    expect(state.iterations).toBeLessThan(15);
  });
});
