/** Levels of many draws, kept until their quantiles are taken: at the cells, and on a plane of 10 µm. */
import { quantile } from "../statistics/quantile.js";
import type { FrozenTissue } from "./frozen.js";
import type { LevelMap } from "./levels.js";
import type { Band } from "./map-tissue.js";

const VOXEL = 10;

/** Median over draws, pM, x fastest. */
export interface MedianMap {
  readonly nx: number;
  readonly ny: number;
  readonly voxel: number;
  readonly median: Float32Array;
}

export function createMedianMap(tissue: FrozenTissue, draws: number) {
  const nx = Math.ceil(tissue.width / VOXEL);
  const ny = Math.ceil(tissue.height / VOXEL);
  const maps: Float32Array[] = [];
  const cells: Float32Array[] = [];
  return {
    add({ level, section, atCells }: LevelMap): void {
      maps.push(section.voxel === VOXEL ? level : coarsened(level, section, nx, ny));
      cells.push(atCells);
    },
    bands(): { ifng: Band; field: MedianMap } {
      const row = new Float64Array(draws);
      const at = (values: readonly Float32Array[], i: number, shares: readonly number[]) => {
        values.forEach((of, k) => {
          row[k] = of[i]!;
        });
        row.sort();
        return shares.map((share) => quantile(row, share));
      };
      const band = Array.from({ length: tissue.count }, (_, i) => at(cells, i, [0.05, 0.5, 0.95]));
      const median = Float32Array.from({ length: nx * ny }, (_, i) => at(maps, i, [0.5])[0]!);
      const column = (k: number) => Float64Array.from(band, (quantiles) => quantiles[k]!);
      return {
        ifng: { low: column(0), median: column(1), high: column(2) },
        field: { nx, ny, voxel: VOXEL, median },
      };
    },
  };
}

function coarsened(from: Float32Array, fine: { nx: number; ny: number }, nx: number, ny: number): Float32Array {
  const to = new Float32Array(nx * ny);
  for (let y = 0; y < ny; y++)
    for (let x = 0; x < nx; x++) {
      const [x1, y1] = [Math.min(fine.nx - 1, 2 * x + 1), Math.min(fine.ny - 1, 2 * y + 1)];
      const at = (i: number, j: number) => from[j * fine.nx + i]!;
      to[y * nx + x] = (at(2 * x, 2 * y) + at(x1, 2 * y) + at(2 * x, y1) + at(x1, y1)) / 4;
    }
  return to;
}

/** Levels at these cells when the map is moved by (dx, dy) around the tissue as around a torus. */
export function shiftedMap(tissue: FrozenTissue, { section, level }: LevelMap, cells: readonly number[]) {
  const radius = Float32Array.from(cells, (i) => tissue.radius[i]!);
  return (dx: number, dy: number): Float64Array => {
    const x = Float32Array.from(cells, (i) => (tissue.x[i]! + dx) % tissue.width);
    const y = Float32Array.from(cells, (i) => (tissue.y[i]! + dy) % tissue.height);
    return Float64Array.from(section.sample(level, { x, y, radius }));
  };
}
