import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createLod, type LodCell } from "./lod.js";

const folder = new URL("../../../shared/peers/physicell-reference/", import.meta.url);

/** Rows of a published table, without comments and header. */
function rows(name: string): string[][] {
  const bytes = readFileSync(new URL(name, folder));
  const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines.slice(1).map((line) => line.split(","));
}

/** Relative difference; below 1e-12 the absolute one. */
const difference = (a: number, b: number) => Math.abs(a - b) / (Math.abs(b) < 1e-12 ? 1 : Math.abs(b));

const title = "the LOD solver reproduces PhysiCell 1.14.2 to 1e-9 (skipped where ../shared/peers is absent)";

describe.skipIf(!existsSync(folder))(title, () => {
  const face = (nx: number, ny: number, nz: number, holds: (y: number, z: number) => boolean) =>
    Array.from({ length: ny * nz }, (_, row) => row).flatMap((row) =>
      holds(row % ny, Math.floor(row / ny)) ? [row * nx] : [],
    );
  const all = () => true;
  const patch = (y: number, z: number) => y <= 10 && z <= 10;
  it.each([
    ["det_diff2d_dx20.csv.gz", 25, 1, 20, 12, all],
    ["det_diff3d_dx20.csv.gz", 11, 11, 20, 5, all],
    ["det_diff2d.csv.gz", 20, 1, 25, 12, all],
    ["det_diff3d.csv.gz", 20, 20, 11, 5, patch],
  ] as const)("%s: diffusion and decay, with and without held voxels", (name, n, nz, voxel, at, holds) => {
    const grid = { nx: n, ny: n, nz, voxel };
    const source = ((nz > 1 ? at : 0) * n + at) * n + at;
    const held = { voxels: face(n, n, nz, holds), level: 0.5 };
    const fields = [
      createLod(grid, { diffusivity: 1000, decay: 0.1 }),
      createLod(grid, { diffusivity: 1e5, decay: 0.1, held }),
    ];
    for (const field of fields) field.value[source] = 1;
    let worst = 0;
    let done = 0;
    const expected = rows(name);
    expect(expected.length).toBe(4 * n * n * nz);
    for (const [step, i, j, k, ...levels] of expected.map((row) => row.map(Number)) as [
      number,
      number,
      number,
      number,
    ][]) {
      for (; done < step; done++) for (const field of fields) field.diffuse(0.01);
      const voxelAt = (k * n + j) * n + i;
      for (const [f, level] of (levels as number[]).entries())
        worst = Math.max(worst, difference(fields[f]!.value[voxelAt]!, level));
    }
    expect(worst).toBeLessThan(1e-9);
  });

  it("det_secretion.csv: uptake, secretion to a target and release of one cell", () => {
    const idle: LodCell = { voxel: 0, volume: 2494, secretion: 0, target: 0, uptake: 0, release: 0 };
    const cells: Readonly<Record<string, LodCell>> = {
      uptake: { ...idle, uptake: 10 },
      secrete: { ...idle, secretion: 5, target: 100 },
      export: { ...idle, release: 20 },
    };
    const expected = rows("det_secretion.csv");
    expect(expected.length).toBe(45);
    for (const [name, cell] of Object.entries(cells)) {
      const field = createLod({ nx: 1, ny: 1, nz: 1, voxel: 20 }, { diffusivity: 0, decay: 0 });
      field.value[0] = 38;
      let done = 0;
      for (const [, step, , density] of expected.filter(([which]) => which === name)) {
        for (; done < Number(step); done++) field.exchange([cell], 0.01);
        expect(difference(field.value[0]!, Number(density))).toBeLessThan(1e-9);
      }
    }
  });
});

describe("the LOD solver", () => {
  it("is of first order: against the exact decay of a cosine, half the step is half the error", () => {
    const n = 16;
    const wave = (i: number) => Math.cos((Math.PI * (i + 0.5)) / n);
    const exact = Math.exp(-0.3 - (4 * 1000 * Math.sin(Math.PI / (2 * n)) ** 2 * 3) / 400);
    const error = (dt: number) => {
      const field = createLod({ nx: n, ny: 2, nz: 1, voxel: 20 }, { diffusivity: 1000, decay: 0.1 });
      for (let i = 0; i < 2 * n; i++) field.value[i] = wave(i % n);
      for (let t = 0; t < 3 / dt; t++) field.diffuse(dt);
      return Math.abs(field.value[0]! / wave(0) - exact);
    };
    expect(Math.log2(error(0.02) / error(0.01))).toBeCloseTo(1, 1);
  });
});
