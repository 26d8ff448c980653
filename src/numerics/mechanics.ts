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
import type { Seekers } from "./seekers.js";

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
   * Advance by a minute; `eachStep` is called after every motile sub-step with the number of steps made. It may set speeds to
   * 0, and sees whom `seekers` meet. Positions, headings and pressures of `bodies` are those of a boundary between minutes.
   */
  minute(bodies: MovingBodies, count: number, eachStep?: (step: number) => void, seekers?: Seekers): void;
  /** Part overlapping cells, with everything else frozen; returns the largest overlap left, in radii. */
  relax(bodies: Positions, count: number, until: Relaxation): number;
}

/**
 * @param capacity most cells there will be; `memory` must have `mechanicsBytes(capacity)` to give.
 * @throws RangeError when `minute` is given more cells, or seekers with a wider touch than lists cover.
 */
export function createMechanics(
  box: Box,
  memory: LinearMemory,
  capacity: number,
  kernels: MakeMotion = kernelMotion,
): Mechanics {
  const motion = kernels(box, memory, capacity);
  return {
    minute(bodies, count, eachStep, seekers) {
      if (count > capacity) throw new RangeError(`${count} cells, but mechanics was made for ${capacity}`);
      if (seekers && seekers.touch > FARTHEST_TOUCH)
        throw new RangeError(`cells touch within ${FARTHEST_TOUCH} µm at most, not ${seekers.touch}`);
      const anyWalk = motion.begin(bodies, count, seekers) > 0;
      motion.pushResting();
      if (anyWalk) motion.meet(0, true);
      for (let step = 1; step <= STEPS; step++) {
        const halfway = ((step - 1) % PASSIVE_EVERY) + 1;
        if (anyWalk) motion.walk();
        motion.glide(halfway);
        if (anyWalk || seekers) motion.meet(step, anyWalk && step < STEPS);
        eachStep?.(step);
        if (halfway === PASSIVE_EVERY && step < STEPS) motion.pushResting();
      }
      motion.end();
    },
    relax: (bodies, count, until) =>
      partOverlaps(bodies, count, createNeighbours(box.width, box.height, box.depth), box, until),
  };
}

/** What `createMechanics` takes of the linear memory. */
export const mechanicsBytes = (capacity: number, threads = 1) => motionBytes(capacity, threads);
