// From sums of what neighbours do to velocities, with what walls do; see ../forces.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { traitOf } from "./mechanics-desk";

/** Velocity and pressure of a cell that its neighbours give these sums. */
@inline
export function velocityOf(desk: usize, cell: usize, sum: v128): v128 {
  let v = f32x4.mul(f32x4.convert_i32x4_s(sum), v128.load32_splat(desk, at.UNIT_SIZE));
  if (load<i32>(desk, at.CLOSED) != 0) v = byWalls(desk, cell, v);
  return load<f32>(desk, at.EXTENT + 8) > 0 ? v : f32x4.replace_lane(v, 2, 0);
}

/** A velocity and pressure to which those of the walls are added. */
@inline
export function byWalls(desk: usize, cell: usize, v: v128): v128 {
  const place = v128.load(cell);
  const extent = v128.load(desk, at.EXTENT);
  const r = v128.shuffle<f32>(place, place, 3, 3, 3, 3);
  // The last lane has no wall, and in a section the third neither.
  const walls = f32x4.gt(extent, f32x4.splat(0));
  const toHigh = f32x4.sub(extent, place);
  const nearLow = v128.and(walls, f32x4.lt(place, r));
  const nearHigh = v128.and(walls, f32x4.lt(toHigh, r));
  if (!v128.any_true(v128.or(nearLow, nearHigh))) return v;
  const root = load<f32>(traitOf(desk, cell));
  const strength = f32x4.splat(root * root * load<f32>(desk, at.UNIT_SIZE));
  const low = wall(nearLow, place, r, strength);
  const high = wall(nearHigh, toHigh, r, strength);
  const from = f32x4.sub(low, high);
  const force = f32x4.abs(from);
  const pressure = f32x4.extract_lane(force, 0) + f32x4.extract_lane(force, 1) + f32x4.extract_lane(force, 2);
  return f32x4.add(v, f32x4.replace_lane(from, 3, pressure));
}

@inline
function wall(near: v128, distance: v128, r: v128, strength: v128): v128 {
  const s = f32x4.sub(f32x4.splat(1), f32x4.div(f32x4.pmax(distance, f32x4.splat(0)), r));
  return v128.and(near, f32x4.mul(f32x4.mul(s, s), strength));
}
