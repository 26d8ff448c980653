import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDiffusion } from "./diffusion.js";
import { createFootprints } from "./footprints.js";
import { type Grid, voxelCount } from "./grid.js";

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

function lay(footprints: ReturnType<typeof createFootprints>, { nx, ny, nz, voxel }: Grid, placed: Cells) {
  footprints.place(
    placed.length,
    Float32Array.from(placed, ({ x }) => x * nx * voxel),
    Float32Array.from(placed, ({ y }) => y * ny * voxel),
    Float32Array.from(placed, ({ z }) => z * nz * voxel),
    Float32Array.from(placed, ({ radius }) => radius),
  );
  return Float32Array.from(placed, ({ amount }) => amount);
}

function laid(grid: Grid, placed: Cells) {
  const footprints = createFootprints(grid);
  return { footprints, amount: lay(footprints, grid, placed) };
}

/** A field without symmetry, between −1 and 1. */
const uneven = (grid: Grid) => Float32Array.from({ length: voxelCount(grid) }, (_, v) => Math.sin(1 + 1.7 * v * v));

describe("footprints", () => {
  it("give to the voxels all that the cells give, wherever they lie", () => {
    fc.assert(
      fc.property(grids, cells, within(1e-4, 10), (grid, placed, factor) => {
        const { footprints, amount } = laid(grid, placed);
        const target = new Float32Array(voxelCount(grid));
        footprints.deposit(amount, target, factor, 0, grid.ny);
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
        footprints.deposit(amount, target, 1, 0, grid.ny);
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
        for (const cut of [Math.min(3, grid.ny), Math.min(anywhere, grid.ny)]) {
          const once = uneven(grid);
          const slabs = uneven(grid);
          footprints.deposit(amount, once, 0.3, 0, grid.ny);
          footprints.deposit(amount, slabs, 0.3, 0, cut);
          footprints.deposit(amount, slabs, 0.3, cut, grid.ny);
          expect(slabs).toEqual(once);
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
        const used = createFootprints(grid);
        lay(used, grid, before);
        lay(used, grid, after);
        const { footprints, amount } = laid(grid, after);
        const [again, anew] = [uneven(grid), uneven(grid)];
        used.deposit(amount, again, 1, 0, grid.ny);
        footprints.deposit(amount, anew, 1, 0, grid.ny);
        expect(again).toEqual(anew);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  describe("make exposure independent of the voxel, within 10 % from 10 to 5 µm", () => {
    /** At the secreting cell itself and at cells 15 µm to its right and above it. */
    function exposures(voxel: number, x: number, y: number, radius: number): Float32Array {
      const n = 640 / voxel;
      const field = createDiffusion({ nx: n, ny: n, nz: 1, voxel }, { diffusivity: 1800, decay: 0.8 });
      const footprints = createFootprints(field.grid);
      const [xs, ys] = [Float32Array.of(x, x + 15, x), Float32Array.of(y, y, y + 15)];
      footprints.place(3, xs, ys, new Float32Array(3), new Float32Array(3).fill(radius));
      footprints.deposit(Float32Array.of(1000, 0, 0), field.source, 1 / (voxel * voxel * 20), 0, n);
      expect(field.steady(1e-6, 100)).toBeLessThan(1e-5);
      const read = new Float32Array(3);
      footprints.sample(field.value, read, 0, 3);
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
