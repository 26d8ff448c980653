import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Banded, createCoarsest } from "./coarsest.js";
import { type FieldKernels, type MakeKernels, referenceKernels, wasmKernels } from "./field-kernels.js";
import { createFields, fieldsBytes } from "./fields.js";
import { createFootprints, type Lanes } from "./footprints.js";
import { type Grid, paddedCount, voxelCount } from "./grid.js";
import { BOUND, COUPLING, DIAGONAL, FIRST, type Level, MIRROR_X, MIRROR_Y, MIRROR_Z, SECOND } from "./levels.js";
import { createMemory, type LinearMemory } from "./memory.js";
import { uniform } from "./random.js";

const bits = (array: Float32Array) => new Uint32Array(array.buffer, array.byteOffset, array.length);

/** Number of the first word whose bits differ, −1 if none. */
function difference(a: Float32Array, b: Float32Array): number {
  const [left, right] = [bits(a), bits(b)];
  if (left.length !== right.length) return Number.NaN;
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return i;
  return -1;
}

const upTo = (most: number) => fc.integer({ min: 1, max: most });
const salts = fc.integer({ min: 1, max: 1e6 });

describe("fields by WebAssembly", () => {
  const axis = (most: number) => fc.oneof(upTo(most), upTo(most).map(paddedCount));
  const section = fc.record({ nx: axis(24), ny: axis(24), nz: fc.constant(1), voxel: fc.constant(10) });
  const small = fc.record({ nx: axis(9), ny: axis(8), nz: axis(6), voxel: fc.constant(20) });
  const even = fc.constantFrom(8, 16, 24);
  const block = fc.record({ nx: even, ny: even, nz: fc.constantFrom(1, 2, 8, 16), voxel: fc.constant(20) });
  const law = fc.record({
    name: fc.constant("any"),
    diffusivity: fc.oneof(fc.constant(0), fc.double({ min: 10, max: 1.1e5, noNaN: true })),
    decay: fc.double({ min: 1e-3, max: 2, noNaN: true }),
    initial: fc.double({ min: 0, max: 10, noNaN: true }),
    wall: fc.constantFrom("closed" as const, "closed" as const, { held: 3 }),
    cycles: upTo(2),
  });
  const CELLS = 7;

  it.each([
    ["sections", section],
    ["small blocks", small],
    ["blocks of many levels", block],
  ] as const)("equals the TypeScript reference bit for bit, cells included, on %s", (_, grids) => {
    fc.assert(
      fc.property(grids, fc.array(law, { minLength: 1, maxLength: 6 }), salts, (grid, laws, salt) => {
        const run = (make: MakeKernels) => {
          const memory = createMemory(fieldsBytes(grid, laws, CELLS) + 4096);
          const fields = createFields(grid, laws, memory, CELLS, make);
          const own = (purpose: number, scale: number) => {
            const array = memory.floats(CELLS);
            for (let i = 0; i < CELLS; i++) array[i] = scale * uniform(salt, i, purpose, 0);
            return array;
          };
          const place = [grid.nx, grid.ny, grid.nz].map((n, k) => own(k, n * grid.voxel));
          fields.place(CELLS, place[0]!, place[1]!, place[2]!, own(3, 25));
          const some = laws.map((_, k) => (k === 1 ? undefined : own(4 + k, 50)));
          const out = laws.map(() => memory.floats(CELLS));
          for (let t = 0; t < 3; t++) {
            fields.sample(out, 2, CELLS);
            fields.clearExchange();
            fields.deposit(
              some,
              some,
              laws.map((_, k) => 0.01 * (k + 1)),
              0,
              CELLS,
            );
            fields.advance(1);
          }
          const reached = fields.steady(1e-5, 3);
          const values = laws.map((_, k) => {
            const value = new Float32Array(voxelCount(grid));
            fields.read(k, value);
            return value;
          });
          return { reached, values, out };
        };
        const [wasm, reference] = [run(wasmKernels), run(referenceKernels)];
        expect(wasm.values.map((value, k) => difference(value, reference.values[k]!))).toEqual(laws.map(() => -1));
        expect(wasm.out.map((value, k) => difference(value, reference.out[k]!))).toEqual(laws.map(() => -1));
        expect(wasm.reached).toBe(reference.reached);
      }),
      { numRuns: 25, seed: 2 },
    );
  });
});

