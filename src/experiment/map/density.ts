/** Gaussian density of points on the plane, corrected at the walls; of many widths, to find the one that fits best. */
import { createLaidCells } from "../../numerics/lone-field.js";
import { exp } from "../../numerics/math.js";
import type { Places } from "./section.js";

/** Widths tried, µm. */
export const widths = [10, 15, 20, 30, 40, 60, 80, 120, 160] as const;
const VOXEL = 10;

export interface DensityPlan {
  readonly width: number;
  readonly height: number;
}

/** Density of `points` at `places` for each of `widths`, in points per µm² up to one common factor. */
export function densities({ width, height }: DensityPlan, points: Places, places: Places): Float64Array[] {
  const nx = Math.ceil(width / VOXEL);
  const ny = Math.ceil(height / VOXEL);
  const laid = createLaidCells({ nx, ny, nz: 1, voxel: VOXEL });
  const none = (n: number) => new Float32Array(n);
  const map = new Float32Array(nx * ny);
  const count = points.x.length;
  laid.place(points.x, points.y, none(count), points.radius);
  laid.deposit(none(count).fill(1), 1, map);
  laid.place(places.x, places.y, none(places.x.length), places.radius);
  return widths.map((sigma) => {
    const kernel = gaussian(sigma / VOXEL);
    const smooth = along(along(map, nx, ny, 1, nx, kernel), ny, nx, nx, 1, kernel);
    return Float64Array.from(laid.sample(smooth));
  });
}

function gaussian(sigma: number): Float64Array {
  const reach = Math.ceil(4 * sigma);
  return Float64Array.from({ length: reach + 1 }, (_, d) => exp((-0.5 * d * d) / (sigma * sigma)));
}

/** Weighted mean along one axis: `length` voxels at distance `step`, for every one of `lines` at distance `jump`. */
function along(from: Float32Array, length: number, lines: number, step: number, jump: number, kernel: Float64Array) {
  const to = new Float32Array(from.length);
  for (let line = 0; line < lines; line++)
    for (let i = 0; i < length; i++) {
      let sum = 0;
      let whole = 0;
      for (let j = Math.max(0, i - kernel.length + 1); j < Math.min(length, i + kernel.length); j++) {
        const w = kernel[Math.abs(i - j)]!;
        sum += w * from[line * jump + j * step]!;
        whole += w;
      }
      to[line * jump + i * step] = sum / whole;
    }
  return to;
}
