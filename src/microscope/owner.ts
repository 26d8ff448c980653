/**
 * Which cell owns each pixel: the power diagram of the cells, cut off where their outline ends.
 *
 *   owner(p) = argmin_i (|S_i (p − x_i)|² − (w_i r_i)²)   where |S_i (p − x_i)| ≤ reach_i r_i · (1 + unevenness_i(θ))
 *
 * w is 1 but for small round cells. S_i turns into the cell's own axes and stretches without changing its area. Touching cells
 * meet in straight walls, free ones keep an uneven outline that belongs to their id. A lone cell covers π (reach · r)² to first
 * order in its unevenness.
 */
import type { CellTable } from "../engine/snapshot.js";
import type { Shapes } from "./shapes.js";
import type { View } from "./view.js";

export interface Owners extends View {
  /** Row of the owning cell in the snapshot, −1 for nobody; rows of pixels from the top. */
  readonly cell: Int32Array;
  /** The cell that comes second here, −1 for nobody. */
  readonly second: Int32Array;
  /** Place in the owner's own axes, in radii (y upwards). */
  readonly localX: Float32Array;
  readonly localY: Float32Array;
  /** Distance in µm to the wall with the next cell or to the free outline. */
  readonly edge: Float32Array;
}

export function ownerBuffer(cells: CellTable, shapes: Shapes, view: View): Owners {
  const { width, height, pixelsPerMicron: scale, left, top } = view;
  const size = width * height;
  const micron = 1 / scale; // of a pixel
  const owners: Owners = {
    ...view,
    cell: new Int32Array(size).fill(-1),
    second: new Int32Array(size).fill(-1),
    localX: new Float32Array(size),
    localY: new Float32Array(size),
    edge: new Float32Array(size),
  };
  const { cell, second, localX, localY } = owners;
  const best = new Float32Array(size).fill(Number.POSITIVE_INFINITY);
  const next = new Float32Array(size).fill(Number.POSITIVE_INFINITY);
  const { id, x, y, radius } = cells;
  for (let i = 0; i < cells.count; i++) {
    const r = radius[i]!;
    const a = shapes.stretch[i]!;
    const c = shapes.axisX[i]!;
    const s = shapes.axisY[i]!;
    const outline = r * shapes.reach[i]!;
    const rival = r * shapes.weight[i]!;
    const uneven = shapes.uneven[i]!;
    const outer = outline * (1 + uneven);
    const inner = outline * (1 - uneven);
    const boxX = outer * Math.sqrt(a * a * c * c + (s * s) / (a * a));
    const boxY = outer * Math.sqrt(a * a * s * s + (c * c) / (a * a));
    const x0 = Math.max(0, Math.ceil((x[i]! - boxX - left) * scale - 0.5));
    const x1 = Math.min(width - 1, Math.floor((x[i]! + boxX - left) * scale - 0.5));
    const y0 = Math.max(0, Math.ceil((top - y[i]! - boxY) * scale - 0.5));
    const y1 = Math.min(height - 1, Math.floor((top - y[i]! + boxY) * scale - 0.5));
    if (x0 > x1 || y0 > y1) continue;
    const tiltX = shapes.tiltX[i]!;
    const tiltY = shapes.tiltY[i]!;
    const [ux, uy, vx, vy] = [c / a, s / a, -s * a, c * a];
    const [outer2, inner2, rival2] = [outer * outer, inner * inner, rival * rival];
    const perRadius = 1 / r;
    const originX = left + 0.5 * micron - x[i]!;
    const originY = top - 0.5 * micron - y[i]!;
    for (let py = y0; py <= y1; py++) {
      const dy = originY - py * micron;
      for (let px = x0, at = py * width + x0; px <= x1; px++, at++) {
        const dx = originX + px * micron;
        const u = dx * ux + dy * uy;
        const v = dx * vx + dy * vy;
        const d2 = u * u + v * v;
        if (d2 > outer2) continue;
        const power = Math.fround(d2 - rival2);
        const first = best[at]!;
        if (power > first && power >= next[at]!) continue;
        if (d2 > inner2) {
          const d = Math.sqrt(d2);
          const waves = wavesAt((u * tiltX + v * tiltY) / d, (v * tiltX - u * tiltY) / d);
          if (d > outline * (1 + uneven * waves)) continue;
        }
        if (power < first || (power === first && id[i]! < id[cell[at]!]!)) {
          next[at] = first;
          second[at] = cell[at]!;
          best[at] = power;
          cell[at] = i;
          localX[at] = u * perRadius;
          localY[at] = v * perRadius;
        } else if (power < next[at]!) {
          next[at] = power;
          second[at] = i;
        }
      }
    }
  }
  measureEdges(cells, shapes, owners, best, next);
  return owners;
}

/** ½ cos 3θ + ½ sin 5θ of a direction: mean 0, between −1 and 1. */
function wavesAt(c: number, s: number): number {
  const c2 = c * c;
  return 0.5 * c * (4 * c2 - 3) + 0.5 * s * (16 * c2 * c2 - 12 * c2 + 1);
}

/** Distances to first order: a difference of powers (or of outline and distance) over the slope of that difference. */
function measureEdges(cells: CellTable, shapes: Shapes, owners: Owners, best: Float32Array, next: Float32Array): void {
  const { width, height, pixelsPerMicron: scale, left, top, cell, second, localX, localY, edge } = owners;
  const { x, y, radius } = cells;
  const { axisX, axisY, stretch, reach, uneven } = shapes;
  for (let py = 0, at = 0; py < height; py++)
    for (let px = 0; px < width; px++, at++) {
      const i = cell[at]!;
      if (i < 0) continue;
      const a = stretch[i]!;
      const u = localX[at]! * radius[i]!;
      const v = localY[at]! * radius[i]!;
      const d = Math.sqrt(u * u + v * v) + 1e-6;
      const outline = radius[i]! * reach[i]!;
      let rim = outline;
      if (d > 0.5 * outline) {
        const tiltX = shapes.tiltX[i]!;
        const tiltY = shapes.tiltY[i]!;
        rim *= 1 + uneven[i]! * wavesAt((u * tiltX + v * tiltY) / d, (v * tiltX - u * tiltY) / d);
      }
      const alongSlope = u / a;
      const acrossSlope = v * a;
      let distance = ((rim - d) * d) / (Math.sqrt(alongSlope * alongSlope + acrossSlope * acrossSlope) + 1e-6);
      const j = second[at]!;
      if (j >= 0) {
        const b = stretch[j]!;
        const dx = left + (px + 0.5) / scale - x[j]!;
        const dy = top - (py + 0.5) / scale - y[j]!;
        const along = (dx * axisX[j]! + dy * axisY[j]!) / (b * b);
        const across = (dy * axisX[j]! - dx * axisY[j]!) * b * b;
        const gx = along * axisX[j]! - across * axisY[j]! - (alongSlope * axisX[i]! - acrossSlope * axisY[i]!);
        const gy = along * axisY[j]! + across * axisX[j]! - (alongSlope * axisY[i]! + acrossSlope * axisX[i]!);
        const wall = (0.5 * (next[at]! - best[at]!)) / (Math.sqrt(gx * gx + gy * gy) + 1e-6);
        if (wall < distance) distance = wall;
      }
      edge[at] = Math.max(0, distance);
    }
}
