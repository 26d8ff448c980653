/**
 * Pushing and sticking of overdamped cells, gathered by each cell from its neighbours.
 *
 *   v_i = Σ_j (s² √(ρ_i ρ_j) − t² √(α_i α_j)) · (x_i − x_j)/d,   s = (1 − d/R)₊,  t = (1 − d/(1.25 R))₊,  R = r_i + r_j
 *   pressure_i = Σ_j s² √(ρ_i ρ_j)                              a wall repels like a mirror image of the cell
 *
 * Walking cells squeeze through: they feel those at rest, who do not feel them. (If they pushed, a cell of 10 µm/min would
 * drive cells with ρ = 10 µm/min more than a radius into each other.)
 *
 * Source: Ghaffarizadeh et al. 2018 (PLoS Comput Biol, doi 10.1371/journal.pcbi.1005991), the interaction potentials of
 * PhysiCell.
 */
import { type Neighbours, type Positions, REACH } from "./neighbours.js";

export interface Bodies extends Positions {
  /** √ρ, (µm/min)^½. */
  readonly repulsionRoot: Float32Array;
  /** √α, (µm/min)^½. */
  readonly adhesionRoot: Float32Array;
  /** Σ of what pushes the cell, whatever the direction, µm/min. */
  readonly pressure: Float32Array;
}

/** A velocity being summed; one object serves all cells. */
export interface Push {
  x: number;
  y: number;
  z: number;
  pressure: number;
}

export interface Box {
  readonly width: number;
  readonly height: number;
  /** 0 for a section: cells stay in its plane. */
  readonly depth: number;
  /** `closed`: walls push cells back; `open`: cells may cross. */
  readonly boundary: "closed" | "open";
}

/** Velocity that neighbours and walls give cell i, µm/min. */
export function pushOn(i: number, bodies: Bodies, { start, list }: Neighbours, box: Box, into: Push): void {
  const { x, y, z, radius, speed, repulsionRoot, adhesionRoot } = bodies;
  const rests = speed[i]! === 0;
  const xi = x[i]!;
  const yi = y[i]!;
  const zi = z[i]!;
  const ri = radius[i]!;
  const ρ = repulsionRoot[i]!;
  const α = adhesionRoot[i]!;
  let vx = 0;
  let vy = 0;
  let vz = 0;
  let pressure = 0;
  const end = start[i + 1]!;
  for (let k = start[i]!; k < end; k++) {
    const j = list[k]!;
    if (rests && speed[j]! > 0) continue;
    const dx = xi - x[j]!;
    const dy = yi - y[j]!;
    const dz = zi - z[j]!;
    const R = ri + radius[j]!;
    const d2 = dx * dx + dy * dy + dz * dz;
    const reach = REACH * R;
    if (d2 >= reach * reach) continue;
    const d = Math.sqrt(d2);
    const t = 1 - d / reach;
    let force = -t * t * α * adhesionRoot[j]!;
    if (d < R) {
      const s = 1 - d / R;
      const push = s * s * ρ * repulsionRoot[j]!;
      pressure += push;
      force += push;
    }
    if (d > 0) {
      vx += (force * dx) / d;
      vy += (force * dy) / d;
      vz += (force * dz) / d;
    } else vx += i > j ? force : -force;
  }
  if (box.boundary === "closed") {
    const fromLeft = wall(xi, ri, ρ) - wall(box.width - xi, ri, ρ);
    const fromBelow = wall(yi, ri, ρ) - wall(box.height - yi, ri, ρ);
    vx += fromLeft;
    vy += fromBelow;
    pressure += Math.abs(fromLeft) + Math.abs(fromBelow);
    if (box.depth > 0) {
      const fromBehind = wall(zi, ri, ρ) - wall(box.depth - zi, ri, ρ);
      vz += fromBehind;
      pressure += Math.abs(fromBehind);
    }
  }
  into.x = vx;
  into.y = vy;
  into.z = box.depth > 0 ? vz : 0;
  into.pressure = pressure;
}

/** Push of a wall at this distance: that of an equal cell as far behind it. */
function wall(distance: number, radius: number, repulsionRoot: number): number {
  if (distance >= radius) return 0;
  const s = 1 - Math.max(0, distance) / radius;
  return s * s * repulsionRoot * repulsionRoot;
}
