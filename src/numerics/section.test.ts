import { describe, expect, it } from "vitest";
import { uniform } from "./random.js";
import { lambdaOf, type SectionLigand, type SectionTissue, solveSection } from "./section.js";

const EDGE = 400;
const THICKNESS = 20;
const LAMBDA = 45;
const D = 1800;

/** One secretor in the middle, and cells that only look, at these distances from it. */
function lookers(distances: readonly number[]): { readonly tissue: SectionTissue; readonly ligand: SectionLigand } {
  const x = Float32Array.of(EDGE / 2, ...distances.map((r) => EDGE / 2 + r));
  const y = x.map(() => EDGE / 2);
  const tissue = { width: EDGE, height: EDGE, thickness: THICKNESS, x, y, radius: x.map(() => 6) };
  const ligand = {
    name: "any",
    diffusivity: D,
    decay: D / LAMBDA ** 2,
    perCubicMicron: 1660.5,
    secretion: x.map((_, i) => (i === 0 ? 1800 : 0)),
    capacity: x.map(() => 0),
    halfMaximum: x.map(() => 1),
  };
  return { tissue, ligand };
}

describe("the section closure", () => {
  const distances = [30, 45, 60, 90];

  it("is the point source in a block plus, on average, all sources above and below", () => {
    const { tissue, ligand } = lookers(distances);
    const { fields } = solveSection(tissue, [ligand], { voxel: 10, draws: 16, seed: 1 });
    const { mean, lambda, deviation } = fields[0]!;
    expect(lambda).toBeCloseTo(LAMBDA, 6);
    const strength = 1660.5 * 1800;
    // Layers from ±T/2 on, one source per area each: 2 ∫ λ/(2D) e^(−z/λ) dz/(area·T).
    const background = (strength * LAMBDA ** 2 * Math.exp(-THICKNESS / 2 / LAMBDA)) / (EDGE * EDGE * THICKNESS * D);
    for (const [k, r] of distances.entries()) {
      const exact = (strength * Math.exp(-r / LAMBDA)) / (4 * Math.PI * D * r) + background;
      // The background is a mean of 16 draws.
      const tolerance = 0.05 * exact + (3 * deviation[k + 1]!) / Math.sqrt(16);
      expect(Math.abs(mean[k + 1]! - exact)).toBeLessThan(tolerance);
      expect(tolerance).toBeLessThan(0.6 * exact);
    }
  });

  it("holds the level of an even tissue, Σq/(decay + uptake), without a rise or fall through the block", () => {
    const count = 800;
    const column = (of: (i: number) => number) => Float32Array.from({ length: count }, (_, i) => of(i));
    const [x, y] = [1, 2].map((k) => column((i) => EDGE * uniform(3, i, 0, k))) as [Float32Array, Float32Array];
    const tissue = { width: EDGE, height: EDGE, thickness: THICKNESS, x, y, radius: column(() => 6) };
    const ligand: SectionLigand = {
      ...{ name: "any", diffusivity: D, decay: 0.05, perCubicMicron: 1660.5 },
      ...{ secretion: column(() => 3), capacity: column(() => 120), halfMaximum: column(() => 1e6) },
    };
    const { fields, residual, grid } = solveSection(tissue, [ligand], { voxel: 20, draws: 3, seed: 1, reach: 200 });
    // The closed block is padded with cell-free medium: level × padded volume is what the cells hold up.
    const [{ mean, balance, lambda }] = fields as [(typeof fields)[0]];
    const density = count / (EDGE * EDGE * THICKNESS);
    const inside = (EDGE * EDGE) / (grid.nx * grid.ny * grid.voxel ** 2);
    const clearance = (1660.5 * 120) / 1e6;
    const exact = (1660.5 * 3 * density * inside) / (0.05 + clearance * density * inside);
    expect(lambda).toBeCloseTo(lambdaOf(tissue, ligand), 6);
    const level = mean.reduce((sum, v) => sum + v, 0) / count;
    expect(Math.abs(level / exact - 1)).toBeLessThan(0.05);
    expect(residual).toBeLessThan(1e-4);
    expect(balance.error).toBeLessThan(1e-3);
  });

  it("refuses voxels that cannot resolve λ", () => {
    const { tissue, ligand } = lookers(distances);
    expect(() => solveSection(tissue, [ligand], { voxel: 20, draws: 1, seed: 1 })).toThrow(/third of λ/);
  });

  it("gives the same bits for the same seed, and others for another", () => {
    const { tissue, ligand } = lookers(distances);
    const run = (seed: number) => solveSection(tissue, [ligand], { voxel: 15, draws: 1, seed }).fields[0]!.mean;
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
  });
});
