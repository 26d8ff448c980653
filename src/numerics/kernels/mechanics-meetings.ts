// Who lies around a cell in a motile step: what pushes it if it walks, and whom it meets if it seeks; see `meet` in ../motion.ts.
//
// First those of a list that may be near are picked, for some cells one after the other: how many they are decides where the
// processor goes on, and so it need not wait for each of them. Then they are put where they are at this moment and looked at.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { placeOf, quad, word } from "./mechanics-desk";
import { MOST, ofPiece } from "./mechanics-piece";
import { decide, forget } from "./mechanics-touch";
import { ofBins } from "./mechanics-unlisted";
import { velocityOf } from "./mechanics-walls";

/** In the scratch: where those picked for each of some cells end, and their addresses. */
const ENDS: usize = 17632;
const PICKED: usize = 17696;
const BEYOND: usize = 20480;
const AT_ONCE: i32 = 16;

/** Walking cells `first` to `last` of the working copy. */
export function meetWalking(desk: usize, first: i32, last: i32, step: i32, pushes: bool, scratch: usize): void {
  if (load<i32>(desk, at.ALIKE) != 0) meet(true, desk, first, last, step, pushes, scratch);
  else meet(false, desk, first, last, step, pushes, scratch);
}

@inline
function meet(alike: bool, desk: usize, first: i32, last: i32, step: i32, pushes: bool, scratch: usize): void {
  const seekers = load<usize>(desk, at.SEEKER);
  const kindsOf = load<usize>(desk, at.SOUGHT_KINDS);
  const firsts = load<usize>(desk, at.FIRST);
  const lasts = load<usize>(desk, at.LAST);
  const toVelocities = load<usize>(desk, at.TO_VELOCITIES);
  let i = first;
  while (i < last) {
    let beyond = i;
    let w = scratch + PICKED;
    for (; beyond < last && beyond - i < AT_ONCE; beyond++) {
      const list = load<usize>(word(firsts, beyond));
      const end = load<usize>(word(lasts, beyond));
      const listed = end != 0 && end - list <= <usize>MOST << 2;
      if (listed && w + (end - list) + 16 > scratch + BEYOND) break;
      if (listed) w = pick(desk, placeOf(desk, beyond), list, end, w);
      store<usize>(word(scratch + ENDS, beyond - i), listed ? w : 0);
    }
    const start = i;
    let from = scratch + PICKED;
    for (; i < beyond; i++) {
      const seeker = step > 0 ? load<i32>(word(seekers, i)) : 0;
      const kinds = seeker > 0 ? load<u64>(kindsOf + (<usize>(seeker - 1) << 3)) : 0;
      const cell = placeOf(desk, i);
      const to = load<usize>(word(scratch + ENDS, i - start));
      forget(desk, scratch);
      const sum =
        to != 0
          ? ofPiece(alike, desk, cell, from, to, pushes, kinds, scratch)
          : ofBins(desk, i, pushes, kinds, scratch);
      from = to != 0 ? to : from;
      if (pushes) v128.store(cell + toVelocities, velocityOf(desk, cell, sum));
      if (seeker > 0) decide(desk, seeker - 1, step, scratch);
    }
  }
}

/** Seekers at rest, the `first` to `last` of them. */
export function meetAtRest(desk: usize, first: i32, last: i32, step: i32, scratch: usize): void {
  const seekers = load<usize>(desk, at.SEEKERS_AT_REST);
  const cells = load<usize>(desk, at.SOUGHT_CELL);
  const kindsOf = load<usize>(desk, at.SOUGHT_KINDS);
  const rank = load<usize>(desk, at.RANK);
  const firsts = load<usize>(desk, at.SEEKER_FIRST);
  const lasts = load<usize>(desk, at.SEEKER_LAST);
  for (let m = first; m < last; m++) {
    const n = load<i32>(word(seekers, m));
    const kinds = load<u64>(kindsOf + (<usize>n << 3));
    const i = load<i32>(word(rank, load<i32>(word(cells, n))));
    forget(desk, scratch);
    if (kinds != 0) {
      const list = load<usize>(word(firsts, m));
      const end = load<usize>(word(lasts, m));
      const cell = placeOf(desk, i);
      if (end != 0 && end - list <= <usize>MOST << 2) {
        const picked = scratch + PICKED;
        ofPiece(true, desk, cell, picked, pick(desk, cell, list, end, picked), false, kinds, scratch);
      } else ofBins(desk, i, false, kinds, scratch);
    }
    decide(desk, n, step, scratch);
  }
}

/** Those of a list that a cell may feel or touch until cells at rest are pushed again, from address w on; returns where they end. */
@inline
function pick(desk: usize, cell: usize, list: usize, end: usize, w: usize): usize {
  const shuffles = load<usize>(desk, at.SHUFFLES);
  const toBounds = load<usize>(desk, at.TO_BOUNDS);
  const bound = v128.load(cell + toBounds);
  const x = v128.shuffle<f32>(bound, bound, 0, 0, 0, 0);
  const y = v128.shuffle<f32>(bound, bound, 1, 1, 1, 1);
  const z = v128.shuffle<f32>(bound, bound, 2, 2, 2, 2);
  const reach = v128.shuffle<f32>(bound, bound, 3, 3, 3, 3);
  for (let k = list; k < end; k += 16) {
    const a = v128.load(load<usize>(k) + toBounds);
    const b = v128.load(load<usize>(k, 4) + toBounds);
    const c = v128.load(load<usize>(k, 8) + toBounds);
    const d = v128.load(load<usize>(k, 12) + toBounds);
    const abXY = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const cdXY = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const abZR = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cdZR = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    const dx = f32x4.sub(x, v128.shuffle<f32>(abXY, cdXY, 0, 1, 4, 5));
    const dy = f32x4.sub(y, v128.shuffle<f32>(abXY, cdXY, 2, 3, 6, 7));
    const dz = f32x4.sub(z, v128.shuffle<f32>(abZR, cdZR, 0, 1, 4, 5));
    const limit = f32x4.add(reach, v128.shuffle<f32>(abZR, cdZR, 2, 3, 6, 7));
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz));
    const mask = i32x4.bitmask(f32x4.le(square, f32x4.mul(limit, limit)));
    v128.store(w, i8x16.swizzle(v128.load(k), v128.load(quad(shuffles, mask))));
    w = word(w, i32.popcnt(mask));
  }
  return w;
}
