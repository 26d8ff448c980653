/**
 * One minute of motion, multirate: passive cells step 0.5 min, motile ones 0.1 min against passive ones that glide along
 * their present velocity. Velocities are gathered from positions at the start of a sub-step, so order does not matter.
 *
 *   dx/dt = push(neighbours, walls) + speed · heading
 */
import { type Bodies, type Box, pushOn } from "./forces.js";
import { createNeighbours, type Neighbours, type Positions } from "./neighbours.js";
import { partOverlaps, type Relaxation } from "./relaxation.js";

/** min. */
export const MOTILE_STEP = 0.1;
const STEPS = 10;
const PASSIVE_EVERY = 5;

export interface MovingBodies extends Bodies {
  /** Unit vector, or zeros for a cell that has not walked yet. */
  readonly headingX: Float32Array;
  readonly headingY: Float32Array;
  readonly headingZ: Float32Array;
}

export interface Mechanics {
  /** Of the current minute. */
  readonly neighbours: Neighbours;
  /** Advance by a minute; `eachStep` is called after every motile sub-step with the minutes elapsed, and may arrest cells. */
  minute(bodies: MovingBodies, count: number, eachStep?: (minutes: number) => void): void;
  /** Part overlapping cells, with everything else frozen; returns the largest overlap left, in radii. */
  relax(bodies: Positions, count: number, until: Relaxation): number;
}

export function createMechanics(box: Box): Mechanics {
  const neighbours = createNeighbours(box.width, box.height, box.depth);
  const push = { x: 0, y: 0, z: 0, pressure: 0 };
  let velocity = { x: new Float32Array(0), y: new Float32Array(0), z: new Float32Array(0) };
  let walks = new Uint8Array(0);

  function enlarge(count: number): void {
    if (walks.length >= count) return;
    walks = new Uint8Array(count * 2);
    velocity = { x: new Float32Array(count * 2), y: new Float32Array(count * 2), z: new Float32Array(count * 2) };
  }

  function minute(bodies: MovingBodies, count: number, eachStep?: (minutes: number) => void): void {
    enlarge(count);
    neighbours.build(bodies, count, 1);
    for (let i = 0; i < count; i++) walks[i] = bodies.speed[i]! > 0 ? 1 : 0;
    for (let step = 0; step < STEPS; step++) {
      const all = step % PASSIVE_EVERY === 0;
      for (let i = 0; i < count; i++) if (all || walks[i]) accelerate(bodies, i);
      for (let i = 0; i < count; i++) move(bodies, i);
      eachStep?.((step + 1) * MOTILE_STEP);
    }
  }

  function accelerate(bodies: MovingBodies, i: number): void {
    pushOn(i, bodies, neighbours, box, push);
    const speed = bodies.speed[i]!;
    velocity.x[i] = push.x + speed * bodies.headingX[i]!;
    velocity.y[i] = push.y + speed * bodies.headingY[i]!;
    velocity.z[i] = push.z + speed * bodies.headingZ[i]!;
    bodies.pressure[i] = push.pressure;
  }

  function move(bodies: MovingBodies, i: number): void {
    const { x, y, z } = bodies;
    x[i] = x[i]! + MOTILE_STEP * velocity.x[i]!;
    y[i] = y[i]! + MOTILE_STEP * velocity.y[i]!;
    if (box.depth > 0) z[i] = z[i]! + MOTILE_STEP * velocity.z[i]!;
    if (box.boundary === "open") return;
    contain(x, bodies.headingX, i, box.width);
    contain(y, bodies.headingY, i, box.height);
    if (box.depth > 0) contain(z, bodies.headingZ, i, box.depth);
  }

  return { neighbours, minute, relax: (bodies, count, until) => partOverlaps(bodies, count, neighbours, box, until) };
}

/** A cell at a wall stays inside and turns back. */
function contain(position: Float32Array, heading: Float32Array, i: number, extent: number): void {
  if (position[i]! < 0) {
    position[i] = 0;
    heading[i] = Math.abs(heading[i]!);
  } else if (position[i]! > extent) {
    position[i] = extent;
    heading[i] = -Math.abs(heading[i]!);
  }
}
