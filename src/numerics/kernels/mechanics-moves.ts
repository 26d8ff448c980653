// Moves of cells, and their way back into the common order; see ../motion.ts.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { placeOf, quad, word } from "./mechanics-desk";

/** Axes along which cells move: x, y and, in a block, z. */
@inline
function axesOf(desk: usize): v128 {
  return f32x4.gt(v128.load(desk, at.EXTENT), f32x4.splat(0));
}

/** min. */
const MOTILE_STEP: f32 = 0.1;

/** Resting cells so many motile steps after their last push. */
export function glide(desk: usize, first: i32, last: i32, steps: i32): void {
  const velocities = load<usize>(desk, at.VELOCITIES);
  const anchors = load<usize>(desk, at.ANCHORS);
  const axes = axesOf(desk);
  const closed = v128.and(axes, i32x4.splat(load<i32>(desk, at.CLOSED)));
  const extent = v128.load(desk, at.EXTENT);
  const zero = f32x4.splat(0);
  const time = f32x4.splat(<f32>steps * MOTILE_STEP);
  // −0 leaves every bit as it is.
  const still = f32x4.splat(-0.0);
  const places = placeOf(desk, 0);
  const toVelocity = velocities - places;
  const toAnchor = anchors - places;
  const end = placeOf(desk, last);
  for (let place = placeOf(desk, first); place < end; place += 16) {
    const step = v128.bitselect(f32x4.mul(time, v128.load(place + toVelocity)), still, axes);
    const moved = f32x4.add(v128.load(place + toAnchor), step);
    const inside = f32x4.pmin(f32x4.pmax(moved, zero), extent);
    v128.store(place, v128.bitselect(inside, moved, closed));
  }
}

/** A step of the walking cells; at a wall they turn back. */
export function walk(desk: usize, first: i32, last: i32): void {
  const velocities = load<usize>(desk, at.VELOCITIES);
  const anchors = load<usize>(desk, at.ANCHORS);
  const axes = axesOf(desk);
  const closed = v128.and(axes, i32x4.splat(load<i32>(desk, at.CLOSED)));
  const extent = v128.load(desk, at.EXTENT);
  const zero = f32x4.splat(0);
  const time = f32x4.splat(MOTILE_STEP);
  // −0 leaves every bit as it is.
  const still = f32x4.splat(-0.0);
  for (let i = first; i < last; i++) {
    const place = placeOf(desk, i);
    const anchor = quad(anchors, i);
    const step = v128.bitselect(f32x4.mul(time, v128.load(quad(velocities, i))), still, axes);
    const moved = f32x4.add(v128.load(place), step);
    const inside = f32x4.pmin(f32x4.pmax(moved, zero), extent);
    v128.store(place, v128.bitselect(inside, moved, closed));
    const below = v128.and(closed, f32x4.lt(moved, zero));
    const above = v128.and(closed, f32x4.gt(moved, extent));
    if (!v128.any_true(v128.or(below, above))) continue;
    const heading = v128.load(anchor);
    const forwards = f32x4.abs(heading);
    const turned = v128.bitselect(f32x4.neg(forwards), heading, above);
    v128.store(anchor, v128.bitselect(forwards, turned, below));
  }
}

/** Places, pressures and headings of cells `first` to `last` of the common order. */
export function end(desk: usize, first: i32, last: i32): void {
  const resting = load<i32>(desk, at.RESTING);
  const x = load<usize>(desk, at.X);
  const y = load<usize>(desk, at.Y);
  const z = load<usize>(desk, at.Z);
  const pressure = load<usize>(desk, at.PRESSURE);
  const headingX = load<usize>(desk, at.HEADING_X);
  const headingY = load<usize>(desk, at.HEADING_Y);
  const headingZ = load<usize>(desk, at.HEADING_Z);
  const rank = load<usize>(desk, at.RANK);
  const velocities = load<usize>(desk, at.VELOCITIES);
  const anchors = load<usize>(desk, at.ANCHORS);
  for (let c = first; c < last; c++) {
    const i = load<i32>(word(rank, c));
    const place = placeOf(desk, i);
    store<f32>(word(x, c), load<f32>(place));
    store<f32>(word(y, c), load<f32>(place, 4));
    store<f32>(word(z, c), load<f32>(place, 8));
    store<f32>(word(pressure, c), load<f32>(quad(velocities, i), 12));
    if (i < resting) continue;
    const heading = quad(anchors, i);
    store<f32>(word(headingX, c), load<f32>(heading));
    store<f32>(word(headingY, c), load<f32>(heading, 4));
    store<f32>(word(headingZ, c), load<f32>(heading, 8));
  }
}
