// Who was near a cell that has no list, because it would not have fitted: found in the bins, from which lists are made.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { along, indexOf, placeOf, traitOf, word } from "./mechanics-desk";
import { MOST, ofPiece } from "./mechanics-piece";

/** In the scratch, behind what `mechanics-touch.ts` keeps there: addresses of cells from bins. */
const FROM_BINS: usize = 32;

/** What all that were near do to a cell that walks, and the nearest that it touches, as `ofPiece`. */
export function ofBins(desk: usize, i: i32, pushes: bool, kinds: u64, scratch: usize): v128 {
  const atRest = ofTable(desk, load<usize>(desk, at.BINS_AT_REST), i, at.FARTHEST_AT_REST, pushes, kinds, scratch);
  const walking = ofTable(desk, load<usize>(desk, at.BINS_WALKING), i, at.FARTHEST, pushes, kinds, scratch);
  return i32x4.add(atRest, walking);
}

function ofTable(
  desk: usize,
  table: usize,
  i: i32,
  farthest: usize,
  pushes: bool,
  kinds: u64,
  scratch: usize,
): v128 {
  const nx = load<i32>(desk, at.NX);
  const ny = load<i32>(desk, at.NY);
  const nz = load<i32>(desk, at.NZ);
  const perX = load<f32>(desk, at.PER_X);
  const perY = load<f32>(desk, at.PER_Y);
  const perZ = load<f32>(desk, at.PER_Z);
  const cell = placeOf(desk, i);
  const trait = traitOf(desk, cell);
  const index = indexOf(trait);
  const look = load<f32>(trait, at.REACH) + load<f32>(desk + farthest) + <f32>0.05;
  const x = load<f32>(word(load<usize>(desk, at.X), index));
  const y = load<f32>(word(load<usize>(desk, at.Y), index));
  const z = load<f32>(word(load<usize>(desk, at.Z), index));
  const firstX = along(x - look, perX, nx);
  const beyondX = along(x + look, perX, nx) + 1;
  const firstY = along(y - look, perY, ny);
  const lastY = along(y + look, perY, ny);
  const lastZ = along(z + look, perZ, nz);
  const full = word(scratch + FROM_BINS, MOST);
  let w = scratch + FROM_BINS;
  let sum = i32x4.splat(0);
  for (let cz = along(z - look, perZ, nz); cz <= lastZ; cz++)
    for (let cy = firstY; cy <= lastY; cy++) {
      const row = word(table, (cz * ny + cy) * nx);
      const last = load<i32>(word(row, beyondX));
      for (let j = load<i32>(word(row, firstX)); j < last; j++) {
        if (j == i || !wasNear(desk, i, j)) continue;
        store<usize>(w, placeOf(desk, j));
        w += 4;
        if (w < full) continue;
        sum = i32x4.add(sum, ofPiece(false, desk, cell, scratch + FROM_BINS, w, pushes, kinds, scratch));
        w = scratch + FROM_BINS;
      }
    }
  return i32x4.add(sum, ofPiece(false, desk, cell, scratch + FROM_BINS, w, pushes, kinds, scratch));
}

/** Whether cell j would be in the list of cell i: `bodies` still hold the places from which lists were made. */
export function wasNear(desk: usize, i: i32, j: i32): bool {
  const one = traitOf(desk, placeOf(desk, i));
  const other = traitOf(desk, placeOf(desk, j));
  const a = indexOf(one);
  const b = indexOf(other);
  const x = load<usize>(desk, at.X);
  const y = load<usize>(desk, at.Y);
  const z = load<usize>(desk, at.Z);
  const dx = load<f32>(word(x, a)) - load<f32>(word(x, b));
  const dy = load<f32>(word(y, a)) - load<f32>(word(y, b));
  const dz = load<f32>(word(z, a)) - load<f32>(word(z, b));
  const limit = load<f32>(one, at.REACH) + load<f32>(other, at.REACH);
  return dx * dx + dy * dy + dz * dz < limit * limit;
}
