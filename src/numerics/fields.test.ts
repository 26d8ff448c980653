import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFields, type FieldLaw, fieldsBytes } from "./fields.js";
import { type Grid, voxelCount } from "./grid.js";
import { createMemory } from "./memory.js";

const square = (n: number, voxel = 10): Grid => ({ nx: n, ny: n, nz: 1, voxel });
const cube = (n: number, voxel = 20): Grid => ({ nx: n, ny: n, nz: n, voxel });
const sum = (a: Float32Array) => a.reduce((total, v) => total + v, 0);
const law = (diffusivity: number, decay: number, more: Partial<FieldLaw> = {}): FieldLaw => ({
  ...{ name: "any", diffusivity, decay, initial: 0 },
  ...more,
});

/** One field with its arrays at hand. */
function single(grid: Grid, of: FieldLaw) {
  const fields = createFields(grid, [of], createMemory(fieldsBytes(grid, [of], 0)), 0);
  const array = () => new Float32Array(voxelCount(grid));
  const [value, source, uptake] = [array(), array(), array()];
  return {
    value,
    source,
    uptake,
    /** Several steps from what `value`, `source` and `uptake` hold. */
    advance(minutes: number, steps = 1) {
      fields.write(0, value);
      fields.exchange(0, source, uptake);
      for (let t = 0; t < steps; t++) fields.advance(minutes);
      fields.read(0, value);
    },
    steady(relativeResidual: number, cycles: number) {
      fields.write(0, value);
      fields.exchange(0, source, uptake);
      const reached = fields.steady(relativeResidual, cycles);
      fields.read(0, value);
      return reached;
    },
  };
}

