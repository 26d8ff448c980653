import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDiffusion } from "./diffusion.js";
import { paddedCount } from "./grid.js";

const square = (n: number, voxel = 10) => ({ nx: n, ny: n, nz: 1, voxel });
const sum = (a: Float32Array) => a.reduce((total, v) => total + v, 0);

/** K₀ by its integral ∫₀^∞ exp(−x cosh t) dt. */
function bessel(x: number): number {
  let total = 0;
  const dt = 1e-3;
  for (let t = dt / 2; t < 12; t += dt) total += Math.exp(-x * Math.cosh(t)) * dt;
  return total;
}

describe("diffusion", () => {
  it("decays a cosine of the box at the rate of its discrete eigenvalue", () => {
    const n = 32;
    const field = createDiffusion(square(n), { diffusivity: 1000, decay: 0.01, cycles: 6 });
    for (let i = 0; i < n * n; i++) field.value[i] = 2 + Math.cos((Math.PI * ((i % n) + 0.5)) / n);
    const eigenvalue = (4 * 1000 * Math.sin(Math.PI / (2 * n)) ** 2) / 100 + 0.01;
    for (let t = 0; t < 30; t++) field.advance(1);
    const first = (field.value[0]! - field.value[n - 1]!) / 2 / Math.cos(Math.PI / (2 * n));
    expect(Math.abs(first / Math.exp(-eigenvalue * 30) - 1)).toBeLessThan(2e-3);
    expect(sum(field.value) / (n * n)).toBeCloseTo(2 * Math.exp(-0.3), 4);
  });

  it("is of second order in time", () => {
    const n = 32;
    const error = (dt: number) => {
      const field = createDiffusion(square(n), { diffusivity: 3000, decay: 0.05, cycles: 8 });
      field.source[n * 16 + 16] = 100;
      for (let t = 0; t < 8 / dt; t++) field.advance(dt);
      return field.value;
    };
    const reference = error(0.0625);
    const distance = (dt: number) => {
      const u = error(dt);
      return Math.sqrt(u.reduce((total, v, i) => total + (v - reference[i]!) ** 2, 0));
    };
    const order = Math.log2(distance(2) / distance(1));
    expect(order).toBeGreaterThan(1.6);
    expect(order).toBeLessThan(2.4);
  });

  it("meets the steady point source in the plane, q/(2πD)·K₀(r/λ), within 3 % from 3 voxels on", () => {
    const n = 128;
    const [D, k] = [1800, 0.8];
    const lambda = Math.sqrt(D / k);
    const field = createDiffusion(square(n), { diffusivity: D, decay: k });
    const centre = 64 * n + 64;
    field.source[centre] = 1000;
    expect(field.steady(1e-6, 60)).toBeLessThan(1e-5);
    for (let steps = 3; steps * 10 < 5 * lambda; steps++) {
      const exact = ((1000 * 100) / (2 * Math.PI * D)) * bessel((steps * 10) / lambda);
      expect(Math.abs(field.value[centre + steps]! / exact - 1)).toBeLessThan(0.03);
    }
  });

  it("keeps mass to rounding: what is in = what came in", () => {
    const n = 48;
    const field = createDiffusion(square(n), { diffusivity: 1e4, decay: 0 });
    field.source[n * 7 + 30] = 50;
    for (let t = 0; t < 100; t++) field.advance(1);
    expect(sum(field.value) / 5000).toBeCloseTo(1, 3);
  });

  it("keeps the discrete steady state of stiff sinks", () => {
    const n = 32;
    const field = createDiffusion(square(n), { diffusivity: 6000, decay: 0.05 });
    for (let i = 0; i < n * n; i++) field.uptake[i] = (i * 7919) % 5 === 0 ? 10 : 0;
    field.source[n * 16 + 16] = 1000;
    field.steady(1e-7, 200);
    const before = field.value.slice();
    for (let t = 0; t < 50; t++) field.advance(1);
    const scale = Math.max(...before);
    for (let i = 0; i < n * n; i++) expect(Math.abs(field.value[i]! - before[i]!)).toBeLessThan(2e-5 * scale);
  });

  it("follows oxygen (D = 1.05e5 µm²/min, vessels that exchange 3000/min) as a small step does", () => {
    const n = 64;
    const run = (dt: number, cycles: number) => {
      const field = createDiffusion(square(n), { diffusivity: 1.05e5, decay: 6e-4, cycles });
      field.value.fill(38);
      for (let i = 0; i < n * n; i++) field.uptake[i] = 10;
      for (const at of [10 * n + 10, 30 * n + 50, 55 * n + 20]) {
        field.uptake[at] = 3000;
        field.source[at] = 3000 * 40;
      }
      for (let t = 0; t < 10 / dt; t++) field.advance(dt);
      return field.value;
    };
    const fine = run(0.05, 4);
    const coarse = run(1, 1);
    const scale = Math.max(...fine);
    for (let i = 0; i < n * n; i++) expect(Math.abs(coarse[i]! - fine[i]!)).toBeLessThan(0.01 * scale);
  });

  it("is never negative and never NaN, whatever the sources and sinks", () => {
    const array = (max: number) => fc.array(fc.double({ min: 0, max, noNaN: true }), { minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(array(1e4), array(1e3), fc.double({ min: 1, max: 1e5, noNaN: true }), (source, uptake, D) => {
        const field = createDiffusion(square(8), { diffusivity: D, decay: 1e-3 });
        field.source.set(source);
        field.uptake.set(uptake);
        for (let t = 0; t < 5; t++) field.advance(1);
        for (const v of field.value) expect(v).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it("pads to m·2^p with m ≤ 8, never below what is needed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (required) => {
        let n = paddedCount(required);
        expect(n).toBeGreaterThanOrEqual(required);
        expect(n).toBeLessThan(required * 1.34 + 1);
        while (n % 2 === 0) n /= 2;
        expect(n).toBeLessThanOrEqual(8);
      }),
    );
  });
});
