// Bounds: how far cells may act until cells at rest are pushed again, from where they were pushed last or, walking, from where
// they are. What lies beyond them neither pushes, sticks nor touches.

// @ts-nocheck: this file is compiled by asc, whose types are WebAssembly's

import * as at from "./mechanics-desk";
import { placeOf } from "./mechanics-desk";
import { axesOf } from "./mechanics-moves";

/** Minutes between two pushes of cells at rest, and a little. */
const LONGEST: f32 = 0.501;
/** d/R beyond which neither cell acts; see `FAR` in ../forces.ts. */
const FARTHEST_PUSH: f32 = 1.2567;
/** Half of the widest touch, µm. */
const TOUCH: f32 = 0.5;
/** µm by which rounding may move a cell. */
const ROUNDING: f32 = 0.02;

@inline
function actsWithin(radius: f32): f32 {
  return max<f32>(FARTHEST_PUSH * radius, radius + TOUCH) + ROUNDING;
}

/** The bound of a cell at rest that has been given this velocity. */
@inline
export function boundAtRest(desk: usize, place: v128, velocity: v128): v128 {
  const far = v128.and(axesOf(desk), f32x4.abs(velocity));
  const glide = f32x4.extract_lane(far, 0) + f32x4.extract_lane(far, 1) + f32x4.extract_lane(far, 2);
  const bound = actsWithin(f32x4.extract_lane(place, 3)) + LONGEST * glide + fromOutside(desk, place);
  return f32x4.replace_lane(place, 3, bound);
}

/** How far a cell at rest is brought in from outside of walls, µm. */
@inline
function fromOutside(desk: usize, place: v128): f32 {
  const extent = v128.load(desk, at.EXTENT);
  const walls = v128.and(axesOf(desk), i32x4.splat(load<i32>(desk, at.CLOSED)));
  const outside = v128.and(walls, f32x4.max(f32x4.neg(place), f32x4.sub(place, extent)));
  if (!v128.any_true(f32x4.gt(outside, f32x4.splat(0)))) return 0;
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
