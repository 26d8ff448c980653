/**
 * Pushing and sticking of overdamped cells, gathered by each cell from its neighbours.
 *
 *   v_i = Σ_j (s² √(ρ_i ρ_j) − t² √(α_i α_j)) · (x_i − x_j)/d,   s = (1 − d/R)₊,  t = (1 − d/(1.25 R))₊,  R = r_i + r_j
 *   pressure_i = Σ_j s² √(ρ_i ρ_j)                              a wall repels like a mirror image of the cell
 *
 * Walking cells squeeze through: they feel those at rest, who do not feel them. (If they pushed, a cell of 10 µm/min would
 * drive cells with ρ = 10 µm/min more than a radius into each other.) Who walks when a minute begins counts as walking until
 * it ends.
 *
 * What a neighbour does is rounded to a whole number of units (1.5e-5 µm/min at ρ = 10) and whole numbers are summed. So
 * sums do not depend on the order of neighbours, nor on lists that hold more than is near, and what two cells do to each
 * other adds up to exactly nothing. Two thousand cells may push at full strength before a sum overflows.
 *
 * Single precision with a fixed order of operations: the reference of `kernels/mechanics-forces.ts`, which gives the same bits.
 *
 * Source: Ghaffarizadeh et al. 2018 (PLoS Comput Biol, doi 10.1371/journal.pcbi.1005991), the interaction potentials of
 * PhysiCell.
 */
import { type Positions, REACH } from "./neighbours.js";

const f = Math.fround;

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

/** Units in which pushes are summed: roots are multiplied by `root`, a power of two, and sums by `size`, 1/root². */
export interface Unit {
  readonly root: number;
  readonly size: number;
}

/** The `root` of a unit that lifts the largest root to between 512 and 1024, if it is not tiny. */
export function unitRootFor(largestRoot: number): number {
  let root = 1;
  while (largestRoot * root > 1024) root /= 2;
  while (root < 1048576 && largestRoot * root <= 512) root *= 2;
  return root;
}

/** 1.5 · 2²³: adding and subtracting it rounds to the nearest whole number, ties to even. */
export const ROUNDER = 12582912;
const whole = (x: number) => f(f(x) + ROUNDER) - ROUNDER;
/** d² below which the direction between two cells is lost, µm². */
export const NEAREST = f(1e-12);
/** √α in roots of the unit, for t in sums of radii: 0.8 (1.25 − d/R) = 1 − d/(1.25 R). */
const adhesionUnits = (root: number, unit: Unit) => f(f(1 / REACH) * f(root * unit.root));
/** d²/R² beyond which neither acts, with room for rounding: 1.01 · 1.25². */
export const FAR = 1.578125;

/** Velocity that neighbours list[first] … list[last − 1] and walls give cell i, µm/min. */
export function pushOn(
  i: number,
  bodies: Bodies,
  { list, first, last }: { readonly list: Int32Array; readonly first: number; readonly last: number },
  box: Box,
  unit: Unit,
  into: Push,
): void {
  const { x, y, z, radius, repulsionRoot, adhesionRoot } = bodies;
  const xi = x[i]!;
  const yi = y[i]!;
  const zi = z[i]!;
  const ri = radius[i]!;
  const ρ = repulsionRoot[i]! * unit.root;
  const α = adhesionUnits(adhesionRoot[i]!, unit);
  let sumX = 0;
  let sumY = 0;
  let sumZ = 0;
  let pressure = 0;
  for (let k = first; k < last; k++) {
    const j = list[k]!;
    const dx = f(xi - x[j]!);
    const dy = f(yi - y[j]!);
    const dz = f(zi - z[j]!);
    const R = f(ri + radius[j]!);
    const square = f(f(f(dx * dx) + f(dy * dy)) + f(dz * dz));
    if (square > f(FAR * f(R * R))) continue;
    const d2 = Math.max(NEAREST, square);
    const w = f(1 / f(R * f(Math.sqrt(d2))));
    const share = f(d2 * w);
    const s = Math.max(0, f(1 - share));
    const t = Math.max(0, f(REACH - share));
    const push = f(f(s * s) * f(ρ * f(repulsionRoot[j]! * unit.root)));
    const force = f(push - f(f(t * t) * f(α * adhesionUnits(adhesionRoot[j]!, unit))));
    pressure = (pressure + whole(push)) | 0;
    const along = f(force * f(R * w));
    sumX = (sumX + whole(along * dx)) | 0;
    sumY = (sumY + whole(along * dy)) | 0;
    sumZ = (sumZ + whole(along * dz)) | 0;
    if (square === 0) sumX = (sumX + whole(i > j ? force : -force)) | 0;
  }
  into.x = f(f(sumX) * unit.size);
  into.y = f(f(sumY) * unit.size);
  into.z = box.depth > 0 ? f(f(sumZ) * unit.size) : 0;
  into.pressure = f(f(pressure) * unit.size);
  if (box.boundary === "open") return;
  const strength = f(f(ρ * ρ) * unit.size);
  const fromLeft = between(xi, box.width, ri, strength);
  const fromBelow = between(yi, box.height, ri, strength);
  const fromBehind = box.depth > 0 ? between(zi, box.depth, ri, strength) : 0;
  into.x = f(into.x + fromLeft);
  into.y = f(into.y + fromBelow);
  into.z = f(into.z + fromBehind);
  into.pressure = f(into.pressure + f(f(Math.abs(fromLeft) + Math.abs(fromBelow)) + Math.abs(fromBehind)));
}

/** Push of the two walls across one axis. */
const between = (at: number, extent: number, radius: number, strength: number) =>
  f(wall(at, radius, strength) - wall(f(f(extent) - at), radius, strength));

/** Push of a wall at this distance: that of an equal cell as far behind it. */
function wall(distance: number, radius: number, strength: number): number {
  if (!(distance < radius)) return 0;
  const s = f(1 - f(Math.max(0, distance) / radius));
  return f(f(s * s) * strength);
}