describe("every kernel in WebAssembly", () => {
  /** Arrays of both signs with this share of 0 and −0, in a memory that no kernel may touch elsewhere. */
  function arrays(memory: LinearMemory, salt: number, zeros: number, held: boolean) {
    let number = 0;
    const filled = (array: Float32Array) => {
      number++;
      for (let i = 0; i < array.length; i++) {
        const chance = uniform(salt, i, number, 0);
        array[i] = chance < zeros / 3 ? 0 : chance < zeros ? -0 : 20 * chance - 10;
      }
      return array;
    };
    const array = (count: number) => filled(memory.floats(count));
    const level = (nx: number, ny: number, nz: number, flat = nz === 1): Level => {
      const count = 4 * nx * ny * nz;
      const constants = array(32);
      for (let lane = 0; lane < 4; lane++) {
        constants[COUPLING + lane] = 0.3 * lane;
        constants[DIAGONAL + lane] = 25 + lane;
        constants[BOUND + lane] = lane;
        for (const mirror of [MIRROR_X, MIRROR_Y, MIRROR_Z])
          constants[mirror + lane] = held ? [1, 0, -0.3, 1][lane]! : 1;
      }
      const [capacity, right, solution, scratch] = [array(count), array(count), array(count), array(count)] as Arrays;
      return { nx, ny, nz, flat, constants, capacity, right, solution, scratch };
    };
    const quad = (count: number) => {
      const [value, source, uptake, decay] = [array(count), array(count), array(count), array(4)] as Arrays;
      return { value, source, uptake, decay };
    };
    return { memory, held, array, filled, level, quad };
  }
  type Arrays = [Float32Array, Float32Array, Float32Array, Float32Array];
  type Made = ReturnType<typeof arrays>;
  /** Sizes of a level, of the level of up to twice the size along each axis, and two cuts of the range. */
  interface Case {
    readonly size: readonly [number, number, number];
    readonly fine: readonly [number, number, number];
    readonly flat: boolean;
    readonly cut: readonly [number, number];
  }
  type Work = (kernels: FieldKernels, made: Made, of: Case) => void;

  const range = (n: number, [a, b]: readonly [number, number]) =>
    [Math.floor(Math.min(a, b) * n), Math.ceil(Math.max(a, b) * n)] as const;
  const rows = ([, ny, nz]: readonly [number, number, number]) => ny * nz;

  const onLevel =
    (run: (kernels: FieldKernels, level: Level, first: number, last: number, made: Made) => void): Work =>
    (kernels, made, { size, flat, cut }) =>
      run(kernels, made.level(...size, flat), ...range(rows(size), cut), made);
  const between =
    (run: (kernels: FieldKernels, fine: Level, coarse: Level, cut: Case["cut"], held: boolean) => void): Work =>
    (kernels, made, { size, fine, flat, cut }) =>
      run(kernels, made.level(...fine, flat), made.level(...size, flat), cut, made.held);
  const onQuad =
    (
      run: (kernels: FieldKernels, quad: ReturnType<Made["quad"]>, fine: Level, first: number, last: number) => void,
    ): Work =>
    (kernels, made, { size, cut }) => {
      const voxels = size[0] * size[1];
      run(kernels, made.quad(4 * voxels), made.level(size[0], size[1], 1), ...range(voxels, cut));
    };
  const onCells =
    (
      run: (kernels: FieldKernels, made: Made, of: Case, cells: Lanes, on: ReturnType<typeof createFootprints>) => void,
    ): Work =>
    (kernels, made, of) => {
      const [nx, ny, nz] = of.size;
      const grid: Grid = { nx, ny, nz, voxel: 7 };
      const on = createFootprints(grid, 5, made.memory);
      const [x, y, z, radius] = [made.array(5), made.array(5), made.array(5), made.array(5)] as Arrays;
      for (let i = 0; i < 5; i++) {
        x[i] = ((x[i]! + 10) / 20) * 7 * nx;
        y[i] = ((y[i]! + 10) / 20) * 7 * ny;
        z[i] = ((z[i]! + 10) / 20) * 7 * nz;
        radius[i] = radius[i]! + 12;
      }
      kernels.place(on, 0, 5, x, y, z, radius);
      run(kernels, made, of, [x, y, z, radius], on);
    };
  /** A definite matrix: a coarsest level as one is assembled. */
  const matrix = (made: Made, { size, flat }: Case): [Banded, Level] => {
    const [nx, ny, nz] = size.map((n) => Math.min(n, 6)) as [number, number, number];
    const level = made.level(nx, ny, nz, flat && nz === 1);
    for (let i = 0; i < level.capacity.length; i++) level.capacity[i] = 1 + Math.abs(level.capacity[i]!);
    return [createCoarsest(level, made.memory), level];
  };

  const work: Readonly<Record<Exclude<keyof FieldKernels, "stepQuad">, Work>> = {
    sweep: onLevel((kernels, level, first, last, { held }) => {
      kernels.sweep(level, held, FIRST, first, last, level.solution, level.scratch);
      kernels.sweep(level, held, SECOND, first, last, level.scratch, level.solution);
    }),
    sweepFromZero: onLevel((kernels, level, first, last) => kernels.sweepFromZero(level, first, last, level.scratch)),
    residual: onLevel((kernels, level, first, last, { held }) =>
      kernels.residual(level, held, first, last, level.solution, level.scratch),
    ),
    restrictCapacity: between((kernels, fine, coarse, cut) =>
      kernels.restrictCapacity(fine, coarse, ...range(coarse.ny * coarse.nz, cut)),
    ),
    restrictResidual: between((kernels, fine, coarse, cut, held) =>
      kernels.restrictResidual(fine, held, fine.solution, coarse, ...range(coarse.ny * coarse.nz, cut)),
    ),
    prolong: between((kernels, fine, coarse, cut, held) =>
      kernels.prolong(coarse, held, fine, ...range(fine.ny * fine.nz, cut)),
    ),
    assemble: (kernels, made, of) => kernels.assemble(...matrix(made, of)),
    factorise: (kernels, made, of) => {
      const [banded, level] = matrix(made, of);
      kernels.assemble(banded, level);
      kernels.factorise(banded);
    },
    solve: (kernels, made, of) => {
      const [banded, level] = matrix(made, of);
      kernels.assemble(banded, level);
      kernels.factorise(banded);
      kernels.solve(banded, level);
    },
    begin: onQuad((kernels, quad, fine, first, last) => kernels.begin(quad, fine, Math.fround(0.29), first, last)),
    extrapolate: onQuad((kernels, quad, fine, first, last) => kernels.extrapolate(quad, fine, first, last)),
    finish: onQuad((kernels, quad, fine, first, last) => kernels.finish(quad, fine, first, last)),
    balance: onQuad((kernels, quad, fine, first, last) => kernels.balance(quad, fine, first, last)),
    place: onCells((kernels, _, { cut }, [x, y, z, radius], on) => {
      kernels.place(on, ...range(5, cut), y, x, z, radius);
    }),
    clear: (kernels, { array }, { size }) => kernels.clear(array(4 * size[0] * size[1])),
    sample: onCells((kernels, { array }, { size, cut }, _, on) => {
      const value = array(4 * size[0] * size[1] * size[2]);
      kernels.sample(on, value, [array(5), array(5), array(5), array(5)], 0, ...range(5, cut));
    }),
    deposit: onCells((kernels, { array }, { size, cut }, _, on) => {
      const target = array(4 * size[0] * size[1] * size[2]);
      const slabs = range(size[2] === 1 ? size[1] : size[2], cut);
      kernels.deposit(on, [array(5), array(5), array(5), array(5)], array(4), target, 1, 5, ...slabs);
    }),
  };

  const axis = fc.record({ n: upTo(12), halved: fc.boolean() });
  const few = fc.record({ n: upTo(5), halved: fc.boolean() });
  const one = fc.constant({ n: 1, halved: false });
  const triple = (a: typeof axis, b: typeof axis, c: typeof axis) => fc.tuple(a, b, c);
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const cases = fc
    .record({ axes: fc.oneof(triple(axis, axis, one), triple(axis, few, few)), flat: fc.boolean() })
    .map(({ axes, flat }) => {
      const size = axes.map(({ n }) => n) as unknown as Case["size"];
      const fine = axes.map(({ n, halved }) => (halved ? 2 * n : n)) as unknown as Case["fine"];
      return { size, fine, flat: flat && fine[2] === 1 };
    });
  const cuts = fc.oneof(fc.constant([0, 1] as const), fc.tuple(share, share));

  it.each(Object.entries(work))("%s gives the reference's bits, and writes nowhere else", (_, run) => {
    fc.assert(
      fc.property(cases, cuts, salts, fc.constantFrom(0.1, 0.98), fc.boolean(), (of, cut, salt, zeros, held) => {
        const [wasm, reference] = [wasmKernels, referenceKernels].map((make) => {
          const memory = createMemory(1e6);
          run(make(memory), arrays(memory, salt, zeros, held), { ...of, cut });
          return new Float32Array(memory.memory.buffer);
        }) as [Float32Array, Float32Array];
        expect(difference(wasm, reference)).toBe(-1);
      }),
      { numRuns: 40, seed: 3 },
    );
  });

  it("keeps nothing in memory that another module could share", () => {
    const memory = createMemory(0);
    wasmKernels(memory);
    expect(new Uint8Array(memory.memory.buffer).every((byte) => byte === 0)).toBe(true);
  });
});
