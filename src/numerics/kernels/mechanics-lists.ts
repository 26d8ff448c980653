// Neighbour lists, four candidates at a time; see ../neighbours.ts.
//
// A list is padded to whole groups of four with the index of a cell that is nowhere near, `count`. Lists of a range of cells
// lie one after the other in the room of that range. A cell whose list might not fit gets none: ../kernels/mechanics-forces.ts
// then looks through its bins at every push, for the same sum.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { along, quad, word } from "./mechanics-desk";

/** Reading from a bin's last cell on, four lanes may pass the end of the columns by three; see `COLUMN`. */
export function list(desk: usize, first: i32, last: i32, from: usize, to: usize): void {
  const resting = load<i32>(desk, at.RESTING);
  const atRest = load<usize>(desk, at.BINS_AT_REST);
  const walking = load<usize>(desk, at.BINS_WALKING);
  const restReach = load<f32>(desk, at.FARTHEST_AT_REST);
  const farthest = load<f32>(desk, at.FARTHEST);
  const firsts = load<usize>(desk, at.FIRST);
  const lasts = load<usize>(desk, at.LAST);
  const count = load<i32>(desk, at.COUNT);
  let w = from;
  for (let i = first; i < last; i++) {
    let end = listed(desk, atRest, i, restReach, w, to);
    if (i >= resting && end != 0) end = listed(desk, walking, i, farthest, end, to);
    if (end == 0) {
      store<usize>(word(firsts, i), 0);
      store<usize>(word(lasts, i), 0);
      continue;
    }
    store<usize>(word(firsts, i), w);
    const group = i32x4.splat(count);
    v128.store(end, group);
    w += (end - w + 15) & ~15;
    store<usize>(word(lasts, i), w);
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
  const ii = i32x4.splat(i);
  const reach = f32x4.splat(own);
  for (let cz = along(z - look, perZ, nz); cz <= lastZ; cz++)
    for (let cy = firstY; cy <= lastY; cy++) {
      const row = word(table, (cz * ny + cy) * nx);
      const first = load<i32>(word(row, firstX));
      const last = load<i32>(word(row, beyondX));
      if (word(w, last - first) + 32 > to) return 0;
      let index = i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3));
      const beyond = i32x4.splat(last);
      for (let j = first; j < last; j += 4) {
        const dx = f32x4.sub(xx, v128.load(word(columnX, j)));
        const dy = f32x4.sub(yy, v128.load(word(columnY, j)));
        const dz = f32x4.sub(zz, v128.load(word(columnZ, j)));
        const d2 = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz));
        const limit = f32x4.add(reach, v128.load(word(columnReach, j)));
        const near = v128.and(f32x4.lt(d2, f32x4.mul(limit, limit)), i32x4.lt_s(index, beyond));
        const mask = i32x4.bitmask(v128.andnot(near, i32x4.eq(index, ii)));
        v128.store(w, i8x16.swizzle(index, v128.load(quad(shuffles, mask))));
        w = word(w, i32.popcnt(mask));
        index = i32x4.add(index, i32x4.splat(4));
      }
    }
  return w;
}
