// Lists of cells that walk and of seekers at rest, four candidates at a time; see ../neighbours.ts.
//
// A list holds addresses of places, and is padded to whole groups of four with that of a cell that is nowhere near, the one
// after the last. Lists of a range of cells lie one after the other in the room of that range. A cell whose list might not
// fit gets none: others then look through its bins in every step, for the same sum.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { along, placeOf, quad, word } from "./mechanics-desk";

/** End of the n-th list of a table, from one address to another. */
@inline
function close(desk: usize, firsts: usize, lasts: usize, n: i32, from: usize, end: usize): usize {
  // Padding may lie over what follows in the room, which is free.
  v128.store(end, i32x4.splat(<i32>placeOf(desk, load<i32>(desk, at.COUNT))));
  const beyond = from + ((end - from + 15) & ~15);
  store<usize>(word(load<usize>(desk + firsts), n), from);
  store<usize>(word(load<usize>(desk + lasts), n), beyond);
  return beyond;
}

@inline
function without(desk: usize, firsts: usize, lasts: usize, n: i32): void {
  store<usize>(word(load<usize>(desk + firsts), n), 0);
  store<usize>(word(load<usize>(desk + lasts), n), 0);
}

/** Lists of walking cells, of those at rest and of those that walk. */
export function listWalking(desk: usize, first: i32, last: i32, from: usize, to: usize): void {
  let w = from;
  for (let i = first; i < last; i++) {
    const end = listedAll(desk, i, w, to);
    if (end == 0) without(desk, at.FIRST, at.LAST, i);
    else w = close(desk, at.FIRST, at.LAST, i, w, end);
  }
}

/** The same of seekers at rest. */
export function listSeeking(desk: usize, first: i32, last: i32, from: usize, to: usize): void {
  const seekers = load<usize>(desk, at.SEEKERS_AT_REST);
  const cells = load<usize>(desk, at.SOUGHT_CELL);
  const rank = load<usize>(desk, at.RANK);
  let w = from;
  for (let n = first; n < last; n++) {
    const i = load<i32>(word(rank, load<i32>(word(cells, load<i32>(word(seekers, n))))));
    const end = listedAll(desk, i, w, to);
    if (end == 0) without(desk, at.SEEKER_FIRST, at.SEEKER_LAST, n);
    else w = close(desk, at.SEEKER_FIRST, at.SEEKER_LAST, n, w, end);
  }
}

function listedAll(desk: usize, i: i32, w: usize, to: usize): usize {
  const own = placeOf(desk, i);
  const end = listed(desk, at.BINS_AT_REST, at.FARTHEST_AT_REST, i, false, own, 16, w, to);
  return end == 0 ? 0 : listed(desk, at.BINS_WALKING, at.FARTHEST, i, false, own, 16, end, to);
}

/**
 * Neighbours of cell i in one table of bins, of those (not) within `span` bytes from `base` on, from address w on; returns
 * where they end, or 0 if they might not fit.
 */
export function listed(
  desk: usize,
  bins: usize,
  farthest: usize,
  i: i32,
  inside: bool,
  base: usize,
  span: usize,
  w: usize,
  to: usize,
): usize {
  const table = load<usize>(desk + bins);
  const nx = load<i32>(desk, at.NX);
  const ny = load<i32>(desk, at.NY);
  const nz = load<i32>(desk, at.NZ);
  const perX = load<f32>(desk, at.PER_X);
  const perY = load<f32>(desk, at.PER_Y);
  const perZ = load<f32>(desk, at.PER_Z);
  const shuffles = load<usize>(desk, at.SHUFFLES);
  const width = load<usize>(desk, at.COLUMN);
  const columnX = load<usize>(desk, at.BOUNDS);
  const columnY = columnX + width;
  const columnZ = columnY + width;
  const columnReach = columnZ + width;
  const x = load<f32>(word(columnX, i));
  const y = load<f32>(word(columnY, i));
  const z = load<f32>(word(columnZ, i));
  const own = load<f32>(word(columnReach, i));
  const look = own + load<f32>(desk + farthest) + <f32>0.05;
  const firstY = along(y - look, perY, ny);
  const lastY = along(y + look, perY, ny);
  const lastZ = along(z + look, perZ, nz);
  const xx = f32x4.splat(x);
  const yy = f32x4.splat(y);
  const zz = f32x4.splat(z);
  const bases = i32x4.splat(<i32>base);
  const spans = i32x4.splat(<i32>span);
  const reach = f32x4.splat(own);
  const firstX = along(x - look, perX, nx);
  const beyondX = along(x + look, perX, nx) + 1;
  for (let cz = along(z - look, perZ, nz); cz <= lastZ; cz++)
    for (let cy = firstY; cy <= lastY; cy++) {
      const row = word(table, (cz * ny + cy) * nx);
      const first = load<i32>(word(row, firstX));
      const last = load<i32>(word(row, beyondX));
      if (word(w, last - first) + 32 > to) return 0;
      let index = i32x4.add(i32x4.splat(<i32>placeOf(desk, first)), i32x4(0, 16, 32, 48));
      for (let j = first; j < last; j += 4) {
        const dx = f32x4.sub(xx, v128.load(word(columnX, j)));
        const dy = f32x4.sub(yy, v128.load(word(columnY, j)));
        const dz = f32x4.sub(zz, v128.load(word(columnZ, j)));
        const d2 = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz));
        const limit = f32x4.add(reach, v128.load(word(columnReach, j)));
        const within = i32x4.lt_u(i32x4.sub(index, bases), spans);
        const near = f32x4.lt(d2, f32x4.mul(limit, limit));
        const counts = inside ? v128.and(near, within) : v128.andnot(near, within);
        const mask = i32x4.bitmask(counts) & (last - j < 4 ? 15 >> (4 - last + j) : 15);
        v128.store(w, i8x16.swizzle(index, v128.load(quad(shuffles, mask))));
        w = word(w, i32.popcnt(mask));
        index = i32x4.add(index, i32x4.splat(64));
      }
    }
  return w;
}
