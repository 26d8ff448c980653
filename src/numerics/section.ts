/**
 * The closure `section`: what cells of a section see when the tissue goes on above and below it.
 *
 * A plane solve makes every secretor an endless rod, 3 to 17 times too high at a distance. Here the section is the middle
 * layer of a block that reaches three λ to both sides. Every other layer holds the same cells, shifted as a whole along x and y
 * by a random offset (around the tissue's edges) and spread evenly over the thickness of its layer, so that the areal density is
 * the section's own. The block is solved to its steady state with saturable uptake, several times with other offsets.
 *
 *   λ = √(D/(λ_decay + Σ V/K/(area·thickness)))   in the unit of the field, where nothing is saturated
 */
import { type BlockLigand, createBlock } from "./block.js";
import type { Grid } from "./grid.js";
import { uniform } from "./random.js";
import type { Balance } from "./saturable.js";

export interface SectionTissue {
  /** µm. */
  readonly width: number;
  readonly height: number;
  readonly thickness: number;
  /** Cells, µm. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly radius: Float32Array;
}

export interface SectionLigand extends BlockLigand {
  /** By cell: q and V in amount/min, K in concentration (> 0). */
  readonly secretion: Float32Array;
  readonly capacity: Float32Array;
  readonly halfMaximum: Float32Array;
}

export interface SectionOptions {
  /** µm, at most a third of the shortest λ. */
  readonly voxel: number;
  /** Arrangements of the layers above and below, and the seed of their offsets. */
  readonly draws: number;
  readonly seed: number;
  /** Half of the block, µm; three times the longest λ unless given. */
  readonly reach?: number;
  readonly relativeResidual?: number;
}

export interface SectionField {
  readonly name: string;
  /** λ, µm. */
  readonly lambda: number;
  /** Level at every cell: mean over the draws, and standard deviation between them. */
  readonly mean: Float32Array;
  readonly deviation: Float32Array;
  /** Of the draw that balances worst. */
  readonly balance: Balance;
}

export interface SectionState {
  readonly grid: Grid;
  readonly fields: readonly SectionField[];
  /** Largest relative residual of any draw. */
  readonly residual: number;
}

export function lambdaOf({ width, height, thickness }: SectionTissue, ligand: SectionLigand): number {
  const { capacity, halfMaximum, perCubicMicron, diffusivity, decay } = ligand;
  const clearance = capacity.reduce((sum, v, i) => sum + v / halfMaximum[i]!, 0);
  return Math.sqrt(diffusivity / (decay + (perCubicMicron * clearance) / (width * height * thickness)));
}

/** Purposes of the offsets. */
const [ALONG_X, ALONG_Y, WITHIN] = [1, 2, 3] as const;

/** @throws RangeError where the voxel is larger than a third of a λ. */
export function solveSection(
  tissue: SectionTissue,
  ligands: readonly SectionLigand[],
  { voxel, draws, seed, reach, relativeResidual = 1e-4 }: SectionOptions,
): SectionState {
  const { width, height, thickness } = tissue;
  const lambdas = ligands.map((ligand) => lambdaOf(tissue, ligand));
  const shortest = Math.min(...lambdas);
  if (voxel > shortest / 3)
    throw new RangeError(`voxels of ${voxel} µm are larger than a third of λ = ${shortest.toPrecision(3)} µm`);
  const half = reach ?? 3 * Math.max(...lambdas);
  const own = tissue.x.length;
  // Padding may make the block deeper than it needs to be; the layers fill all of it.
  const layersIn = (depth: number) => Math.ceil(depth / 2 / thickness - 0.5);
  const room = own * (2 * layersIn(4 * half + 2 * voxel) + 1);
  const block = createBlock({ width, height, depth: 2 * half, voxel }, ligands, room);
  const { grid, secretion, capacity, halfMaximum, sampled } = block;
  const middle = (grid.nz * voxel) / 2;
  const layers = layersIn(2 * middle);

  function add(at: number, cell: number, x: number, y: number, z: number): void {
    block.x[at] = x;
    block.y[at] = y;
    block.z[at] = z;
    block.radius[at] = tissue.radius[cell]!;
    for (const [f, ligand] of ligands.entries()) {
      secretion[f]![at] = ligand.secretion[cell]!;
      capacity[f]![at] = ligand.capacity[cell]!;
      halfMaximum[f]![at] = ligand.halfMaximum[cell]!;
    }
  }

  /** The section first, then the other layers; returns the number of cells inside the block. */
  function arrange(draw: number): number {
    let count = 0;
    for (let i = 0; i < own; i++) add(count++, i, tissue.x[i]!, tissue.y[i]!, middle);
    for (let layer = -layers; layer <= layers; layer++) {
      if (layer === 0) continue;
      const id = layer + layers;
      const shiftX = width * uniform(seed, id, draw, ALONG_X);
      const shiftY = height * uniform(seed, id, draw, ALONG_Y);
      for (let i = 0; i < own; i++) {
        const z = middle + thickness * (layer - 0.5 + uniform(seed, id * own + i, draw, WITHIN));
        if (z < 0 || z >= 2 * middle) continue;
        add(count++, i, (tissue.x[i]! + shiftX) % width, (tissue.y[i]! + shiftY) % height, z);
      }
    }
    return count;
  }

  const sums = ligands.map(() => ({ one: new Float64Array(own), two: new Float64Array(own) }));
  const balances: (Balance | undefined)[] = ligands.map(() => undefined);
  let residual = 0;
  for (let draw = 0; draw < draws; draw++) {
    const state = block.solve(arrange(draw), relativeResidual);
    residual = Math.max(residual, state.residual);
    for (const [f, { one, two }] of sums.entries()) {
      const balance = state.balances[f]!;
      if (balance.error >= (balances[f]?.error ?? 0)) balances[f] = balance;
      for (let i = 0; i < own; i++) {
        const level = sampled[f]![i]!;
        one[i]! += level;
        two[i]! += level * level;
      }
    }
  }
  return {
    grid,
    residual,
    fields: ligands.map(({ name }, f) => {
      const { one, two } = sums[f]!;
      const mean = Float32Array.from(one, (sum) => sum / draws);
      const variance = (i: number) => (two[i]! - (one[i]! * one[i]!) / draws) / Math.max(1, draws - 1);
      const deviation = Float32Array.from(one, (_, i) => Math.sqrt(Math.max(0, variance(i))));
      return { name, lambda: lambdas[f]!, mean, deviation, balance: balances[f]! };
    }),
  };
}
