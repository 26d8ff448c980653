import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDiffusion } from "./diffusion.js";
import { type FieldKernels, type MakeKernels, referenceKernels, wasmKernels } from "./field-kernels.js";
import { paddedCount } from "./grid.js";
import { uniform } from "./random.js";

const bits = (array: Float32Array) => new Uint32Array(array.buffer, array.byteOffset, array.length);

/** Number of the first voxel whose bits differ, −1 if none. */
function difference(a: Float32Array, b: Float32Array): number {
  const [left, right] = [bits(a), bits(b)];
  return left.length === right.length ? left.findIndex((v, i) => v !== right[i]) : Number.NaN;
}

const upTo = (most: number) => fc.integer({ min: 1, max: most });
const salts = fc.integer({ min: 1, max: 1e6 });

describe("diffusion by WebAssembly", () => {
  const axis = (most: number) => fc.oneof(upTo(most), upTo(most).map(paddedCount));
  const section = fc.record({ nx: axis(40), ny: axis(40), nz: fc.constant(1), voxel: fc.constant(10) });
  const small = fc.record({ nx: axis(12), ny: axis(8), nz: axis(6), voxel: fc.constant(20) });
  const even = fc.constantFrom(8, 16, 24, 40);
  const block = fc.record({ nx: even, ny: even, nz: fc.constantFrom(1, 8, 16), voxel: fc.constant(20) });
  const law = fc.record({
    diffusivity: fc.double({ min: 10, max: 1.1e5, noNaN: true }),
    decay: fc.double({ min: 1e-3, max: 2, noNaN: true }),
    cycles: upTo(2),
  });

  it.each([
    ["sections", section],
    ["small blocks", small],
    ["blocks of many levels", block],
  ] as const)("equals the TypeScript reference bit for bit, on %s", (_, grids) => {
    fc.assert(
      fc.property(grids, law, salts, (grid, given, salt) => {
        const run = (make: MakeKernels) => {
          const field = createDiffusion(grid, given, make);
          for (let i = 0; i < field.value.length; i++) {
            const chance = uniform(salt, i, 0, 0);
            field.source[i] = chance < 0.1 ? 50 * chance : 0;
            field.uptake[i] = 1.2 * uniform(salt, i, 0, 1);
          }
          for (let t = 0; t < 5; t++) field.advance(1);
          const stepped = field.value.slice();
          const reached = field.steady(1e-5, 3);
          return { stepped, reached, steady: field.value };
        };
        const wasm = run(wasmKernels);
        const reference = run(referenceKernels);
        expect(difference(wasm.stepped, reference.stepped)).toBe(-1);
        expect(difference(wasm.steady, reference.steady)).toBe(-1);
        expect(wasm.reached).toBe(reference.reached);
      }),
      { numRuns: 40, seed: 2 },
    );
  });
});

describe("every kernel in WebAssembly", () => {
  /** Arrays of both signs with this share of 0 and −0, each followed by four numbers that no kernel may touch. */
  function arrays(kernels: FieldKernels, salt: number, zeros: number) {
    const all: Float32Array[] = [];
    const array = (count: number) => {
      const whole = kernels.allocate(count + 4).fill(7);
      const filled = whole.subarray(0, count);
      const number = all.push(whole);
      for (let i = 0; i < count; i++) {
        const chance = uniform(salt, i, number, 0);
        filled[i] = chance < zeros / 3 ? 0 : chance < zeros ? -0 : 20 * chance - 10;
      }
      return filled;
    };
    const level = (nx: number, ny: number, nz: number) => {
      const count = nx * ny * nz;
      const [capacity, inverse, right, solution, scratch] = Array.from({ length: 5 }, () => array(count)) as Five;
      return { nx, ny, nz, capacity, inverse, right, solution, scratch };
    };
    return { all, array, level };
  }
  type Five = [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
  type Work = (kernels: FieldKernels, made: ReturnType<typeof arrays>, size: readonly number[]) => void;

  /** γ·minutes and λ come rounded to single precision. */
  const [g, decay] = [Math.fround(0.29), Math.fround(0.02)];
  /** On a level of this size; transfers go to it from, and from it to, the level of twice the size (a single voxel may stay). */
  const work: Readonly<Record<Exclude<keyof FieldKernels, "allocate">, Work>> = {
    sweep: (kernels, { level }, [nx, ny, nz]) => {
      const one = level(nx!, ny!, nz!);
      kernels.sweep(one, 0.7, 1.3, one.solution, one.scratch);
    },
    sweepFromZero: (kernels, { level }, [nx, ny, nz]) => {
      const one = level(nx!, ny!, nz!);
      kernels.sweepFromZero(one, 1.3, one.scratch);
    },
    residual: (kernels, { level }, [nx, ny, nz]) => {
      const one = level(nx!, ny!, nz!);
      kernels.residual(one, 0.7, one.solution, one.scratch);
    },
    restrict: (kernels, { level }, [nx, ny, nz, ...fine]) => {
      const from = level(fine[0]!, fine[1]!, fine[2]!);
      const coarse = level(nx!, ny!, nz!);
      kernels.restrict(from, from.scratch, coarse, coarse.right);
    },
    prolong: (kernels, { level }, [nx, ny, nz, ...fine]) => {
      const to = level(fine[0]!, fine[1]!, fine[2]!);
      const coarse = level(nx!, ny!, nz!);
      kernels.prolong(coarse, coarse.solution, to, to.solution);
    },
    weigh: (kernels, made, size) => kernels.weigh(stage(made, size), g, decay),
    begin: (kernels, made, size) => kernels.begin(stage(made, size), g),
    extrapolate: (kernels, made, size) => kernels.extrapolate(stage(made, size)),
    finish: (kernels, made, size) => kernels.finish(stage(made, size)),
    invert: (kernels, { array }, [nx]) => kernels.invert(array(nx!), array(nx!), 25),
  };
  function stage({ array, level }: ReturnType<typeof arrays>, [nx]: readonly number[]) {
    return { ...level(nx!, 1, 1), value: array(nx!), source: array(nx!), uptake: array(nx!) };
  }

  const axis = fc.record({ n: upTo(40), halved: fc.boolean() });
  const few = fc.record({ n: upTo(5), halved: fc.boolean() });
  const sizes = fc.oneof(fc.tuple(axis, axis, fc.constant({ n: 1, halved: false })), fc.tuple(axis, few, few));

  it.each(Object.entries(work))("%s gives the reference's bits, and writes nowhere else", (_, run) => {
    fc.assert(
      fc.property(sizes, salts, fc.constantFrom(0.1, 0.98), (axes, salt, zeros) => {
        const fine = axes.map(({ n, halved }) => (n > 1 || halved ? 2 * n : 1));
        const [wasm, reference] = [wasmKernels, referenceKernels].map((make) => {
          const kernels = make(100_000);
          const made = arrays(kernels, salt, zeros);
          run(kernels, made, [...axes.map(({ n }) => n), ...fine]);
          return made.all;
        }) as [Float32Array[], Float32Array[]];
        expect(wasm.map((array, i) => difference(array, reference[i]!))).toEqual(wasm.map(() => -1));
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});
