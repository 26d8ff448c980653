import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wasmKernels } from "./field-kernels.js";
import { createFields, fieldsBytes } from "./fields.js";
import { createFootprints, footprintsBytes } from "./footprints.js";
import { type Grid, voxelCount } from "./grid.js";
import { createMemory, type LinearMemory } from "./memory.js";

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const total = (a: Float32Array) => a.reduce((sum, v) => sum + v, 0);
const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, v, i) => sum + v * b[i]!, 0);

const side = fc.integer({ min: 1, max: 24 });
const grids = fc.oneof(
  fc.record({ nx: side, ny: side, nz: fc.constant(1), voxel: within(4, 20) }),
  fc.record({ nx: side, ny: side, nz: fc.integer({ min: 2, max: 10 }), voxel: within(4, 20) }),
);
/** Where along an axis, as a share of its length: walls included. */
const share = fc.oneof(within(0, 1), fc.constantFrom(0, 1));
const cells = fc.array(fc.record({ x: share, y: share, z: share, radius: within(2, 30), amount: within(0, 100) }), {
  minLength: 1,
  maxLength: 12,
});
type Cells = typeof cells extends fc.Arbitrary<infer C> ? C : never;

const CELLS = 12;

/** The kernels of cells, working on plain arrays of one field, which they keep in the second lane. */
function createSingle(grid: Grid) {
  const voxels = voxelCount(grid);
  const room = footprintsBytes(grid, CELLS) + 16 * voxels + 64 * 4 * CELLS;
  const memory: LinearMemory = createMemory(room);
  const kernels = wasmKernels(memory);
  const on = createFootprints(grid, CELLS, memory);
  const [x, y, z, radius, amount, out, idle] = Array.from({ length: 7 }, () => memory.floats(CELLS)) as Seven;
  const lanes = memory.floats(4 * voxels);
  const factors = memory.floats(4);
  const slabs = grid.nz === 1 ? grid.ny : grid.nz;
  return {
    slabs,
    place(placed: Cells): Float32Array {
      for (const [i, cell] of placed.entries()) {
        x[i] = cell.x * grid.nx * grid.voxel;
        y[i] = cell.y * grid.ny * grid.voxel;
        z[i] = cell.z * grid.nz * grid.voxel;
        radius[i] = cell.radius;
      }
      kernels.place(on, 0, placed.length, x, y, z, radius);
      return Float32Array.from(placed, (cell) => cell.amount);
    },
    deposit(given: Float32Array, target: Float32Array, factor: number, from: number, to: number) {
      amount.set(given);
      factors[1] = factor;
      for (let v = 0; v < voxels; v++) lanes[4 * v + 1] = target[v]!;
      kernels.deposit(on, [idle, amount, idle, idle], factors, lanes, 0, given.length, from, to);
      for (let v = 0; v < voxels; v++) target[v] = lanes[4 * v + 1]!;
    },
    sample(field: Float32Array, read: Float32Array, first: number, last: number) {
      for (let v = 0; v < voxels; v++) lanes[4 * v + 1] = field[v]!;
      kernels.sample(on, lanes, [idle, out, idle, idle], first, first, last);
      read.set(out.subarray(0, last - first));
      idle.fill(0);
    },
  };
}
type Seven = [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];

function laid(grid: Grid, placed: Cells) {
  const footprints = createSingle(grid);
  return { footprints, amount: footprints.place(placed) };
}

/** A field without symmetry, between −1 and 1. */
const uneven = (grid: Grid) => Float32Array.from({ length: voxelCount(grid) }, (_, v) => Math.sin(1 + 1.7 * v * v));

