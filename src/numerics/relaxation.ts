/**
 * Parting of cells that a table or a generator laid on top of each other: each step moves every cell by a share of what its
 * overlaps exceed the limit, smaller neighbours farther, until none does. Overlaps within the limit stay, so that cells stay
 * as near to where they were seen as they can.
 *
 *   Δx_i = 0.8 Σ_j (R − 0.9 o·min(r_i, r_j) − d)₊ · r_j/R · (x_i − x_j)/d
 */
import type { Box } from "./forces.js";
import type { Neighbours, Positions } from "./neighbours.js";

export interface Relaxation {
  /** Largest overlap allowed, in radii of the smaller cell. */
  readonly maximumOverlap: number;
  readonly maximumSteps: number;
}

const SHARE = 0.8;
/** Aim a little below the limit, or the last pairs would creep towards it. */
const AIM = 0.9;
const STEPS_PER_LIST = 5;

/** @returns the largest overlap left, in radii of the smaller cell. */
export function partOverlaps(
  bodies: Positions,
  count: number,
  neighbours: Neighbours,
  box: Box,
  { maximumOverlap, maximumSteps }: Relaxation,
): number {
  const { x, y, z, radius } = bodies;
  const moveX = new Float32Array(count);
  const moveY = new Float32Array(count);
  const moveZ = new Float32Array(count);
  let largest = 0;
  for (let step = 0; step < maximumSteps; step++) {
    if (step % STEPS_PER_LIST === 0) neighbours.build(bodies, count, 0);
    const { start, list } = neighbours;
    largest = 0;
    for (let i = 0; i < count; i++) {
      let dx = 0;
      let dy = 0;
      let dz = 0;
      for (let k = start[i]!; k < start[i + 1]!; k++) {
        const j = list[k]!;
        const towardsX = x[i]! - x[j]!;
        const towardsY = y[i]! - y[j]!;
        const towardsZ = z[i]! - z[j]!;
        const R = radius[i]! + radius[j]!;
        const d = Math.sqrt(towardsX * towardsX + towardsY * towardsY + towardsZ * towardsZ);
        if (d >= R) continue;
        const smaller = Math.min(radius[i]!, radius[j]!);
        largest = Math.max(largest, (R - d) / smaller);
        const share = (SHARE * Math.max(0, R - AIM * maximumOverlap * smaller - d) * radius[j]!) / R;
        if (d > 0) {
          dx += (share * towardsX) / d;
          dy += (share * towardsY) / d;
          dz += (share * towardsZ) / d;
        } else dx += i > j ? share : -share;
      }
      moveX[i] = dx;
      moveY[i] = dy;
      moveZ[i] = dz;
    }
    if (largest <= maximumOverlap) return largest;
    for (let i = 0; i < count; i++) {
      x[i] = inside(x[i]! + moveX[i]!, radius[i]!, box.width);
      y[i] = inside(y[i]! + moveY[i]!, radius[i]!, box.height);
      if (box.depth > 0) z[i] = inside(z[i]! + moveZ[i]!, radius[i]!, box.depth);
    }
  }
  return largest;
}

const inside = (position: number, margin: number, extent: number) =>
  extent > 2 * margin ? Math.min(extent - margin, Math.max(margin, position)) : extent / 2;
