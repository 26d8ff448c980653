// Neighbour lists, four candidates at a time; see ../neighbours.ts.
//
// A list holds addresses of places, and is padded to whole groups of four with that of a cell that is nowhere near, the one
// after the last. Lists of a range of cells lie one after the other in the room of that range. A cell whose list might not
// fit gets none: mechanics-forces.ts then looks through its bins at every push, for the same sum.
//
// Cells at rest of one bin have the same candidates, which are brought together once for all of them.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { along, placeOf, quad, traitOf, word } from "./mechanics-desk";

/** Bytes of a column of candidates; as many as fit less four may be brought together. */
const CANDIDATES: usize = 4096;
const MOST: i32 = 1020;

@inline
function close(desk: usize, i: i32, from: usize, end: usize): usize {
  // Padding may lie over what follows in the room, which is free.
  v128.store(end, i32x4.splat(<i32>placeOf(desk, load<i32>(desk, at.COUNT))));
  const beyond = from + ((end - from + 15) & ~15);
  store<usize>(word(load<usize>(desk, at.FIRST), i), from);
  store<usize>(word(load<usize>(desk, at.LAST), i), beyond);
  return beyond;
}

@inline
function without(desk: usize, i: i32): void {
  store<usize>(word(load<usize>(desk, at.FIRST), i), 0);
  store<usize>(word(load<usize>(desk, at.LAST), i), 0);
}

/** Bin of a cell along one axis. */
@inline
function binOf(desk: usize, column: usize, i: i32, per: usize, bins: usize): i32 {
  return along(load<f32>(word(column, i)), load<f32>(desk + per), load<i32>(desk + bins));
}

/** Lists of cells at rest, in the room between two addresses, with scratch for candidates. */
export function listResting(desk: usize, first: i32, last: i32, from: usize, to: usize, scratch: usize): void {
  const nx = load<i32>(desk, at.NX);
  const ny = load<i32>(desk, at.NY);
  const nz = load<i32>(desk, at.NZ);
  const table = load<usize>(desk, at.BINS_AT_REST);
  const farthest = load<f32>(desk, at.FARTHEST_AT_REST);
  const columnX = load<usize>(desk, at.VELOCITIES);
  const width = load<usize>(desk, at.COLUMN);
  const columnY = columnX + width;
  const columnZ = columnY + width;
  const look = <f32>2 * farthest + <f32>0.05;
  const farX = <i32>ceil<f32>(look * load<f32>(desk, at.PER_X));
  const farY = <i32>ceil<f32>(look * load<f32>(desk, at.PER_Y));
  const farZ = <i32>ceil<f32>(look * load<f32>(desk, at.PER_Z));
  let w = from;
  let i = first;
  while (i < last) {
    const cx = binOf(desk, columnX, i, at.PER_X, at.NX);
    const cy = binOf(desk, columnY, i, at.PER_Y, at.NY);
    const cz = binOf(desk, columnZ, i, at.PER_Z, at.NZ);
    const end = min<i32>(last, load<i32>(word(table, (cz * ny + cy) * nx + cx + 1)));
    const firstX = max<i32>(0, cx - farX);
    const beyondX = min<i32>(nx, cx + farX + 1);
    const firstY = max<i32>(0, cy - farY);
    const lastY = min<i32>(ny - 1, cy + farY);
    const lastZ = min<i32>(nz - 1, cz + farZ);
    let n = 0;
    for (let z = max<i32>(0, cz - farZ); z <= lastZ && n >= 0; z++)
      for (let y = firstY; y <= lastY && n >= 0; y++) {
        const row = word(table, (z * ny + y) * nx);
        n = bring(desk, columnX, width, load<i32>(word(row, firstX)), load<i32>(word(row, beyondX)), scratch, n);
      }
    if (n >= 0) n = fill(scratch, n);
    for (; i < end; i++) {
      if (n >= 0 && word(w, n) + 32 <= to) w = close(desk, i, w, chosen(desk, i, scratch, n, w));
      else {
        const own = listed(desk, table, i, farthest, w, to);
        if (own == 0) without(desk, i);
        else w = close(desk, i, w, own);
      }
    }
  }
}

/** Candidates j to beyond behind the n there are; returns how many there are then, or −1 if they are too many. */
@inline
function bring(desk: usize, column: usize, width: usize, j: i32, beyond: i32, scratch: usize, n: i32): i32 {
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

/** Neighbours of cell i among n candidates, from address w on; returns where they end. */
@inline
function chosen(desk: usize, i: i32, scratch: usize, n: i32, w: usize): usize {
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
    const mask = i32x4.bitmask(v128.andnot(f32x4.lt(d2, f32x4.mul(limit, limit)), i32x4.eq(index, ii)));
    v128.store(w, i8x16.swizzle(index, v128.load(quad(shuffles, mask))));
    w = word(w, i32.popcnt(mask));
  }
  return w;
}

/** Lists of walking cells, of those at rest and of those that walk. */
export function listWalking(desk: usize, first: i32, last: i32, from: usize, to: usize): void {
  const atRest = load<usize>(desk, at.BINS_AT_REST);
  const walking = load<usize>(desk, at.BINS_WALKING);
  const restReach = load<f32>(desk, at.FARTHEST_AT_REST);
  const farthest = load<f32>(desk, at.FARTHEST);
  let w = from;
  for (let i = first; i < last; i++) {
    let end = listed(desk, atRest, i, restReach, w, to);
    if (end != 0) end = listed(desk, walking, i, farthest, end, to);
    if (end == 0) without(desk, i);
    else w = close(desk, i, w, end);
  }
}

/** Neighbours of cell i in one table of bins, from address w on; returns where they end, or 0 if they might not fit. */
function listed(desk: usize, table: usize, i: i32, farthest: f32, w: usize, to: usize): usize {
  const nx = load<i32>(desk, at.NX);
  const ny = load<i32>(desk, at.NY);
  const nz = load<i32>(desk, at.NZ);
  const perX = load<f32>(desk, at.PER_X);
  const perY = load<f32>(desk, at.PER_Y);
  const perZ = load<f32>(desk, at.PER_Z);
  const shuffles = load<usize>(desk, at.SHUFFLES);
  const width = load<usize>(desk, at.COLUMN);
  const columnX = load<usize>(desk, at.VELOCITIES);
  const columnY = columnX + width;
  const columnZ = columnY + width;
  const columnReach = columnZ + width;
  const x = load<f32>(word(columnX, i));
  const y = load<f32>(word(columnY, i));
  const z = load<f32>(word(columnZ, i));
  const own = load<f32>(word(columnReach, i));
  const look = own + farthest + <f32>0.05;
  const firstX = along(x - look, perX, nx);
  const beyondX = along(x + look, perX, nx) + 1;
  const firstY = along(y - look, perY, ny);
  const lastY = along(y + look, perY, ny);
  const lastZ = along(z + look, perZ, nz);
  const xx = f32x4.splat(x);
  const yy = f32x4.splat(y);
  const zz = f32x4.splat(z);
  const ii = i32x4.splat(<i32>placeOf(desk, i));
  const reach = f32x4.splat(own);
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
        const near = v128.andnot(f32x4.lt(d2, f32x4.mul(limit, limit)), i32x4.eq(index, ii));
        const mask = i32x4.bitmask(near) & (last - j < 4 ? 15 >> (4 - last + j) : 15);
        v128.store(w, i8x16.swizzle(index, v128.load(quad(shuffles, mask))));
        w = word(w, i32.popcnt(mask));
        index = i32x4.add(index, i32x4.splat(64));
      }
    }
  return w;
}
