// Who touches whom; see `nearest` in ../motion.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { along, placeOf, traitOf, word } from "./mechanics-desk";
import { wasNear } from "./mechanics-forces";

/** Squares of distances within this of the touch are looked at exactly. */
const MARGIN: f32 = 1.001;

/** For seekers `first` to `last`: the nearest cell of a kind in their masks within `touch`, or −1. */
export function nearest(desk: usize, first: i32, last: i32, seekers: usize, masks: usize, touch: f32, out: usize): void {
  const resting = load<i32>(desk, at.RESTING);
  const count = load<i32>(desk, at.COUNT);
  const rank = load<usize>(desk, at.RANK);
  const firsts = load<usize>(desk, at.FIRST);
  const lasts = load<usize>(desk, at.LAST);
  const atRest = load<usize>(desk, at.BINS_AT_REST);
  const walking = load<usize>(desk, at.BINS_WALKING);
  const restReach = load<f32>(desk, at.FARTHEST_AT_REST);
  const farthest = load<f32>(desk, at.FARTHEST);
  for (let n = first; n < last; n++) {
    const i = load<i32>(word(rank, load<i32>(word(seekers, n))));
    const mask = load<u64>(masks + (<usize>n << 3));
    const found = word(out, n);
    store<i32>(found, -1);
    const list = load<usize>(word(firsts, i));
    let gap = touch;
    if (list != 0) gap = ofList(desk, i, list, load<usize>(word(lasts, i)), mask, gap, found);
    else {
      gap = ofBins(desk, atRest, i, restReach, mask, gap, found);
      if (i >= resting) gap = ofBins(desk, walking, i, farthest, mask, gap, found);
    }
    // A cell at rest lists none that walk, but they may touch it.
    if (i < resting && resting < count) gap = ofBins(desk, walking, i, farthest, mask, gap, found);
  }
}

@inline
function distance(a: usize, b: usize): f32 {
  const dx = load<f32>(a) - load<f32>(b);
  const dy = load<f32>(a, 4) - load<f32>(b, 4);
  const dz = load<f32>(a, 8) - load<f32>(b, 8);
  return sqrt<f32>(dx * dx + dy * dy + dz * dz);
}

/** The gap of the nearest so far, now that cell j is looked at too. */
function look(desk: usize, i: i32, j: i32, mask: u64, gap: f32, found: usize): f32 {
  const a = placeOf(desk, i);
  const b = placeOf(desk, j);
  const c = load<i32>(traitOf(desk, b), at.INDEX);
  const kind = load<i32>(word(load<usize>(desk, at.KIND), c));
  if (((mask >> <u64>kind) & 1) == 0) return gap;
  const between = distance(a, b) - (load<f32>(a, 12) + load<f32>(b, 12));
  const best = load<i32>(found);
  if (!(between < gap || (between == gap && best >= 0 && c < best))) return gap;
  store<i32>(found, c);
  return between;
}

/** Four at a time, most are far. */
function ofList(desk: usize, i: i32, list: usize, end: usize, mask: u64, touch: f32, found: usize): f32 {
  const places = placeOf(desk, 0);
  const place = v128.load(placeOf(desk, i));
  const x = v128.shuffle<f32>(place, place, 0, 0, 0, 0);
  const y = v128.shuffle<f32>(place, place, 1, 1, 1, 1);
  const z = v128.shuffle<f32>(place, place, 2, 2, 2, 2);
  const own = f32x4.add(v128.shuffle<f32>(place, place, 3, 3, 3, 3), f32x4.splat(touch));
  let gap = touch;
  for (let k = list; k < end; k += 16) {
    const a = v128.load(load<usize>(k));
    const b = v128.load(load<usize>(k, 4));
    const c = v128.load(load<usize>(k, 8));
    const d = v128.load(load<usize>(k, 12));
    const abXY = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const cdXY = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const abZR = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
    const cdZR = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
    const dx = f32x4.sub(x, v128.shuffle<f32>(abXY, cdXY, 0, 1, 4, 5));
    const dy = f32x4.sub(y, v128.shuffle<f32>(abXY, cdXY, 2, 3, 6, 7));
    const dz = f32x4.sub(z, v128.shuffle<f32>(abZR, cdZR, 0, 1, 4, 5));
    const limit = f32x4.add(own, v128.shuffle<f32>(abZR, cdZR, 2, 3, 6, 7));
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz));
    const near = f32x4.lt(square, f32x4.mul(f32x4.splat(MARGIN), f32x4.mul(limit, limit)));
    let lanes = i32x4.bitmask(near);
    for (; lanes != 0; lanes &= lanes - 1)
      gap = look(desk, i, <i32>((load<usize>(word(k, i32.ctz(lanes))) - places) >> 4), mask, gap, found);
  }
  return gap;
}

function ofBins(desk: usize, table: usize, i: i32, reach: f32, mask: u64, touch: f32, found: usize): f32 {
  const nx = load<i32>(desk, at.NX);
  const ny = load<i32>(desk, at.NY);
  const nz = load<i32>(desk, at.NZ);
  const perX = load<f32>(desk, at.PER_X);
  const perY = load<f32>(desk, at.PER_Y);
  const perZ = load<f32>(desk, at.PER_Z);
  const trait = traitOf(desk, placeOf(desk, i));
  const own = load<i32>(trait, at.INDEX);
  const far = load<f32>(trait, at.REACH) + reach + <f32>0.05;
  const x = load<f32>(word(load<usize>(desk, at.X), own));
  const y = load<f32>(word(load<usize>(desk, at.Y), own));
  const z = load<f32>(word(load<usize>(desk, at.Z), own));
  const firstX = along(x - far, perX, nx);
  const beyondX = along(x + far, perX, nx) + 1;
  const firstY = along(y - far, perY, ny);
  const lastY = along(y + far, perY, ny);
  const lastZ = along(z + far, perZ, nz);
  let gap = touch;
  for (let cz = along(z - far, perZ, nz); cz <= lastZ; cz++)
    for (let cy = firstY; cy <= lastY; cy++) {
      const row = word(table, (cz * ny + cy) * nx);
      const last = load<i32>(word(row, beyondX));
      for (let j = load<i32>(word(row, firstX)); j < last; j++)
        if (j != i && wasNear(desk, i, j)) gap = look(desk, i, j, mask, gap, found);
    }
  return gap;
}
