/**
 * What a minute of motion is made of, once in TypeScript: the reference, written to be read. Runs use `motion-kernels.ts`,
 * which gives the same bits.
 */
import { type Box, type Push, pushOn, type Unit, unitRootFor } from "./forces.js";
import type { MovingBodies } from "./mechanics.js";
import type { LinearMemory } from "./memory.js";
import { createNeighbours, near, reachOf } from "./neighbours.js";

const f = Math.fround;

/** min. */
export const MOTILE_STEP = 0.1;

/** Steps of a minute, in the order in which `mechanics.ts` calls them. */
export interface Motion {
  /** A new minute: who walks, who lies near whom. Returns how many walk. */
  begin(bodies: MovingBodies, count: number): number;
  /** Velocities of the cells at rest, which then glide from where they are. */
  pushResting(): void;
  /** Resting cells where they are so many motile steps after their last push. */
  glide(steps: number): void;
  /** Velocities of the walking cells, with the speeds that `bodies` has now. */
  pushWalking(): void;
  /** Walking cells one motile step on. */
  walk(): void;
  /** Positions, pressures and headings into `bodies`. */
  end(): void;
  /** See `Mechanics.nearest`. */
  nearest(seekers: Int32Array, masks: Int32Array, seekerCount: number, touch: number, out: Int32Array): void;
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

  function pushAll(walking: number): void {
    const { start, list } = neighbours;
    for (let i = 0; i < count; i++) {
      if (walks[i] !== walking) continue;
      pushOn(i, bodies, { list, first: start[i]!, last: start[i + 1]! }, box, unit, push);
      const speed = walking ? bodies.speed[i]! : 0;
      velocity.x[i] = push.x + f(speed * bodies.headingX[i]!);
      velocity.y[i] = push.y + f(speed * bodies.headingY[i]!);
      velocity.z[i] = box.depth > 0 ? push.z + f(speed * bodies.headingZ[i]!) : 0;
      bodies.pressure[i] = push.pressure;
    }
  }

  /** Cells at a wall stay inside, and those that walk turn back. */
  function move(walking: number, from: { x: Float32Array; y: Float32Array; z: Float32Array }, steps: number): void {
    const minutes = f(steps * f(MOTILE_STEP));
    const { x, y, z, headingX, headingY, headingZ } = bodies;
    const step = (at: Float32Array, heading: Float32Array, extent: number, v: Float32Array, a: Float32Array) => {
      for (let i = 0; i < count; i++) {
        if (walks[i] !== walking) continue;
        at[i] = a[i]! + f(minutes * v[i]!);
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

  function isNear(i: number, j: number): boolean {
    const { x, y, z, reach } = started;
    return near(f(x[i]! - x[j]!), f(y[i]! - y[j]!), f(z[i]! - z[j]!), f(reach[i]! + reach[j]!));
  }

  return {
    begin(all, cells) {
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
    pushWalking: () => pushAll(1),
    walk: () => move(1, bodies, 1),
    end() {},
    nearest(seekers, masks, seekerCount, touch, out) {
      const { x, y, z, radius, kind } = bodies;
      for (let n = 0; n < seekerCount; n++) {
        const i = seekers[n]!;
        let gap = f(touch);
        out[n] = -1;
        const look = (j: number) => {
          if ((masks[2 * n + (kind[j]! >> 5)]! & (1 << (kind[j]! & 31))) === 0) return;
          const dx = f(x[i]! - x[j]!);
          const dy = f(y[i]! - y[j]!);
          const dz = f(z[i]! - z[j]!);
          const d = f(Math.sqrt(f(f(f(dx * dx) + f(dy * dy)) + f(dz * dz))));
          const between = f(d - f(radius[i]! + radius[j]!));
          if (between < gap || (between === gap && out[n]! >= 0 && j < out[n]!)) {
            gap = between;
            out[n] = j;
          }
        };
        for (let k = neighbours.start[i]!; k < neighbours.start[i + 1]!; k++) look(neighbours.list[k]!);
        // A cell at rest lists none that walk, but they may touch it.
        if (!walks[i]) for (let j = 0; j < count; j++) if (walks[j] && isNear(i, j)) look(j);
      }
    },
  };
};
