// Who touches whom, and who stays with whom; see ../seekers.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { indexOf, kindOf, traitOf, word } from "./mechanics-desk";
import { uniform } from "./random";

/** In the scratch: the gap to the nearest so far, which cell that is, and gaps to four. */
const FOUND: usize = 4;
const GAPS: usize = 16;

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

/** Look at cells of which `cells` are the addresses and `places` to `end` the places at this moment. */
@inline
export function touched(
  desk: usize,
  own: v128,
  kinds: u64,
  cells: usize,
  places: usize,
  end: usize,
  scratch: usize,
): void {
  const x = v128.shuffle<f32>(own, own, 0, 0, 0, 0);
  const y = v128.shuffle<f32>(own, own, 1, 1, 1, 1);
  const z = v128.shuffle<f32>(own, own, 2, 2, 2, 2);
  const r = v128.shuffle<f32>(own, own, 3, 3, 3, 3);
  let k = cells;
  for (let p = places; p < end; p += 64, k += 16) {
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
    let lanes = i32x4.bitmask(f32x4.le(gaps, v128.load32_splat(scratch)));
    if (lanes == 0) continue;
    v128.store(scratch, gaps, GAPS);
    for (; lanes != 0; lanes &= lanes - 1) {
      const lane = i32.ctz(lanes);
      const trait = traitOf(desk, load<usize>(word(k, lane)));
      if (((kinds >> <u64>kindOf(trait)) & 1) == 0) continue;
      const gap = load<f32>(word(scratch + GAPS, lane));
      const least = load<f32>(scratch);
      const found = load<i32>(scratch, FOUND);
      const index = indexOf(trait);
      if (!(gap < least || (gap == least && found >= 0 && index < found))) continue;
      store<f32>(scratch, gap);
      store<i32>(scratch, index, FOUND);
    }
  }
}

/** Whom the n-th seeker meets, of whom it touches. */
@inline
export function decide(desk: usize, n: i32, step: i32, scratch: usize): void {
  const found = load<i32>(scratch, FOUND);
  const met = word(load<usize>(desk, at.SOUGHT_MET), n);
  store<i32>(met, found);
  if (found < 0 || found != load<i32>(word(load<usize>(desk, at.SOUGHT_KNOWN), n))) return;
  const draw = uniform(
    load<i32>(desk, at.SEED),
    load<i32>(word(load<usize>(desk, at.SOUGHT_ID), n)),
    load<i32>(desk, at.MINUTE),
    load<i32>(desk, at.PURPOSE) + step,
  );
  if (!(draw < load<f64>(load<usize>(desk, at.SOUGHT_CHANCE) + (<usize>n << 3)))) store<i32>(met, -1);
}
