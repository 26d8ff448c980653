// Bounds: how far cells may act until cells at rest are pushed again, from where they were pushed last or, walking, from where
// they are. What lies beyond them neither pushes, sticks nor touches.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { placeOf } from "./mechanics-desk";

/** Minutes between two pushes of cells at rest, and a little. */
const LONGEST: f32 = 0.501;
/** d/R beyond which neither cell acts; see `FAR` in ../forces.ts. */
const FARTHEST_PUSH: f32 = 1.2567;
/** Half of the widest touch, µm. */
const TOUCH: f32 = 0.5;
/** µm by which rounding may move a cell. */
const ROUNDING: f32 = 0.02;

/** How far a cell may act from where it is, µm. */
@inline
export function actsWithin(radius: f32): f32 {
  const pushes = FARTHEST_PUSH * radius;
  const touches = radius + TOUCH;
  return (pushes > touches ? pushes : touches) + ROUNDING;
}

/** How far a cell with this velocity along its axes may glide, µm. */
@inline
export function mayGlide(velocity: v128): f32 {
  const far = f32x4.abs(velocity);
  return LONGEST * (f32x4.extract_lane(far, 0) + f32x4.extract_lane(far, 1) + f32x4.extract_lane(far, 2));
}

/** How far a cell at rest is brought in from outside of walls, µm. */
@inline
export function fromOutside(place: v128, extent: v128, walls: v128): f32 {
  const outside = v128.and(walls, f32x4.max(f32x4.neg(place), f32x4.sub(place, extent)));
  const far = f32x4.max(outside, f32x4.splat(0));
  return f32x4.extract_lane(far, 0) + f32x4.extract_lane(far, 1) + f32x4.extract_lane(far, 2);
}

/** Bounds of cells that walk, and of the one that fills lists up. */
export function boundWalking(desk: usize): void {
  const toBounds = load<usize>(desk, at.TO_BOUNDS);
  const beyond = placeOf(desk, load<i32>(desk, at.COUNT));
  for (let cell = placeOf(desk, load<i32>(desk, at.RESTING)); cell <= beyond; cell += 16) {
    const place = v128.load(cell);
    v128.store(cell + toBounds, f32x4.replace_lane(place, 3, actsWithin(f32x4.extract_lane(place, 3))));
  }
}
