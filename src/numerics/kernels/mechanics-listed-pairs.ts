// Pairs of cells at rest, four candidates at a time; see ../neighbours.ts and mechanics-forces.ts.
//
// Cells of one bin have the same candidates, which are brought together once for all of them. A pair within a range is listed
// once, for the earlier cell; one with a cell of another range in both. Where room or scratch ends, the other cells of the
// range get no pairs: mechanics-forces.ts then looks through their bins at every push, for the same sum.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { along, placeOf, quad, traitOf, word } from "./mechanics-desk";
import { listed } from "./mechanics-lists";

/** In the scratch of a range, where its pairs are: the columns of the ones and of the others, ends of those across and within. */
export const ONES: usize = 0;
export const OTHERS: usize = 4;
export const ACROSS: usize = 8;
export const WITHIN: usize = 12;
/** First cells without pairs across and within. */
export const UNLISTED_ACROSS: usize = 16;
export const UNLISTED_WITHIN: usize = 20;
/** Bytes of a column of candidates; as many as fit less four may be brought together. */
const CANDIDATES: usize = 4096;
const MOST: i32 = 1020;
/** Bytes of scratch before that. */
export const PAIRS: usize = 5 * CANDIDATES;

/** Pairs of the range, in the room between two addresses, with scratch for candidates. */
export function listResting(desk: usize, first: i32, last: i32, from: usize, to: usize, scratch: usize): void {
  const pairs = scratch + PAIRS;
  const column = ((to - from) >> 1) & ~15;
  store<usize>(pairs, from, ONES);
  store<usize>(pairs, from + column, OTHERS);
  store<usize>(pairs, from, ACROSS);
  const alone = first == 0 && last == load<i32>(desk, at.RESTING);
  if (alone) store<i32>(pairs, last, UNLISTED_ACROSS);
  else find(false, desk, first, last, pairs, column, scratch);
  store<usize>(pairs, load<usize>(pairs, ACROSS), WITHIN);
  find(true, desk, first, last, pairs, column, scratch);
}

/** Bin of a cell along one axis. */
@inline
function binOf(desk: usize, column: usize, i: i32, per: usize, bins: usize): i32 {
  return along(load<f32>(word(column, i)), load<f32>(desk + per), load<i32>(desk + bins));
}

/** Pairs within the range, or across its ends, up to where there is no room for more. */
@inline
function find(within: bool, desk: usize, first: i32, last: i32, pairs: usize, column: usize, scratch: usize): void {
  const nx = load<i32>(desk, at.NX);
  const ny = load<i32>(desk, at.NY);
  const nz = load<i32>(desk, at.NZ);
  const table = load<usize>(desk, at.BINS_AT_REST);
  const farthest = load<f32>(desk, at.FARTHEST_AT_REST);
  const columnX = load<usize>(desk, at.BOUNDS);
  const width = load<usize>(desk, at.COLUMN);
  const columnY = columnX + width;
  const columnZ = columnY + width;
  const look = <f32>2 * farthest + <f32>0.05;
  const farX = <i32>ceil<f32>(look * load<f32>(desk, at.PER_X));
  const farY = <i32>ceil<f32>(look * load<f32>(desk, at.PER_Y));
  const farZ = <i32>ceil<f32>(look * load<f32>(desk, at.PER_Z));
  const ending = within ? WITHIN : ACROSS;
  const room = load<usize>(pairs, ONES) + column;
  const earliest = placeOf(desk, first);
  const span = placeOf(desk, last) - earliest;
  // Bins from one to the farthest in which candidates lie, and the first cell of those that reach beyond the range.
  const around = (farZ * ny + farY) * nx + farX;
  let nearEnd = last;
  if (!within) {
    const lastZ = binOf(desk, columnZ, last - 1, at.PER_Z, at.NZ);
    const lastY = binOf(desk, columnY, last - 1, at.PER_Y, at.NY);
    const lastX = binOf(desk, columnX, last - 1, at.PER_X, at.NX);
    nearEnd = load<i32>(word(table, max<i32>(0, (lastZ * ny + lastY) * nx + lastX - around)));
  }
  let w = load<usize>(pairs + ending);
  let i = first;
  while (i < last) {
    const cx = binOf(desk, columnX, i, at.PER_X, at.NX);
    const cy = binOf(desk, columnY, i, at.PER_Y, at.NY);
    const cz = binOf(desk, columnZ, i, at.PER_Z, at.NZ);
    const bin = (cz * ny + cy) * nx + cx;
    const end = min<i32>(last, load<i32>(word(table, bin + 1)));
    if (!within && load<i32>(word(table, max<i32>(0, bin - around))) >= first && i < nearEnd) {
      // All around lies in the range, up to where its end is near.
      i = max<i32>(end, nearEnd);
      continue;
    }
    const firstX = max<i32>(0, cx - farX);
    const beyondX = min<i32>(nx, cx + farX + 1);
    const firstY = max<i32>(0, cy - farY);
    const lastY = min<i32>(ny - 1, cy + farY);
    const lastZ = min<i32>(nz - 1, cz + farZ);
    let n = 0;
    for (let z = max<i32>(0, cz - farZ); z <= lastZ && n >= 0; z++)
      for (let y = firstY; y <= lastY && n >= 0; y++) {
        const row = word(table, (z * ny + y) * nx);
        const j = load<i32>(word(row, firstX));
        const beyond = load<i32>(word(row, beyondX));
        if (within) n = bring(desk, columnX, width, max<i32>(j, i), min<i32>(beyond, last), scratch, n);
        else {
          n = bring(desk, columnX, width, j, min<i32>(beyond, first), scratch, n);
          if (n >= 0) n = bring(desk, columnX, width, max<i32>(j, last), beyond, scratch, n);
        }
      }
    if (n == 0) i = end;
    else if (n > 0) n = fill(scratch, n);
    for (; i < end; i++) {
      let beyond: usize = 0;
      if (n > 0) beyond = word(w, n) + 32 <= room ? chosen(desk, i, within, scratch, n, w, column) : 0;
      else {
        const own = placeOf(desk, i) + 16;
        const base = within ? own : earliest;
        const length = within ? earliest + span - own : span;
        beyond = listed(desk, at.BINS_AT_REST, at.FARTHEST_AT_REST, i, within, base, length, w + column, room + column);
        if (beyond != 0) beyond -= column;
        for (let k = w; k < beyond; k += 16) v128.store(k, i32x4.splat(<i32>(own - 16)));
      }
      if (beyond == 0) break;
      w = beyond;
    }
    if (i < end) break;
  }
  // Whole groups of four: with cells that are nowhere near. There is room, as more was asked for than was needed.
  store<i32>(pairs + (within ? UNLISTED_WITHIN : UNLISTED_ACROSS), i);
  if (w + 16 <= room) {
    v128.store(w, i32x4.splat(<i32>earliest));
    v128.store(w + column, i32x4.splat(<i32>placeOf(desk, load<i32>(desk, at.COUNT))));
  }
  const ones = load<usize>(pairs, ONES);
  store<usize>(pairs + ending, ones + ((w - ones + 15) & ~15));
}

