/**
 * What cells feel of each other where everything is mixed: the repulsion in a honeycomb of equal cells of this cover.
 *
 *   d/2r = √(φ₀/φ)          pressure = z ρ (1 − d/2r)₊²
 *
 * φ is the share of the area under the cells, φ₀ = π/(2√3) that at which discs of a honeycomb touch, and z = 6; in a block of
 * spheres packed as closely as can be φ₀ = π/(3√2), z = 12, and the power of φ₀/φ is ⅓. ρ and the law between two cells are
 * those of the mechanics (`numerics/forces.ts`). A crowd in space is less orderly: there some touch already at lower cover.
 */
import { exp2, log2 } from "../numerics/math.js";

const DISCS = Math.PI / (2 * Math.sqrt(3));
const SPHERES = Math.PI / (3 * Math.SQRT2);

/**
 * µm/min.
 *
 * @param cover share of the area, in a block of the volume, that cells would take if none overlapped.
 * @param strength ρ, µm/min.
 */
export function honeycombPressure(cover: number, strength: number, block: boolean): number {
  const free = (block ? SPHERES : DISCS) / cover;
  if (!(free < 1)) return 0;
  const apart = block ? exp2(log2(free) / 3) : Math.sqrt(free);
  return (block ? 12 : 6) * strength * (1 - apart) * (1 - apart);
}
