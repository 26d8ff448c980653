import { describe, expect, it } from "vitest";
import { createFields, type FieldLaw, fieldsBytes } from "./fields.js";
import { bytesOf, createMemory } from "./memory.js";
import { uniform } from "./random.js";

const law = (diffusivity: number, decay: number): FieldLaw => ({ name: "any", diffusivity, decay, initial: 0 });

/** K₀ by its integral ∫₀^∞ exp(−x cosh t) dt. */
function bessel(x: number): number {
  let total = 0;
  const dt = 1e-3;
  for (let t = dt / 2; t < 12; t += dt) total += Math.exp(-x * Math.cosh(t)) * dt;
  return total;
}

type Place = [x: number, y: number, z: number, r: number];
type Columns = [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];

describe("fields", () => {
  it("meet the steady point source in the plane, q/(2πD)·K₀(r/λ), within 3 % from 3 voxels on", () => {
    const n = 128;
    const [D, k] = [1800, 0.8];
    const lambda = Math.sqrt(D / k);
    const grid = { nx: n, ny: n, nz: 1, voxel: 10 };
    const fields = createFields(grid, [law(D, k)], createMemory(fieldsBytes(grid, [law(D, k)], 0)), 0);
    const [value, source] = [new Float32Array(n * n), new Float32Array(n * n)];
    const centre = 64 * n + 64;
    source[centre] = 1000;
    fields.exchange(0, source, new Float32Array(n * n));
    expect(fields.steady(1e-6, 60)).toBeLessThan(1e-5);
    fields.read(0, value);
    for (let steps = 3; steps * 10 < 5 * lambda; steps++) {
      const exact = ((1000 * 100) / (2 * Math.PI * D)) * bessel((steps * 10) / lambda);
      expect(Math.abs(value[centre + steps]! / exact - 1)).toBeLessThan(0.03);
    }
  });

  it("meet the steady point source in a block, q e^(−r/λ)/(4πDr), within 3 % for 3 voxels ≤ r ≤ 5 λ, cell to cell", () => {
    // One octant: the walls mirror a cell in the corner into a source of eight times its strength in free space.
    const [D, lambda, voxel, q] = [1800, 40, 5, 1000];
    const grid = { nx: 64, ny: 64, nz: 64, voxel };
    const distances = [15, 20, 25, 40, 60, 90, 130, 180, 5 * lambda];
    const directions = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((d) => {
      // The axes and diagonals, where a grid errs most, then directions drawn at random.
      const drawn = [1, 2, 4].map((bit, k) => (d < 8 ? Number((d & bit) !== 0) : uniform(1, d, k, 0)));
      const length = Math.sqrt(drawn.reduce((sum, v) => sum + v * v, 0));
      return drawn.map((v) => v / length);
    });
    const places = directions.flatMap((way) => distances.map((r) => [...way.map((v) => v * r), r] as Place));
    const count = 1 + places.length;
    const laws = [law(D, D / lambda ** 2)];
    const memory = createMemory(fieldsBytes(grid, laws, count) + 6 * bytesOf(count));
    const fields = createFields(grid, laws, memory, count);
    const [x, y, z, radius, given, read] = Array.from({ length: 6 }, () => memory.floats(count)) as Columns;
    for (const [i, place] of places.entries()) for (const [k, axis] of [x, y, z].entries()) axis[i + 1] = place[k]!;
    given[0] = q;
    radius.fill(7);
    fields.place(count, x, y, z, radius);
    fields.deposit([given], [undefined], [1 / voxel ** 3], 0, count);
    expect(fields.steady(1e-6, 60)).toBeLessThan(1e-5);
    fields.sample([read], 0, count);
    for (const [i, [, , , r]] of places.entries()) {
      const exact = (8 * q * Math.exp(-r / lambda)) / (4 * Math.PI * D * r);
      expect(Math.abs(read[i + 1]! / exact - 1)).toBeLessThan(0.03);
    }
  });
});