/** Candidates j to beyond behind the n there are; returns how many there are then, or −1 if they are too many. */
@inline
function bring(desk: usize, column: usize, width: usize, j: i32, beyond: i32, scratch: usize, n: i32): i32 {
  if (beyond <= j) return n;
  if (n + beyond - j > MOST) return -1;
  let to = word(scratch, n);
  n += beyond - j;
  let from = word(column, j);
  let index = i32x4.add(i32x4.splat(<i32>placeOf(desk, j)), i32x4(0, 16, 32, 48));
  for (; j < beyond; j += 4, from += 16, to += 16) {
    v128.store(to, v128.load(from));
    v128.store(to + CANDIDATES, v128.load(from + width));
    v128.store(to + 2 * CANDIDATES, v128.load(from + 2 * width));
    v128.store(to + 3 * CANDIDATES, v128.load(from + 3 * width));
    v128.store(to + 4 * CANDIDATES, index);
    index = i32x4.add(index, i32x4.splat(64));
  }
  return n;
}

/** Candidates up to whole groups of four, by some that are nowhere near. */
@inline
function fill(scratch: usize, n: i32): i32 {
  const to = word(scratch, n);
  v128.store(to, f32x4.splat(1e9));
  v128.store(to + 3 * CANDIDATES, f32x4.splat(0));
  return (n + 3) & ~3;
}

/**
 * Pairs of cell i with n candidates, within a range with later ones only, from address w of the ones on; returns where they
 * end.
 */
@inline
function chosen(desk: usize, i: i32, within: bool, scratch: usize, n: i32, w: usize, column: usize): usize {
  const shuffles = load<usize>(desk, at.SHUFFLES);
  const own = placeOf(desk, i);
  const place = v128.load(own);
  const xx = v128.shuffle<f32>(place, place, 0, 0, 0, 0);
  const yy = v128.shuffle<f32>(place, place, 1, 1, 1, 1);
  const zz = v128.shuffle<f32>(place, place, 2, 2, 2, 2);
  const reach = v128.load32_splat(traitOf(desk, own), at.REACH);
  const ii = i32x4.splat(<i32>own);
  const end = word(scratch, n);
  for (let p = scratch; p < end; p += 16) {
    const dx = f32x4.sub(xx, v128.load(p));
    const dy = f32x4.sub(yy, v128.load(p + CANDIDATES));
    const dz = f32x4.sub(zz, v128.load(p + 2 * CANDIDATES));
    const d2 = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz));
    const limit = f32x4.add(reach, v128.load(p + 3 * CANDIDATES));
    const index = v128.load(p + 4 * CANDIDATES);
    const near = f32x4.lt(d2, f32x4.mul(limit, limit));
    // The sign tells which is later.
    const mask = i32x4.bitmask(within ? v128.and(near, i32x4.sub(ii, index)) : near);
    v128.store(w, ii);
    v128.store(w + column, i8x16.swizzle(index, v128.load(quad(shuffles, mask))));
    w = word(w, i32.popcnt(mask));
  }
  return w;
}
