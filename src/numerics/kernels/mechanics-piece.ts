// A piece of those who lie around a cell in a motile step: put where they are at this moment, and looked at; see `meet` in ../motion.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { kindOf, placeOf, tagOf } from "./mechanics-desk";
import { axesOf, glided, glidedBy, timeOf, wallsOf } from "./mechanics-moves";
import { pairs } from "./mechanics-pairs";
import { touched } from "./mechanics-touch";

/** Cells of a piece at most. */
export const MOST: i32 = 396;
/** In the scratch: places of a piece, and their traits so many bytes later. */
const PLACES: usize = 1632;
const TO_TRAITS: usize = 6400;
/** Tags of a piece, and lanes of ones for those that are looked for. */
const TAGS: usize = 14432;
const WANTED: usize = 16032;

/** Sums of what the cells of a piece do to a cell that walks, and the nearest of them that one of these kinds touches. */
@inline
export function ofPiece(
  alike: bool,
  desk: usize,
  cell: usize,
  cells: usize,
  beyond: usize,
  pushes: bool,
  kinds: u64,
  scratch: usize,
): v128 {
  const toTraits = load<usize>(desk, at.TO_TRAITS);
  const toVelocities = load<usize>(desk, at.TO_VELOCITIES);
  const walking = placeOf(desk, load<i32>(desk, at.RESTING));
  const steps = load<i32>(desk, at.STEPS);
  const time = timeOf(steps);
  const axes = axesOf(desk);
  const walls = wallsOf(desk, axes, steps);
  const extent = v128.load(desk, at.EXTENT);
  const places = scratch + PLACES;
  const seeks = kinds != 0;
  let to = places;
  let n: usize = scratch;
  for (let k = cells; k < beyond; k += 4, to += 16) {
    const j = load<usize>(k);
    const place = v128.load(j);
    const now = j < walking ? glidedBy(place, v128.load(j + toVelocities), time, axes, walls, extent) : place;
    v128.store(to, now);
    if (!alike) v128.store(to + TO_TRAITS, v128.load(j + toTraits));
    if (!seeks) continue;
    const tag = tagOf(j + toTraits);
    store<i32>(n, tag, TAGS);
    store<i32>(n, -(<i32>(kinds >> <u64>kindOf(tag)) & 1), WANTED);
    n += 4;
  }
  const nobody = v128.load(placeOf(desk, load<i32>(desk, at.COUNT)));
  v128.store(to, nobody);
  v128.store(to, nobody, 16);
  v128.store(to, nobody, 32);
  if (!alike) {
    v128.store(to + TO_TRAITS, i32x4.splat(0));
    v128.store(to + TO_TRAITS, i32x4.splat(0), 16);
    v128.store(to + TO_TRAITS, i32x4.splat(0), 32);
  }
  const end = places + ((to - places + 63) & ~63);
  if (seeks) {
    v128.store(n, i32x4.splat(0), WANTED);
    const own = cell < walking ? glided(desk, cell, steps) : v128.load(cell);
    touched(own, scratch + TAGS, scratch + WANTED, places, end, scratch);
  }
  return pushes ? pairs(alike, desk, cell, cells, places, end, TO_TRAITS) : i32x4.splat(0);
}
