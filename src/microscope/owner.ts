/**
 * Which cell owns each pixel: the power diagram of the cells, cut off a little beyond their radius.
 *
 *   owner(p) = argmin_i (|p − x_i|² − r_i²)   where |p − x_i| ≤ 1.22 r_i · (1 + wobble_i)
 *
 * Touching cells meet in straight walls, free ones have a slightly uneven outline that belongs to their id.
 */
import type { Snapshot } from "../engine/snapshot.js";

export interface View {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMicron: number;
}

export interface Owners extends View {
  /** Row of the owning cell in the snapshot, −1 for nobody; rows of pixels from the top (largest y). */
  readonly cell: Int32Array;
  /** Distance to the owner's centre in units of its radius. */
  readonly depth: Float32Array;
}

const BEYOND = 1.22;
const UNEVEN = 0.045;

/** The view that shows a whole tissue `pixels` wide. */
export function viewOf({ width, height }: Snapshot, pixels: number): View {
  const pixelsPerMicron = pixels / width;
  return { width: pixels, height: Math.max(1, Math.round(height * pixelsPerMicron)), pixelsPerMicron };
}

export function ownersOf({ cells, height: tall }: Snapshot, view: View): Owners {
  const { width, height, pixelsPerMicron } = view;
  const cell = new Int32Array(width * height).fill(-1);
  const depth = new Float32Array(width * height);
  const best = new Float32Array(width * height).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < cells.count; i++) {
    const cx = cells.x[i]! * pixelsPerMicron;
    const cy = (tall - cells.y[i]!) * pixelsPerMicron;
    const r = cells.radius[i]! * pixelsPerMicron;
    const reach = r * BEYOND;
    const [tiltX, tiltY] = tiltOf(cells.id[i]!);
    const lastX = Math.min(width - 1, Math.ceil(cx + reach));
    const lastY = Math.min(height - 1, Math.ceil(cy + reach));
    for (let y = Math.max(0, Math.floor(cy - reach)); y <= lastY; y++)
      for (let x = Math.max(0, Math.floor(cx - reach)); x <= lastX; x++) {
        const dx = x + 0.5 - cx;
        const dy = y + 0.5 - cy;
        const d2 = dx * dx + dy * dy;
        const power = d2 - r * r;
        const at = y * width + x;
        if (power >= best[at]! || d2 > reach * reach) continue;
        const d = Math.sqrt(d2);
        if (d > reach * (1 - UNEVEN + UNEVEN * waves(dx * tiltX + dy * tiltY, dy * tiltX - dx * tiltY, d))) continue;
        best[at] = power;
        cell[at] = i;
        depth[at] = d / r;
      }
  }
  return { ...view, cell, depth };
}

/** ½ cos 3θ + ½ sin 5θ of a direction. */
function waves(x: number, y: number, length: number): number {
  if (length === 0) return 0;
  const c = x / length;
  const s = y / length;
  const c2 = c * c;
  return 0.5 * c * (4 * c2 - 3) + 0.5 * s * (16 * c2 * c2 - 12 * c2 + 1);
}

/** A direction that belongs to the id. */
function tiltOf(id: number): readonly [number, number] {
  const mixed = Math.imul(id ^ 0x9e3779b9, 0x85ebca6b);
  const x = (mixed & 0xffff) / 0x8000 - 1;
  const y = ((mixed >>> 16) & 0xffff) / 0x8000 - 1;
  const length = Math.sqrt(x * x + y * y);
  return length > 1e-3 ? [x / length, y / length] : [1, 0];
}
