// Who touches whom, and who stays with whom; see ../seekers.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { word } from "./mechanics-desk";
import { uniform } from "./random";

/** In the scratch: the gap to the nearest so far, and which cell that is. */
const FOUND: usize = 4;

/** Tell cells that walk which seeker they are, and list the seekers at rest; returns how many these are. */
export function appoint(desk: usize, count: i32): i32 {
  const cells = load<usize>(desk, at.SOUGHT_CELL);
  const rank = load<usize>(desk, at.RANK);
  const seekers = load<usize>(desk, at.SEEKER);
  const seekersAtRest = load<usize>(desk, at.SEEKERS_AT_REST);
  const resting = load<i32>(desk, at.RESTING);
  const walking = load<i32>(desk, at.COUNT) - resting;
  memory.fill(word(seekers, resting), 0, word(0, walking));
  let atRest = 0;
  for (let n = 0; n < count; n++) {
    const i = load<i32>(word(rank, load<i32>(word(cells, n))));
    if (i < resting) store<i32>(word(seekersAtRest, atRest++), n);
    else store<i32>(word(seekers, i), n + 1);
  }
  return atRest;
}

/** Nobody is touched yet. */
@inline
export function forget(desk: usize, scratch: usize): void {
  store<f32>(scratch, load<f32>(desk, at.TOUCH));
  store<i32>(scratch, -1, FOUND);
}

/**
 * Look at cells of which `places` to `end` are the places at this moment, and tags and lanes of ones for those that are looked
 * for lie one after the other.
 */
@inline
export function touched(own: v128, tags: usize, wanted: usize, places: usize, end: usize, scratch: usize): void {
  const x = v128.shuffle<f32>(own, own, 0, 0, 0, 0);
  const y = v128.shuffle<f32>(own, own, 1, 1, 1, 1);
  const z = v128.shuffle<f32>(own, own, 2, 2, 2, 2);
  const r = v128.shuffle<f32>(own, own, 3, 3, 3, 3);
  const indices = i32x4.splat(at.INDEX);
  let least = v128.load32_splat(scratch);
  let found = v128.load32_splat(scratch, FOUND);
  for (let p = places; p < end; p += 64, tags += 16, wanted += 16) {
    const a = v128.load(p);
    const b = v128.load(p, 16);
    const c = v128.load(p, 32);
    const d = v128.load(p, 48);
    const abXY = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const cdXY = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const abZR = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cdZR = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    const dx = f32x4.sub(x, v128.shuffle<f32>(abXY, cdXY, 0, 1, 4, 5));
    const dy = f32x4.sub(y, v128.shuffle<f32>(abXY, cdXY, 2, 3, 6, 7));
    const dz = f32x4.sub(z, v128.shuffle<f32>(abZR, cdZR, 0, 1, 4, 5));
    const R = f32x4.add(r, v128.shuffle<f32>(abZR, cdZR, 2, 3, 6, 7));
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz));
    const gaps = f32x4.sub(f32x4.sqrt(square), R);
    const index = v128.and(v128.load(tags), indices);
    const nearer = v128.and(v128.load(wanted), isNearer(gaps, index, least, found));
    least = v128.bitselect(gaps, least, nearer);
    found = v128.bitselect(index, found, nearer);
  }
  const gaps = v128.shuffle<f32>(least, least, 2, 3, 2, 3);
  const index = v128.shuffle<i32>(found, found, 2, 3, 2, 3);
  const nearer = isNearer(gaps, index, least, found);
  least = v128.bitselect(gaps, least, nearer);
  found = v128.bitselect(index, found, nearer);
  const gap = v128.shuffle<f32>(least, least, 1, 1, 1, 1);
  const other = v128.shuffle<i32>(found, found, 1, 1, 1, 1);
  const last = isNearer(gap, other, least, found);
  v128.store32_lane(scratch, v128.bitselect(gap, least, last), 0);
  v128.store32_lane(scratch, v128.bitselect(other, found, last), 0, FOUND);
}

/** Of two equally near ones the first is nearer; nobody (−1) is as near as a touch reaches, and never nearer. */
@inline
function isNearer(gap: v128, index: v128, least: v128, found: v128): v128 {
  return v128.or(f32x4.lt(gap, least), v128.and(f32x4.eq(gap, least), i32x4.lt_s(index, found)));
}

/** Whom the n-th seeker meets, of whom it touches. */
@inline
export function decide(desk: usize, n: i32, step: i32, scratch: usize): void {
  const found = load<i32>(scratch, FOUND);
  const met = word(load<usize>(desk, at.SOUGHT_MET), n);
  store<i32>(met, found);
  if (found < 0 || found != load<i32>(word(load<usize>(desk, at.SOUGHT_KNOWN), n))) return;
  const chance = load<f64>(load<usize>(desk, at.SOUGHT_CHANCE) + (<usize>n << 3));
  store<i32>(met, -1);
  if (!(chance > 0)) return;
  const draw = uniform(
    load<i32>(desk, at.SEED),
    load<i32>(word(load<usize>(desk, at.SOUGHT_ID), n)),
    load<i32>(desk, at.MINUTE),
    load<i32>(desk, at.PURPOSE) + step,
  );
  if (draw < chance) store<i32>(met, found);
}
