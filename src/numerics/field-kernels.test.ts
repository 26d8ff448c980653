import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDiffusion, type Diffusion } from "./diffusion.js";
import { referenceKernels, wasmKernels } from "./field-kernels.js";
import { paddedCount } from "./grid.js";

const bits = ({ value }: Diffusion) => [...new Uint32Array(value.buffer, value.byteOffset, value.length)];

describe("the kernels of fields in WebAssembly", () => {
  const axis = (most: number) => fc.integer({ min: 2, max: most }).map(paddedCount);
  const section = fc.record({ nx: axis(70), ny: axis(40), nz: fc.constant(1), voxel: fc.constant(10) });
  const block = fc.record({ nx: axis(24), ny: axis(12), nz: axis(10), voxel: fc.constant(20) });
  const law = fc.record({
    diffusivity: fc.double({ min: 10, max: 1.1e5, noNaN: true }),
    decay: fc.double({ min: 1e-3, max: 2, noNaN: true }),
  });

  it.each([
    ["sections", section],
    ["blocks", block],
  ] as const)("equal the TypeScript reference bit for bit, on %s", (_, grids) => {
    fc.assert(
      fc.property(grids, law, fc.integer({ min: 1, max: 1e6 }), (grid, given, salt) => {
        const [wasm, reference] = [wasmKernels, referenceKernels].map((make) => {
          const field = createDiffusion(grid, given, make);
          for (let i = 0; i < field.value.length; i++) {
            field.source[i] = (i * 7919 + salt) % 11 === 0 ? (i % 17) / 3 : 0;
            field.uptake[i] = ((i * 31 + salt) % 7) / 5;
          }
          for (let t = 0; t < 4; t++) field.advance(1);
          field.steady(1e-5, 3);
          field.advance(0.25);
          return field;
        }) as [Diffusion, Diffusion];
        expect(bits(wasm)).toEqual(bits(reference));
      }),
      { numRuns: 30, seed: 2 },
    );
  });
});
