import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "./forces.js";
import { bodiesBytes, createBodies, createMechanics, type MovingBodies } from "./mechanics.js";
import { createMemory } from "./memory.js";
import { type MakeMotion, referenceMotion } from "./motion.js";
import { deskBytes } from "./motion-desk.js";
import { motionInParts } from "./motion-kernels.js";
import { uniform } from "./random.js";
import { createSeekers, seekersBytes } from "./seekers.js";

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const MINUTES = 3;

/** Shares of the box; some cells lie outside, some on top of each other, some touch a wall. */
const cell = fc.record({
  at: fc.tuple(within(-0.05, 1.05), within(-0.05, 1.05), within(-0.05, 1.05)),
  radius: fc.oneof(within(3, 10), fc.constant(8)),
  speed: fc.oneof(fc.constant(0), fc.constant(0), within(0, 15)),
  heading: fc.tuple(within(-1, 1), within(-1, 1), within(-1, 1)),
  repulsion: fc.oneof(fc.constant(10), within(0, 30)),
  adhesion: fc.oneof(fc.constant(0.4), within(0, 3)),
  kind: fc.integer({ min: 0, max: 63 }),
  double: fc.oneof(fc.constant(-1), fc.constant(-1), fc.constant(-1), fc.nat(40)),
});
type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;

const extent = within(30, 150);
const boundary = fc.constantFrom("closed" as const, "open" as const);
const sections = fc.record({ width: extent, height: extent, depth: fc.constant(0), boundary });
const blocks = fc.record({ width: extent, height: extent, depth: extent, boundary });

interface Outcome {
  readonly moved: MovingBodies;
  readonly found: readonly number[];
}

/**
 * Three minutes, in each step of which every third seeker that meets somebody is arrested, and then seeks no more; the others
 * know whom they met, and stay with that one by a chance of their own.
 */
function motionOf(cells: readonly Cell[], box: Box, kernels: MakeMotion, listed: number, minutes = MINUTES): Outcome {
  const n = cells.length;
  const memory = createMemory(bodiesBytes(n) + deskBytes(n, listed, 7) + seekersBytes(n) + 32);
  const moved = createBodies(memory, n);
  const seekers = createSeekers(memory, n);
  Object.assign(seekers, { count: n, touch: 0.7, seed: 0x9000_0001, purpose: 0xffff_fffe });
  for (const [i, { at, radius, speed, heading, repulsion, adhesion, kind, double }] of cells.entries()) {
    const [x, y, z] = cells[double]?.at ?? at;
    [moved.x[i], moved.y[i], moved.z[i]] = [x * box.width, y * box.height, z * box.depth];
    [moved.radius[i], moved.speed[i], moved.kind[i]] = [radius, speed, kind];
    [moved.headingX[i], moved.headingY[i], moved.headingZ[i]] = heading;
    moved.repulsionRoot[i] = Math.sqrt(repulsion);
    moved.adhesionRoot[i] = Math.sqrt(adhesion);
    seekers.cell[i] = n - 1 - i;
    seekers.kinds.set([0x5555ff0f, -1], 2 * i);
    seekers.id[i] = 7 * i;
    seekers.known[i] = -1;
    seekers.chance[i] = (i % 5) / 4;
  }
  const before = memory.integers(4);
  const mechanics = createMechanics(box, memory, n, kernels);
  const behind = memory.integers(4);
  const found: number[] = [];
  for (let t = 0; t < minutes; t++) {
    seekers.minute = t;
    mechanics.minute(
      moved,
      n,
      () => {
        found.push(...seekers.met);
        for (const [k, other] of seekers.met.entries()) {
          if (other < 0) continue;
          seekers.known[k] = other;
          if (k % 3 !== 0) continue;
          moved.speed[seekers.cell[k]!] = 0;
          seekers.kinds.fill(0, 2 * k, 2 * k + 2);
        }
      },
      seekers,
    );
  }
  expect([...before, ...behind]).toEqual(new Array(8).fill(0));
  return { moved, found };
}

const bits = ({ moved }: Outcome) =>
  (["x", "y", "z", "headingX", "headingY", "headingZ", "pressure"] as const).map(
    (name) => new Uint32Array(moved[name].slice().buffer),
  );

describe("kernels of motion", () => {
  it.each([
    ["a section", sections],
    ["a block", blocks],
  ])("give in %s the bits of the reference, in one part or several, with room for lists or without", (_, boxes) => {
    fc.assert(
      fc.property(boxes, fc.array(cell, { maxLength: 60, size: "max" }), (box, cells) => {
        const reference = motionOf(cells, box, referenceMotion, 0);
        for (const [parts, listed] of [
          [1, 64],
          [3, 16],
          [7, 0],
        ] as const) {
          const seen = motionOf(cells, box, motionInParts(parts, listed), listed);
          expect(seen.found).toEqual(reference.found);
          expect(bits(seen)).toEqual(bits(reference));
        }
      }),
      { seed: 1, numRuns: 100 },
    );
  });

  it("give the bits of the reference also where more cells crowd than candidates or lists have room for", () => {
    const draw = (i: number, purpose: number) => uniform(9, i, 0, purpose);
    const crowd = Array.from(
      { length: 1200 },
      (_, i): Cell => ({
        at: [draw(i, 0), draw(i, 1), draw(i, 2)],
        radius: 4 + 2 * draw(i, 3),
        speed: i % 40 === 0 ? 6 : 0,
        heading: [0.6, 0, 0.8],
        ...{ repulsion: 10, adhesion: 0.4, kind: i % 64, double: -1 },
      }),
    );
    const box: Box = { width: 50, height: 50, depth: 50, boundary: "closed" };
    const reference = motionOf(crowd, box, referenceMotion, 0, 1);
    for (const listed of [2000, 32]) {
      const seen = motionOf(crowd, box, motionInParts(2, listed), listed, 1);
      expect(seen.found).toEqual(reference.found);
      expect(bits(seen)).toEqual(bits(reference));
    }
  });
});