describe("footprints", () => {
  it("give to the voxels all that the cells give, wherever they lie", () => {
    fc.assert(
      fc.property(grids, cells, within(1e-4, 10), (grid, placed, factor) => {
        const { footprints, amount } = laid(grid, placed);
        const target = new Float32Array(voxelCount(grid));
        footprints.deposit(amount, target, factor, 0, footprints.slabs);
        const given = total(amount) * factor;
        expect(Math.abs(total(target) - given)).toBeLessThanOrEqual(1e-5 * given + 1e-30);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it("read with the weights they give with: ⟨deposit a, u⟩ = ⟨a, sample u⟩", () => {
    fc.assert(
      fc.property(grids, cells, (grid, placed) => {
        const { footprints, amount } = laid(grid, placed);
        const field = uneven(grid);
        const target = new Float32Array(voxelCount(grid));
        const read = new Float32Array(placed.length);
        footprints.deposit(amount, target, 1, 0, footprints.slabs);
        footprints.sample(field, read, 0, placed.length);
        expect(Math.abs(dot(target, field) - dot(amount, read))).toBeLessThanOrEqual(1e-5 * total(amount) + 1e-30);
      }),
      { seed: 2, numRuns: 150 },
    );
  });

  it("fold at a wall: what would lie beyond it falls on the mirror voxel", () => {
    const n = 12;
    fc.assert(
      fc.property(within(4, 20), share, share, within(2, 30), (voxel, x, y, radius) => {
        const cell = { x, y, z: 0, radius, amount: 1 };
        const { footprints, amount } = laid({ nx: n, ny: n, nz: 1, voxel }, [cell]);
        const walled = new Float32Array(n * n);
        footprints.deposit(amount, walled, 1, 0, n);
        // The same cell where no wall is near: in the middle of nine such squares.
        const wide = laid({ nx: 3 * n, ny: 3 * n, nz: 1, voxel }, [{ ...cell, x: (1 + x) / 3, y: (1 + y) / 3 }]);
        const free = new Float32Array(9 * n * n);
        wide.footprints.deposit(wide.amount, free, 1, 0, 3 * n);
        const folded = new Float64Array(n * n);
        const fold = (v: number) => (v < n ? n - 1 - v : v < 2 * n ? v - n : 3 * n - 1 - v);
        for (const [v, given] of free.entries())
          folded[fold(Math.floor(v / (3 * n))) * n + fold(v % (3 * n))]! += given;
        for (const [v, given] of walled.entries()) expect(Math.abs(given - folded[v]!)).toBeLessThan(1e-5);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  it("read a constant field as that constant", () => {
    fc.assert(
      fc.property(grids, cells, within(1e-3, 1e3), (grid, placed, constant) => {
        const { footprints } = laid(grid, placed);
        const read = new Float32Array(placed.length);
        footprints.sample(new Float32Array(voxelCount(grid)).fill(constant), read, 0, placed.length);
        for (const v of read) expect(Math.abs(v / constant - 1)).toBeLessThan(1e-5);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it("give slab by slab, bit for bit, what they give at once", () => {
    fc.assert(
      fc.property(grids, cells, fc.nat({ max: 24 }), (grid, placed, anywhere) => {
        const { footprints, amount } = laid(grid, placed);
        const { slabs } = footprints;
        for (const cut of [Math.min(3, slabs), Math.min(anywhere, slabs)]) {
          const once = uneven(grid);
          const parts = uneven(grid);
          footprints.deposit(amount, once, 0.3, 0, slabs);
          footprints.deposit(amount, parts, 0.3, 0, cut);
          footprints.deposit(amount, parts, 0.3, cut, slabs);
          expect(parts).toEqual(once);
        }
      }),
      { seed: 4, numRuns: 100 },
    );
  });

  it("read a range of cells, bit for bit, as they read all", () => {
    fc.assert(
      fc.property(grids, cells, fc.nat(), fc.nat(), (grid, placed, a, b) => {
        const { footprints } = laid(grid, placed);
        const [first, last] = [a, b].map((n) => n % (placed.length + 1)).sort((p, q) => p - q) as [number, number];
        const all = new Float32Array(placed.length);
        const range = new Float32Array(last - first);
        footprints.sample(uneven(grid), all, 0, placed.length);
        footprints.sample(uneven(grid), range, first, last);
        expect(range).toEqual(all.slice(first, last));
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it("forget where cells lay before, be they more or fewer, larger or smaller", () => {
    fc.assert(
      fc.property(grids, cells, cells, (grid, before, after) => {
        const used = createSingle(grid);
        used.place(before);
        used.place(after);
        const { footprints, amount } = laid(grid, after);
        const [again, anew] = [uneven(grid), uneven(grid)];
        used.deposit(amount, again, 1, 0, used.slabs);
        footprints.deposit(amount, anew, 1, 0, used.slabs);
        expect(again).toEqual(anew);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  describe("make exposure independent of the voxel, within 10 % from 10 to 5 µm", () => {
    /** At the secreting cell itself and at cells 15 µm to its right and above it. */
    function exposures(voxel: number, x: number, y: number, radius: number): Float32Array {
      const n = 640 / voxel;
      const grid = { nx: n, ny: n, nz: 1, voxel };
      const laws = [{ name: "any", diffusivity: 1800, decay: 0.8, initial: 0 }];
      const memory = createMemory(fieldsBytes(grid, laws, 3) + 256);
      const fields = createFields(grid, laws, memory, 3);
      const column = (...of: readonly number[]) => {
        const array = memory.floats(3);
        array.set(of);
        return array;
      };
      fields.place(3, column(x, x + 15, x), column(y, y, y + 15), column(), column(radius, radius, radius));
      fields.deposit([column(1000)], [undefined], [1 / (voxel * voxel * 20)], 0, 3);
      expect(fields.steady(1e-6, 100)).toBeLessThan(1e-5);
      const read = column();
      fields.sample([read], 0, 3);
      return read;
    }

    const offsets = [
      [0, 0],
      [5, 5],
      [5, 0],
      [2.5, 2.5],
      [1, 4],
      [3, 7],
    ] as const;
    it.each([8, 12, 15].flatMap((radius) => offsets.map(([x, y]) => [radius, x, y] as const)))(
      "for a cell of %s µm that lies (%s, %s) µm off the corner of a voxel",
      (radius, offsetX, offsetY) => {
        const coarse = exposures(10, 320 + offsetX, 320 + offsetY, radius);
        const fine = exposures(5, 320 + offsetX, 320 + offsetY, radius);
        for (let k = 0; k < 3; k++) expect(Math.abs(coarse[k]! / fine[k]! - 1)).toBeLessThanOrEqual(0.1);
      },
    );
  });
});
