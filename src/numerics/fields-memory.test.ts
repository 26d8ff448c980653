import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFields, type FieldLaw, fieldsBytes } from "./fields.js";
import type { Grid } from "./grid.js";
import { createMemory } from "./memory.js";

const square = (n: number, voxel = 10): Grid => ({ nx: n, ny: n, nz: 1, voxel });
const law = (diffusivity: number, decay: number): FieldLaw => ({ name: "any", diffusivity, decay, initial: 0 });
type Columns = [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];

describe("fields", () => {
  it("take from the memory what they say, for any grid, number of fields and cells", () => {
    const size = fc.integer({ min: 1, max: 9 });
    const grids = fc.record({ nx: size, ny: size, nz: size, voxel: fc.constantFrom(5, 10, 20, 40) });
    fc.assert(
      fc.property(grids, size, fc.nat({ max: 100 }), (grid, count, cells) => {
        // Of three cadences, or of one.
        const laws = Array.from({ length: count }, (_, k) => ({ ...law(10, 1), every: 1 + (k % (1 + (cells % 3))) }));
        const memory = createMemory(fieldsBytes(grid, laws, cells));
        let taken = 0;
        const counted = {
          memory: memory.memory,
          floats: (n: number) => count4(memory.floats(n)),
          integers: (n: number) => count4(memory.integers(n)),
          unsigned: (n: number) => count4(memory.unsigned(n)),
        };
        const count4 = <A extends { readonly byteLength: number }>(array: A) => {
          taken += Math.ceil(array.byteLength / 16) * 16;
          return array;
        };
        createFields(grid, laws, counted, cells);
        expect(taken).toBe(fieldsBytes(grid, laws, cells));
      }),
      { seed: 2, numRuns: 50 },
    );
  });

  it("allocate nothing while time advances", () => {
    const grid = square(16);
    const laws = [0, 10, 1800, 1800, 1e5].map((D) => law(D, 0.1));
    const memory = createMemory(fieldsBytes(grid, laws, 8) + 4096);
    const fields = createFields(grid, laws, memory, 8);
    const columns = laws.map(() => memory.floats(8));
    const [x, y, z, radius] = Array.from({ length: 6 }, () => memory.floats(8)) as Columns;
    const factors = laws.map(() => 1);
    const minute = () => {
      fields.place(8, x, y, z, radius);
      fields.sample(columns, 0, 8);
      fields.clearExchange();
      fields.deposit(columns, columns, factors, 0, 8);
      fields.advance(1);
    };
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const used = () => {
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    for (let t = 0; t < 3000; t++) minute();
    collect();
    const before = used();
    for (let t = 0; t < 1000; t++) minute();
    // One quad of this grid takes 4 kB; what is left is the engine's own compilation.
    expect(used() - before).toBeLessThan(1000 * 1000);
  });
});