describe("fields", () => {
  it.each([square(32), cube(16)])("decay a cosine of the box at the rate of its discrete eigenvalue, on %o", (grid) => {
    const { nx, voxel } = grid;
    const field = single(grid, law(1000, 0.01, { cycles: 6 }));
    for (let i = 0; i < field.value.length; i++) field.value[i] = 2 + Math.cos((Math.PI * ((i % nx) + 0.5)) / nx);
    const eigenvalue = (4 * 1000 * Math.sin(Math.PI / (2 * nx)) ** 2) / voxel ** 2 + 0.01;
    field.advance(1, 30);
    const first = (field.value[0]! - field.value[nx - 1]!) / 2 / Math.cos(Math.PI / (2 * nx));
    expect(Math.abs(first / Math.exp(-eigenvalue * 30) - 1)).toBeLessThan(2e-3);
    expect(sum(field.value) / field.value.length).toBeCloseTo(2 * Math.exp(-0.3), 4);
  });

  it.each([square(32), cube(16)])(
    "decay a sine between held walls at the rate of its discrete eigenvalue, on %o",
    (grid) => {
      // Walls that hold 3 lie one voxel outside, so the sine has n + 1 intervals; along y and z it is a sine, too.
      const { nx, ny, nz, voxel } = grid;
      const field = single(grid, law(1000, 0, { cycles: 6, wall: { held: 3 } }));
      const wave = (k: number, n: number) => (n > 1 ? Math.sin((Math.PI * (k + 1)) / (n + 1)) : 1);
      const shape = (i: number) =>
        wave(i % nx, nx) * wave(Math.floor(i / nx) % ny, ny) * wave(Math.floor(i / (nx * ny)), nz);
      for (let i = 0; i < field.value.length; i++) field.value[i] = 3 + shape(i);
      const axes = nz > 1 ? 3 : 2;
      const eigenvalue = (axes * 4 * 1000 * Math.sin(Math.PI / (2 * (nx + 1))) ** 2) / voxel ** 2;
      field.advance(1, 10);
      for (let i = 0; i < field.value.length; i++)
        expect(Math.abs(field.value[i]! - 3 - shape(i) * Math.exp(-eigenvalue * 10))).toBeLessThan(2e-3);
    },
  );

  it("are of second order in time", () => {
    const n = 32;
    const run = (dt: number) => {
      const field = single(square(n), law(3000, 0.05, { cycles: 8 }));
      field.source[n * 16 + 16] = 100;
      field.advance(dt, 8 / dt);
      return field.value;
    };
    const reference = run(0.0625);
    const distance = (dt: number) => Math.sqrt(run(dt).reduce((total, v, i) => total + (v - reference[i]!) ** 2, 0));
    const order = Math.log2(distance(2) / distance(1));
    expect(order).toBeGreaterThan(1.6);
    expect(order).toBeLessThan(2.4);
  });

  it("are of second order in the voxel", () => {
    // −D u″ + λ u = cos(πx/L) between walls: u = cos/(D (π/L)² + λ).
    const [D, decay, length] = [1000, 0.1, 160];
    const error = (n: number) => {
      const field = single({ nx: n, ny: 4, nz: 1, voxel: length / n }, law(D, decay));
      const wave = (i: number) => Math.cos((Math.PI * ((i % n) + 0.5)) / n);
      for (let i = 0; i < 4 * n; i++) field.source[i] = 2 + wave(i);
      field.steady(1e-7, 60);
      const exact = (i: number) => 2 / decay + wave(i) / (D * (Math.PI / length) ** 2 + decay);
      return Math.max(...field.value.map((v, i) => Math.abs(v - exact(i))));
    };
    expect(Math.abs(Math.log2(error(8) / error(16)) - 2)).toBeLessThan(0.2);
  });

  it.each([square(48), cube(24)])("keep mass to rounding: what is in = what came in, on %o", (grid) => {
    const field = single(grid, law(1e4, 0));
    field.source[voxelCount(grid) / 3 + 5] = 50;
    field.advance(1, 100);
    expect(sum(field.value) / 5000).toBeCloseTo(1, 3);
  });

  it.each([square(32), cube(16)])("keep the discrete steady state of stiff sinks, on %o", (grid) => {
    const field = single(grid, law(6000, 0.05));
    for (let i = 0; i < field.uptake.length; i++) field.uptake[i] = (i * 7919) % 5 === 0 ? 10 : 0;
    field.source[voxelCount(grid) / 2 + grid.nx / 2] = 1000;
    field.steady(1e-7, 200);
    const before = field.value.slice();
    field.advance(1, 50);
    const scale = Math.max(...before);
    for (let i = 0; i < before.length; i++) expect(Math.abs(field.value[i]! - before[i]!)).toBeLessThan(2e-5 * scale);
  });

  it("follow oxygen (D = 1.05e5 µm²/min, vessels that exchange 3000/min) as a small step does", () => {
    const n = 64;
    const run = (dt: number, cycles: number) => {
      const field = single(square(n), law(1.05e5, 6e-4, { cycles }));
      field.value.fill(38);
      field.uptake.fill(10);
      for (const at of [10 * n + 10, 30 * n + 50, 55 * n + 20]) {
        field.uptake[at] = 3000;
        field.source[at] = 3000 * 40;
      }
      field.advance(dt, 10 / dt);
      return field.value;
    };
    const fine = run(0.05, 4);
    const coarse = run(1, 1);
    const scale = Math.max(...fine);
    for (let i = 0; i < n * n; i++) expect(Math.abs(coarse[i]! - fine[i]!)).toBeLessThan(0.01 * scale);
  });

  it("solve a field that does not diffuse voxel by voxel, alone and beside one that does", () => {
    const grid = square(16);
    const still = law(0, 0.03);
    for (const laws of [[still], [still, law(1800, 0.1)]]) {
      const fields = createFields(grid, laws, createMemory(fieldsBytes(grid, laws, 0)), 0);
      const source = Float32Array.from({ length: 256 }, (_, i) => i % 7);
      const uptake = Float32Array.from({ length: 256 }, (_, i) => (i % 11) / 5);
      fields.exchange(0, source, uptake);
      const value = new Float32Array(256);
      const g = 1 - Math.SQRT1_2;
      const exact = new Float64Array(256);
      for (let t = 0; t < 20; t++) {
        fields.advance(1);
        for (let i = 0; i < 256; i++) {
          const c = 1 + g * (0.03 + uptake[i]!);
          const one = (exact[i]! + g * source[i]!) / c;
          exact[i] = (exact[i]! + (1 + Math.SQRT2) * (one - exact[i]!) + g * source[i]!) / c;
        }
      }
      fields.read(0, value);
      for (let i = 0; i < 256; i++) expect(Math.abs(value[i]! - exact[i]!)).toBeLessThanOrEqual(5e-6 * exact[i]!);
    }
  });

  it("are never negative and never NaN, whatever the sources and sinks", () => {
    const array = (max: number) => fc.array(fc.double({ min: 0, max, noNaN: true }), { minLength: 64, maxLength: 64 });
    const grid = fc.constantFrom(square(8), cube(4));
    fc.assert(
      fc.property(
        grid,
        array(1e4),
        array(1e3),
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        (on, source, uptake, D) => {
          const field = single(on, law(D, 1e-3));
          field.source.set(source);
          field.uptake.set(uptake);
          field.advance(1, 5);
          for (const v of field.value) expect(v).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 60, seed: 1 },
    );
  });

  it("refuse a grid that cannot be halved, and say what to do", () => {
    const grid = { nx: 100, ny: 100, nz: 21, voxel: 10 };
    expect(() => createFields(grid, [law(1, 1)], createMemory(0), 0)).toThrow(/halves only to .* pad it/);
  });

  it("give the direction in which a field rises, flat at the walls", () => {
    const grid: Grid = { nx: 8, ny: 6, nz: 4, voxel: 10 };
    const laws = [law(1, 1), law(2, 1)];
    const fields = createFields(grid, laws, createMemory(fieldsBytes(grid, laws, 0)), 0);
    const rising = new Float32Array(voxelCount(grid));
    for (let i = 0; i < rising.length; i++) rising[i] = (i % 8) - 3 * (Math.floor(i / 8) % 6) + 5 * Math.floor(i / 48);
    fields.write(1, rising);
    const out = new Float32Array(3);
    fields.gradient(1, [35, 25, 15], out);
    expect([...out]).toEqual([2, -6, 10]);
    fields.gradient(1, [1, 59, 39], out);
    expect([...out]).toEqual([1, -3, 5]);
    fields.gradient(0, [35, 25, 15], out);
    expect([...out]).toEqual([0, 0, 0]);
  });
});
