/**
 * One minute of motion, multirate: passive cells step 0.5 min, motile ones 0.1 min against passive ones that glide along
 * their present velocity. Velocities are gathered from positions at the start of a sub-step, so order does not matter.
 *
 *   dx/dt = push(neighbours, walls) + speed · heading
 */
import type { Bodies, Box } from "./forces.js";
import { bytesOf, type LinearMemory } from "./memory.js";
import { type MakeMotion, MOTILE_STEP } from "./motion.js";
import { kernelMotion, motionBytes } from "./motion-kernels.js";
import { createNeighbours, FARTHEST_TOUCH, type Positions } from "./neighbours.js";
import { partOverlaps, type Relaxation } from "./relaxation.js";

export { MOTILE_STEP };

const STEPS = 10;
const PASSIVE_EVERY = 5;

/** Cells in the common order, in the linear memory. */
export interface MovingBodies extends Bodies {
  /** Unit vector, or zeros for a cell that has not walked yet. */
  readonly headingX: Float32Array;
  readonly headingY: Float32Array;
  readonly headingZ: Float32Array;
  /** 0–63: what a seeker may look for. */
  readonly kind: Int32Array;
}

/** Columns of cells that rest without strength, all zeros. */
export function createBodies(memory: LinearMemory, capacity: number): MovingBodies {
  const column = () => memory.floats(capacity);
  return {
    ...{ x: column(), y: column(), z: column(), radius: column(), speed: column() },
    ...{ headingX: column(), headingY: column(), headingZ: column() },
    ...{ repulsionRoot: column(), adhesionRoot: column(), pressure: column(), kind: memory.integers(capacity) },
  };
}

export const bodiesBytes = (capacity: number) => 12 * bytesOf(capacity);

export interface Mechanics {
  /**
   * Advance by a minute; `eachStep` is called after every motile sub-step with the minutes elapsed, and may set speeds to 0.
   * Positions, headings and pressures of `bodies` are those of a boundary between minutes; `nearest` sees the present ones.
   */
  minute(bodies: MovingBodies, count: number, eachStep?: (minutes: number) => void): void;
  /**
   * For each seeker, an index into the common order: the nearest cell (of two equally near ones the first) whose kind is in
   * its mask, two words for kinds 0–31 and 32–63, and whose surface lies within `touch` ≤ 1 µm; −1 if there is none. Of the
   * last call of `minute`, during it or after.
   */
  nearest(
    bodies: MovingBodies,
    seekers: Int32Array,
    masks: Int32Array,
    seekerCount: number,
    touch: number,
    out: Int32Array,
  ): void;
  /** Part overlapping cells, with everything else frozen; returns the largest overlap left, in radii. */
  relax(bodies: Positions, count: number, until: Relaxation): number;
}

/**
 * @param capacity most cells there will be; `memory` must have `mechanicsBytes(capacity)` to give.
 * @throws RangeError when `minute` is given more cells, or `nearest` a wider touch than lists cover.
 */
export function createMechanics(
  box: Box,
  memory: LinearMemory,
  capacity: number,
  kernels: MakeMotion = kernelMotion,
): Mechanics {
  const motion = kernels(box, memory, capacity);
  return {
    minute(bodies, count, eachStep) {
      if (count > capacity) throw new RangeError(`${count} cells, but mechanics was made for ${capacity}`);
      const anyWalk = motion.begin(bodies, count) > 0;
      for (let step = 1; step <= STEPS; step++) {
        const halfway = ((step - 1) % PASSIVE_EVERY) + 1;
        if (halfway === 1) motion.pushResting();
        if (anyWalk) motion.pushWalking();
        if (anyWalk || eachStep || halfway === PASSIVE_EVERY) motion.glide(halfway);
        if (anyWalk) motion.walk();
        eachStep?.(step * MOTILE_STEP);
      }
      motion.end();
    },
    nearest(_, seekers, masks, seekerCount, touch, out) {
      if (touch > FARTHEST_TOUCH) throw new RangeError(`cells touch within ${FARTHEST_TOUCH} µm at most, not ${touch}`);
      motion.nearest(seekers, masks, seekerCount, touch, out);
    },
    relax: (bodies, count, until) =>
      partOverlaps(bodies, count, createNeighbours(box.width, box.height, box.depth), box, until),
  };
}

/** What `createMechanics` takes of the linear memory. */
export const mechanicsBytes = (capacity: number, threads = 1) => motionBytes(capacity, threads);
