/**
 * Vessels of a tissue whose panel stained none: capillary sections on a jittered lattice, at a stated density.
 *
 * Without them no oxygen and no T cell would enter, and a tumor would suffocate for want of a stain. They are additional
 * cells, named so, and the report says how many; their places are assumed.
 */
import type { ImportedTissue } from "../formats/import-cells.js";
import { defaultDensities, latticeOf } from "./tissue-patterns.js";

export interface Lengths {
  readonly width: number;
  readonly height: number;
}

/** Positions of the vessels to add; none if the table has some. */
export function unseenVessels(
  { type }: ImportedTissue,
  { width, height }: Lengths,
  seed: number,
): readonly (readonly [x: number, y: number, z: number])[] {
  if (type.includes("endothelium")) return [];
  const wanted = Math.max(1, Math.round(defaultDensities.inflamed.vessels! * 1e-6 * width * height));
  return latticeOf({ width, height, depth: 0 }, wanted, seed).slice(0, wanted);
}
