import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paddedCount, paddedGrid } from "./grid.js";

describe("padded counts", () => {
  it("are the next m·2^p with m ≤ 8", () => {
    expect([1, 3, 8, 9, 50, 56, 57, 64, 65, 100].map(paddedCount)).toEqual([1, 3, 8, 10, 56, 56, 64, 64, 80, 112]);
  });

  it("are minimal", () => {
    const fits = (n: number): boolean => n <= 8 || (n % 2 === 0 && fits(n / 2));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (required) => {
        let least = required;
        while (!fits(least)) least++;
        expect(paddedCount(required)).toBe(least);
      }),
    );
  });
});

describe("padded grids", () => {
  it("pad a thin axis so that it is halved as often as the longest, or reaches one voxel", () => {
    const padded = (nx: number, ny: number, nz: number) => {
      const grid = paddedGrid({ nx, ny, nz, voxel: 20 });
      return [grid.nx, grid.ny, grid.nz];
    };
    expect(padded(100, 100, 1)).toEqual([112, 112, 1]);
    expect(padded(50, 50, 10)).toEqual([56, 56, 16]);
    expect(padded(100, 100, 28)).toEqual([112, 112, 32]);
    expect(padded(100, 30, 3)).toEqual([112, 32, 4]);
  });

  it("hold what is asked for, and halve to at most 8 voxels along every axis", () => {
    const size = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(size, size, size, (nx, ny, nz) => {
        const grid = paddedGrid({ nx, ny, nz, voxel: 1 });
        let sizes = [grid.nx, grid.ny, grid.nz];
        expect(sizes.every((n, axis) => n >= [nx, ny, nz][axis]!)).toBe(true);
        while (sizes.every((n) => n === 1 || n % 2 === 0) && Math.max(...sizes) > 8)
          sizes = sizes.map((n) => Math.max(1, n / 2));
        expect(Math.max(...sizes)).toBeLessThanOrEqual(8);
      }),
    );
  });
});
