/**
 * Parting of cells that a table or a generator laid on top of each other: each step moves every cell by a share of what its
 * overlaps exceed the limit, smaller neighbours farther, until none does. Overlaps within the limit stay, so that cells stay
 * as near to where they were seen as they can.
 *
 *   Δx_i = 0.8 Σ_j (R − 0.9 o·min(r_i, r_j) − d)₊ · r_j/R · (x_i − x_j)/d
 */
import type { Box } from "./forces.js";
import { cosTurn, sinTurn } from "./math.js";
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
/** Cells at one point part in different directions: golden sections of a turn. */
const GOLDEN = 0.3819660112501051;

/** @returns the largest overlap left, in radii of the smaller cell. */
export function partOverlaps(
  bodies: Positions,
  count: number,
  neighbours: Neighbours,
  box: Box,
  { maximumOverlap, maximumSteps }: Relaxation,
): number {
  const { x, y, z, radius } = bodies;
  const moves = { x: new Float32Array(count), y: new Float32Array(count), z: new Float32Array(count) };
  const measure = () => planMoves(bodies, count, neighbours, maximumOverlap, moves);
  for (let step = 0; ; step++) {
    const fresh = step % STEPS_PER_LIST === 0 || step === maximumSteps;
    if (fresh) neighbours.build(bodies, count, 0);
    let largest = measure();
    if (largest <= maximumOverlap && !fresh) {
      neighbours.build(bodies, count, 0); // cells have moved since: an old list may miss a new overlap
      largest = measure();
    }
    if (largest <= maximumOverlap || step === maximumSteps) return largest;
    for (let i = 0; i < count; i++) {
      x[i] = inside(x[i]! + moves.x[i]!, radius[i]!, box.width);
      y[i] = inside(y[i]! + moves.y[i]!, radius[i]!, box.height);
      if (box.depth > 0) z[i] = inside(z[i]! + moves.z[i]!, radius[i]!, box.depth);
    }
  }
}

interface Moves {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
}

/** Each cell's next move; returns the largest overlap. */
function planMoves(
  { x, y, z, radius }: Positions,
  count: number,
  { start, list }: Neighbours,
  maximumOverlap: number,
  moves: Moves,
): number {
  let largest = 0;
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
      } else {
        const away = i > j ? share : -share;
        dx += away * cosTurn(GOLDEN * (i + j));
        dy += away * sinTurn(GOLDEN * (i + j));
      }
    }
    moves.x[i] = dx;
    moves.y[i] = dy;
    moves.z[i] = dz;
  }
  return largest;
}

const inside = (position: number, margin: number, extent: number) =>
  extent > 2 * margin ? Math.min(extent - margin, Math.max(margin, position)) : extent / 2;
