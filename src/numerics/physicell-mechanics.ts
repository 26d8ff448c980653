/**
 * Mechanics as PhysiCell steps it, in double precision and with a look at every pair: to compare with, never to run tissues.
 *
 *   v_i = Σ_j (√(ρ_i ρ_j) (1 − d/R)₊² − √(α_i α_j) (1 − d/S)₊²) (x_i − x_j)/d,   R = r_i + r_j,   S = 1.25 R
 *   x_i ← x_i + Δt (1.5 v_i − 0.5 v_i before)                             second-order Adams–Bashforth, v = 0 before the first
 *   pressure_i = Σ_j (1 − d/R)₊² / 0.0273                                 1 among 12 closely packed neighbours
 *
 * Source: Ghaffarizadeh et al. 2018 (PLoS Comput Biol, doi 10.1371/journal.pcbi.1005991); numbers of PhysiCell 1.14.2.
 */

/** (1 − d/R)² of a neighbour at which twelve of them make the pressure 1. */
const PRESSURE_SCALE = 0.027288820670331;
const REACH = 1.25;
const NEAREST = 1e-5;

export interface PhysicellCells {
  /** Three numbers per cell, µm and µm/min; `before` are the velocities of the step before. */
  readonly at: Float64Array;
  readonly before: Float64Array;
  readonly radius: Float64Array;
  /** ρ and α, µm/min. */
  readonly repulsion: Float64Array;
  readonly adhesion: Float64Array;
  readonly pressure: Float64Array;
}

/** One mechanics step of `minutes`; pressures are those from which cells moved. */
export function stepAsPhysicell(cells: PhysicellCells, minutes: number): void {
  const { at, before, pressure } = cells;
  const velocity = new Float64Array(at.length);
  for (let i = 0; i < pressure.length; i++) pressure[i] = gather(cells, i, velocity) / PRESSURE_SCALE;
  for (let k = 0; k < at.length; k++) at[k]! += minutes * (1.5 * velocity[k]! - 0.5 * before[k]!);
  before.set(velocity);
}

/** Velocity of cell i; returns Σ (1 − d/R)₊². */
function gather({ at, radius, repulsion, adhesion }: PhysicellCells, i: number, velocity: Float64Array): number {
  let squeezed = 0;
  for (let j = 0; j < radius.length; j++) {
    if (j === i) continue;
    const [dx, dy, dz] = [0, 1, 2].map((axis) => at[3 * i + axis]! - at[3 * j + axis]!) as [number, number, number];
    const d = Math.max(NEAREST, Math.sqrt(dx * dx + dy * dy + dz * dz));
    const R = radius[i]! + radius[j]!;
    const s = Math.max(0, 1 - d / R);
    const t = Math.max(0, 1 - d / (REACH * R));
    squeezed += s * s;
    const push = Math.sqrt(repulsion[i]! * repulsion[j]!) * s * s - Math.sqrt(adhesion[i]! * adhesion[j]!) * t * t;
    velocity[3 * i]! += (push * dx) / d;
    velocity[3 * i + 1]! += (push * dy) / d;
    velocity[3 * i + 2]! += (push * dz) / d;
  }
  return squeezed;
}
