/**
 * What a minute of motion is made of, once in TypeScript: the reference, written to be read. Runs use `motion-kernels.ts`,
 * which gives the same bits.
 */
import { type Box, type Push, pushOn, type Unit, unitRootFor } from "./forces.js";
import type { MovingBodies } from "./mechanics.js";
import type { LinearMemory } from "./memory.js";
import { createNeighbours, near, reachOf } from "./neighbours.js";
import { uniform } from "./random.js";
import type { Seekers } from "./seekers.js";

const f = Math.fround;

/** min. */
export const MOTILE_STEP = 0.1;

/** What happens in a minute, in the order in which `mechanics.ts` asks for it. */
export interface Motion {
  /** A new minute: who walks, who lies near whom, who looks for somebody. Returns how many walk. */
  begin(bodies: MovingBodies, count: number, seekers?: Seekers): number;
  /** Velocities of the cells at rest, which then glide from where they are. */
  pushResting(): void;
  /** Resting cells are now where they are so many motile steps after their last push. */
  glide(steps: number): void;
  /** After this many steps of the minute: whom seekers meet (in step 0, nobody), and what pushes the cells that walk. */
  meet(step: number, pushes: boolean): void;
  /** Walking cells one motile step on, as they were pushed, with the speeds that `bodies` has now. */
  walk(): void;
  /** Positions, pressures and headings into `bodies`. */
  end(): void;
}

export type MakeMotion = (box: Box, memory: LinearMemory, capacity: number) => Motion;

export const referenceMotion: MakeMotion = (box, _, capacity) => {
  const neighbours = createNeighbours(box.width, box.height, box.depth);
  const push: Push = { x: 0, y: 0, z: 0, pressure: 0 };
  const column = () => new Float32Array(capacity);
  const velocity = { x: column(), y: column(), z: column() };
  const anchor = { x: column(), y: column(), z: column() };
  const started = { x: column(), y: column(), z: column(), reach: column() };
  const walks = new Uint8Array(capacity);
  let bodies: MovingBodies;
  let count = 0;
  let unit: Unit;
  let sought: Seekers | undefined;

  function pushAll(walking: number): void {
    const { start, list } = neighbours;
    for (let i = 0; i < count; i++) {
      if (walks[i] !== walking) continue;
      pushOn(i, bodies, { list, first: start[i]!, last: start[i + 1]! }, box, unit, push);
      velocity.x[i] = push.x;
      velocity.y[i] = push.y;
      velocity.z[i] = box.depth > 0 ? push.z : 0;
      bodies.pressure[i] = push.pressure;
    }
  }

  /** Cells at a wall stay inside, and those that walk turn back. */
  function move(walking: number, from: { x: Float32Array; y: Float32Array; z: Float32Array }, steps: number): void {
    const minutes = f(steps * f(MOTILE_STEP));
    const { x, y, z, headingX, headingY, headingZ, speed } = bodies;
    const step = (at: Float32Array, heading: Float32Array, extent: number, v: Float32Array, a: Float32Array) => {
      for (let i = 0; i < count; i++) {
        if (walks[i] !== walking) continue;
        const velocity = walking ? f(v[i]! + f(speed[i]! * heading[i]!)) : v[i]!;
        at[i] = a[i]! + f(minutes * velocity);
        if (box.boundary === "open") continue;
        if (at[i]! < 0) {
          at[i] = 0;
          if (walking) heading[i] = Math.abs(heading[i]!);
        } else if (at[i]! > extent) {
          at[i] = extent;
          if (walking) heading[i] = -Math.abs(heading[i]!);
        }
      }
    };
    step(x, headingX, f(box.width), velocity.x, from.x);
    step(y, headingY, f(box.height), velocity.y, from.y);
    if (box.depth > 0) step(z, headingZ, f(box.depth), velocity.z, from.z);
  }

  /** Whom the n-th seeker touches: of those it looks for the nearest, of two equally near ones the first. */
  function nearest({ cell, kinds, touch }: Seekers, n: number): number {
    const { x, y, z, radius, kind } = bodies;
    const i = cell[n]!;
    let gap = f(touch);
    let found = -1;
    const look = (j: number) => {
      if ((kinds[2 * n + (kind[j]! >> 5)]! & (1 << (kind[j]! & 31))) === 0) return;
      const dx = f(x[i]! - x[j]!);
      const dy = f(y[i]! - y[j]!);
      const dz = f(z[i]! - z[j]!);
      const d = f(Math.sqrt(f(f(f(dx * dx) + f(dy * dy)) + f(dz * dz))));
      const between = f(d - f(radius[i]! + radius[j]!));
      if (between < gap || (between === gap && found >= 0 && j < found)) {
        gap = between;
        found = j;
      }
    };
    for (let k = neighbours.start[i]!; k < neighbours.start[i + 1]!; k++) look(neighbours.list[k]!);
    // A cell at rest lists none that walk, but they may touch it.
    if (!walks[i]) for (let j = 0; j < count; j++) if (walks[j] && isNear(i, j)) look(j);
    return found;
  }

  function isNear(i: number, j: number): boolean {
    const { x, y, z, reach } = started;
    return near(f(x[i]! - x[j]!), f(y[i]! - y[j]!), f(z[i]! - z[j]!), f(reach[i]! + reach[j]!));
  }

  return {
    begin(all, cells, seekers) {
      sought = seekers;
      bodies = all;
      count = cells;
      neighbours.build(all, count, 1);
      let walking = 0;
      let root = 0;
      for (let i = 0; i < count; i++) {
        walks[i] = all.speed[i]! > 0 ? 1 : 0;
        walking += walks[i]!;
        root = Math.max(root, all.repulsionRoot[i]!, all.adhesionRoot[i]!);
        for (const axis of ["x", "y", "z"] as const) started[axis][i] = all[axis][i]!;
        started.reach[i] = reachOf(all.radius[i]!, all.speed[i]!, 1);
      }
      const lift = unitRootFor(root);
      unit = { root: lift, size: 1 / (lift * lift) };
      return walking;
    },
    pushResting() {
      for (const axis of ["x", "y", "z"] as const) anchor[axis].set(bodies[axis].subarray(0, count));
      pushAll(0);
    },
    glide: (steps) => move(0, anchor, steps),
    walk: () => move(1, bodies, 1),
    meet(step, pushes) {
      if (sought && step > 0)
        for (let n = 0; n < sought.count; n++) {
          const { id, known, chance, met, seed, minute, purpose } = sought;
          const found = nearest(sought, n);
          const stays = found !== known[n] || uniform(seed, id[n]!, minute, purpose + step) < chance[n]!;
          met[n] = stays ? found : -1;
        }
      if (pushes) pushAll(1);
    },
    end() {},
  };
};
