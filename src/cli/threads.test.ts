import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { prepare } from "../experiment/laboratory.js";
import { parseScenario } from "../experiment/scenario.js";
import { Run } from "../experiment/simulate.js";
import { vocabularyOf } from "../experiment/vocabulary.js";
import { createFields, fieldsBytes } from "../numerics/fields.js";
import { type Grid, voxelCount } from "../numerics/grid.js";
import { instantiate } from "../numerics/kernel-module.js";
import { fieldsKernels } from "../numerics/kernels.generated.js";
import { createMemory } from "../numerics/memory.js";
import { divided } from "../numerics/shared-range.js";
import { threads } from "./threads.js";

const root = join(import.meta.dirname, "../..");
const hire = (size: number) => threads(size, pathToFileURL(join(root, "dist/cli/thread.js")));

/** Fields after some minutes of diffusion from a cell in the corner, and whether anything was shared out. */
function diffused(grid: Grid, size: number): number[][] {
  const laws = [2000, 300, 9000, 0, 50].map((diffusivity, k) => ({
    name: `${k}`,
    diffusivity,
    decay: 0.1,
    initial: k,
  }));
  const memory = createMemory(fieldsBytes(grid, laws, 600, size) + 16 * 600 * 6, hire(size));
  const fields = createFields(grid, laws, memory, 600);
  const column = (of: (i: number) => number) => {
    const values = memory.floats(600);
    for (let i = 0; i < 600; i++) values[i] = of(i);
    return values;
  };
  const x = column((i) => ((i * 37) % 100) * 0.01 * grid.nx * grid.voxel);
  const y = column((i) => ((i * 61) % 100) * 0.01 * grid.ny * grid.voxel);
  const z = column((i) => (grid.nz > 1 ? ((i * 17) % 100) * 0.01 * grid.nz * grid.voxel : 0));
  const radius = column((i) => 5 + (i % 7));
  const given = column((i) => i % 5);
  for (let t = 0; t < 3; t++) {
    fields.place(600, x, y, z, radius);
    fields.clearExchange();
    fields.deposit([given, undefined, given], [undefined, given], [1, 0.001, 2], 0, 600);
    fields.advance(1);
  }
  memory.crew?.dismiss();
  return laws.map((_, field) => {
    const values = new Float32Array(voxelCount(grid));
    fields.read(field, values);
    return [...values];
  });
}

describe("threads give the bits of one", () => {
  it.each<[string, Grid]>([
    ["a section", { nx: 96, ny: 64, nz: 1, voxel: 10 }],
    ["a section whose sweeps are shared out", { nx: 320, ny: 224, nz: 1, voxel: 10 }],
    ["a block", { nx: 32, ny: 16, nz: 16, voxel: 20 }],
    ["a strip of one row", { nx: 8192, ny: 1, nz: 1, voxel: 10 }],
    ["a strip of one column", { nx: 1, ny: 8192, nz: 1, voxel: 10 }],
    ["a few voxels", { nx: 4, ny: 4, nz: 1, voxel: 10 }],
  ])("in the fields of %s", (_, grid) => {
    const alone = diffused(grid, 1);
    expect(alone.flat().every(Number.isFinite)).toBe(true);
    for (const size of [2, 3, 7]) expect(diffused(grid, size)).toEqual(alone);
  });

  it("in ranges of any length, shorter than threads are many too", () => {
    const memory = createMemory(16 * 5 * 4 * 64, hire(5));
    const { finish } = instantiate(fieldsKernels, memory);
    const solution = memory.floats(256);
    solution.set(Float32Array.from({ length: 256 }, (_, i) => i + 1));
    const value = memory.floats(256);
    let shared = 0;
    const crew = memory.crew!;
    const watched = {
      ...crew,
      together: (calls: () => void) => {
        shared++;
        crew.together(calls);
      },
    };
    for (const multiple of [1, 4])
      for (const [first, last] of [
        [0, 0],
        [3, 4],
        [0, 2],
        [8, 11],
        [0, 5],
        [1, 64],
        [4, 60],
      ] as const) {
        value.fill(-1);
        const own = divided(finish!, watched, { first: 0, multiple, least: 0 });
        own(first, last, 1e-30, value.byteOffset, solution.byteOffset);
        const expected = Array.from(value, (_, i) => (i >= 4 * first && i < 4 * last ? i + 1 : -1));
        expect(Array.from(value)).toEqual(expected);
      }
    expect(shared).toBe(14);
    crew.dismiss();
  });

  it("in a whole tissue, also when they end half-way", async () => {
    const file = join(root, "examples/adaptive-resistance.yaml");
    const experiment = prepare(parseScenario(readFileSync(file, "utf8"), file, vocabularyOf(biology)), {
      duration: 20,
    });
    const digest = async (size: number, until = 20) => {
      const run = new Run(experiment, 1, { hire: hire(size) });
      while (run.minutes < until) run.step();
      run.close();
      while (!run.ended) run.step();
      return (await run.result()).digest;
    };
    const alone = await digest(1);
    expect(await Promise.all([digest(2), digest(3), digest(3, 7)])).toEqual([alone, alone, alone]);
  });
});

describe("a crew", () => {
  it("says so when a thread fails in its part", () => {
    const memory = createMemory(1024, hire(2));
    const { finish } = instantiate(fieldsKernels, memory);
    const outside = 1 << 30;
    expect(() =>
      memory.crew!.together(() => {
        finish!(0, 0, 0, 0, 0);
        finish!(0, 4, 0, outside, outside);
      }),
    ).toThrow("a thread failed in its part of a kernel");
    memory.crew!.dismiss();
  });

  it("is not hired for one thread, whose memory is not shared", () => {
    const { crew, memory } = createMemory(1024, hire(1));
    expect(crew).toBeUndefined();
    expect(memory.buffer).toBeInstanceOf(ArrayBuffer);
  });
});
