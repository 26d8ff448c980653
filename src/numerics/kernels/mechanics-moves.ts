// Moves of cells, and their way back into the common order; see ../motion.ts.
//
// Cells at rest glide between two pushes. Few are looked at meanwhile, by those that walk, so each is moved when it is looked
// at, and all of them only when they are pushed again.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { indexOf, placeOf, traitOf, word } from "./mechanics-desk";

/** min. */
const MOTILE_STEP: f32 = 0.1;

/** Axes along which cells move: x, y and, in a block, z. */
@inline
export function axesOf(desk: usize): v128 {
  return f32x4.gt(v128.load(desk, at.EXTENT), f32x4.splat(0));
}

@inline
export function timeOf(steps: i32): v128 {
  return f32x4.splat(<f32>steps * MOTILE_STEP);
}

/** Axes at whose walls cells are held that have moved. */
@inline
export function wallsOf(desk: usize, axes: v128, steps: i32): v128 {
  return v128.and(axes, i32x4.splat(steps == 0 ? 0 : load<i32>(desk, at.CLOSED)));
}

/** Where a cell is that has glided from its place for some time. */
@inline
export function glidedBy(place: v128, velocity: v128, time: v128, axes: v128, walls: v128, extent: v128): v128 {
  // −0 leaves every bit as it is.
  const step = v128.bitselect(f32x4.mul(time, velocity), f32x4.splat(-0.0), axes);
  const moved = f32x4.add(place, step);
  return v128.bitselect(f32x4.pmin(f32x4.pmax(moved, f32x4.splat(0)), extent), moved, walls);
}

/** Where a cell at rest is so many motile steps after its last push. */
@inline
export function glided(desk: usize, cell: usize, steps: i32): v128 {
  const axes = axesOf(desk);
  const velocity = v128.load(cell + load<usize>(desk, at.TO_VELOCITIES));
  const extent = v128.load(desk, at.EXTENT);
  return glidedBy(v128.load(cell), velocity, timeOf(steps), axes, wallsOf(desk, axes, steps), extent);
}

/** Cells at rest where they have glided. */
export function settle(desk: usize, first: i32, last: i32): void {
  const steps = load<i32>(desk, at.STEPS);
  const toVelocities = load<usize>(desk, at.TO_VELOCITIES);
  const time = timeOf(steps);
  const axes = axesOf(desk);
  const walls = wallsOf(desk, axes, steps);
  const extent = v128.load(desk, at.EXTENT);
  const end = placeOf(desk, last);
  for (let cell = placeOf(desk, first); cell < end; cell += 16)
    v128.store(cell, glidedBy(v128.load(cell), v128.load(cell + toVelocities), time, axes, walls, extent));
}

/** A step of the walking cells, as they were pushed and with the speeds they have now; at a wall they turn back. */
export function walk(desk: usize, first: i32, last: i32): void {
  const toVelocities = load<usize>(desk, at.TO_VELOCITIES);
  const toBounds = load<usize>(desk, at.TO_BOUNDS);
  const headingX = load<usize>(desk, at.HEADING_X);
  const headingY = load<usize>(desk, at.HEADING_Y);
  const headingZ = load<usize>(desk, at.HEADING_Z);
  const speeds = load<usize>(desk, at.SPEED);
  const axes = axesOf(desk);
  const closed = v128.and(axes, i32x4.splat(load<i32>(desk, at.CLOSED)));
  const extent = v128.load(desk, at.EXTENT);
  const zero = f32x4.splat(0);
  const time = f32x4.splat(MOTILE_STEP);
  const still = f32x4.splat(-0.0);
  for (let i = first; i < last; i++) {
    const cell = placeOf(desk, i);
    const c = indexOf(traitOf(desk, cell));
    let heading = v128.load32_zero(word(headingX, c));
    heading = f32x4.replace_lane(heading, 1, load<f32>(word(headingY, c)));
    heading = f32x4.replace_lane(heading, 2, load<f32>(word(headingZ, c)));
    const walked = v128.and(axes, f32x4.mul(v128.load32_splat(word(speeds, c)), heading));
    const velocity = f32x4.add(v128.load(cell + toVelocities), walked);
    const step = v128.bitselect(f32x4.mul(time, velocity), still, axes);
    const moved = f32x4.add(v128.load(cell), step);
    const inside = f32x4.pmin(f32x4.pmax(moved, zero), extent);
    const place = v128.bitselect(inside, moved, closed);
    v128.store(cell, place);
    v128.store(cell + toBounds, f32x4.replace_lane(place, 3, load<f32>(cell + toBounds, 12)));
    const below = v128.and(closed, f32x4.lt(moved, zero));
    const above = v128.and(closed, f32x4.gt(moved, extent));
    if (!v128.any_true(v128.or(below, above))) continue;
    const forwards = f32x4.abs(heading);
    const turned = v128.bitselect(forwards, v128.bitselect(f32x4.neg(forwards), heading, above), below);
    store<f32>(word(headingX, c), f32x4.extract_lane(turned, 0));
    store<f32>(word(headingY, c), f32x4.extract_lane(turned, 1));
    store<f32>(word(headingZ, c), f32x4.extract_lane(turned, 2));
  }
}

/** Places and pressures of cells `first` to `last` of the common order. */
export function end(desk: usize, first: i32, last: i32): void {
  const resting = load<i32>(desk, at.RESTING);
  const steps = load<i32>(desk, at.STEPS);
  const x = load<usize>(desk, at.X);
  const y = load<usize>(desk, at.Y);
  const z = load<usize>(desk, at.Z);
  const pressure = load<usize>(desk, at.PRESSURE);
  const rank = load<usize>(desk, at.RANK);
  const toVelocities = load<usize>(desk, at.TO_VELOCITIES);
  const time = timeOf(steps);
  const axes = axesOf(desk);
  const walls = wallsOf(desk, axes, steps);
  const extent = v128.load(desk, at.EXTENT);
  for (let c = first; c < last; c++) {
    const i = load<i32>(word(rank, c));
    const cell = placeOf(desk, i);
    const velocity = v128.load(cell + toVelocities);
    let place = v128.load(cell);
    if (i < resting) place = glidedBy(place, velocity, time, axes, walls, extent);
    v128.store32_lane(word(x, c), place, 0);
    v128.store32_lane(word(y, c), place, 1);
    v128.store32_lane(word(z, c), place, 2);
    v128.store32_lane(word(pressure, c), velocity, 3);
  }
}
