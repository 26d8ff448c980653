/**
 * The locally one-dimensional solver of PhysiCell, in its own order of operations, for comparison with published models.
 *
 *   every step   diffuse: per axis (1 + λ dt/n + 2a) uᵢ − a (uᵢ₋₁ + uᵢ₊₁) = uᵢ, a = dt D/h², n axes; 1 + λ dt/n + a at the walls
 *   then cells   one after the other: u ← (u + w S T)/(1 + w (S + U)), u ← u + dt E/V,   w = dt V_cell/V
 *
 * D in µm²/min, λ, S and U in 1/min, E in amount/min, V = h³ (µm³). Held voxels are overwritten before every sweep and after the last.
 * First order in dt, and its steady state depends on dt: use 0.01 min.
 *
 * Source: Ghaffarizadeh et al. 2016, Bioinformatics 32:1256, doi 10.1093/bioinformatics/btv730; PhysiCell 1.14.2.
 */
import { type Grid, voxelCount } from "./grid.js";

export interface LodLaw {
  readonly diffusivity: number;
  readonly decay: number;
  /** Voxels that keep a level. */
  readonly held?: { readonly voxels: readonly number[]; readonly level: number };
}

/** What one cell does to the voxel it lies in. */
export interface LodCell {
  readonly voxel: number;
  /** µm³. */
  readonly volume: number;
  /** S (1/min) and its target T. */
  readonly secretion: number;
  readonly target: number;
  /** U, 1/min. */
  readonly uptake: number;
  /** E, amount/min. */
  readonly release: number;
}

export interface Lod {
  readonly value: Float64Array;
  diffuse(minutes: number): void;
  exchange(cells: readonly LodCell[], minutes: number): void;
}

/** The factors of one axis: u ← (p + a q) · inverse forward, u ← u − c · next backward. */
function thomas(n: number, a: number, decay: number): { readonly inverse: Float64Array; readonly c: Float64Array } {
  const inverse = new Float64Array(n);
  const c = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const walls = Number(i === 0) + Number(i === n - 1);
    const diagonal = 1 + decay + (2 - walls) * a;
    inverse[i] = 1 / (i > 0 ? diagonal + a * c[i - 1]! : diagonal);
    c[i] = -a * inverse[i]!;
  }
  return { inverse, c };
}

export function createLod(grid: Grid, { diffusivity, decay, held }: LodLaw): Lod {
  const value = new Float64Array(voxelCount(grid));
  const { nx, ny, nz, voxel } = grid;
  const axes = [
    { n: nx, stride: 1 },
    { n: ny, stride: nx },
    { n: nz, stride: nx * ny },
  ].slice(0, nz > 1 ? 3 : 2);

  function hold(): void {
    if (held) for (const v of held.voxels) value[v] = held.level;
  }

  function diffuse(minutes: number): void {
    const a = (minutes * diffusivity) / (voxel * voxel);
    for (const { n, stride } of axes) {
      hold();
      const { inverse, c } = thomas(n, a, (minutes * decay) / axes.length);
      for (let start = 0; start < value.length; start++) {
        if (Math.floor(start / stride) % n !== 0) continue;
        let before = 0;
        for (let i = 0; i < n; i++)
          before = value[start + i * stride] = (value[start + i * stride]! + a * before) * inverse[i]!;
        for (let i = n - 2; i >= 0; i--) before = value[start + i * stride]! -= c[i]! * before;
      }
    }
    hold();
  }

  function exchange(cells: readonly LodCell[], minutes: number): void {
    const voxelVolume = voxel * voxel * voxel;
    for (const cell of cells) {
      const w = (minutes * cell.volume) / voxelVolume;
      const given = value[cell.voxel]! + w * cell.secretion * cell.target;
      const level = given / (1 + w * (cell.secretion + cell.uptake));
      value[cell.voxel] = level + (minutes * cell.release) / voxelVolume;
    }
  }

  return { value, diffuse, exchange };
}
