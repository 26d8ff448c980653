import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "./forces.js";
import {
  bodiesBytes,
  createBodies,
  createMechanics,
  type Mechanics,
  type MovingBodies,
  mechanicsBytes,
} from "./mechanics.js";
import { createMemory } from "./memory.js";
import { uniform } from "./random.js";
import { createSeekers, type Seekers, seekersBytes } from "./seekers.js";

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const REPULSION = 10;
const ADHESION = 0.4;

type Triple = readonly [x: number, y: number, z: number];
interface Cell {
  readonly at: Triple;
  readonly radius: number;
  readonly speed?: number;
  readonly heading?: Triple;
  readonly repulsion?: number;
  readonly adhesion?: number;
  readonly kind?: number;
}

interface Laboratory {
  readonly bodies: MovingBodies;
  readonly mechanics: Mechanics;
  readonly seekers: Seekers;
}

/** @param slower all speeds, ρ and α are divided by it: as many minutes are then one minute with finer steps. */
function laboratory(cells: readonly Cell[], box: Box, slower = 1): Laboratory {
  const n = cells.length;
  const memory = createMemory(bodiesBytes(n) + mechanicsBytes(n) + seekersBytes(n));
  const bodies = createBodies(memory, n);
  for (const [i, { at, radius, speed, heading, repulsion, adhesion, kind }] of cells.entries()) {
    [bodies.x[i], bodies.y[i], bodies.z[i]] = at;
    bodies.radius[i] = radius;
    bodies.speed[i] = (speed ?? 0) / slower;
    [bodies.headingX[i], bodies.headingY[i], bodies.headingZ[i]] = heading ?? [0, 0, 0];
    bodies.repulsionRoot[i] = Math.sqrt((repulsion ?? REPULSION) / slower);
    bodies.adhesionRoot[i] = Math.sqrt((adhesion ?? ADHESION) / slower);
    bodies.kind[i] = kind ?? 0;
  }
  return { bodies, mechanics: createMechanics(box, memory, n), seekers: createSeekers(memory, n) };
}

function moveFor(minutes: number, cells: readonly Cell[], box: Box, slower = 1): MovingBodies {
  const { bodies, mechanics } = laboratory(cells, box, slower);
  for (let t = 0; t < minutes * slower; t++) mechanics.minute(bodies, cells.length);
  return bodies;
}

const place = ({ x, y, z }: MovingBodies, i: number): Triple => [x[i]!, y[i]!, z[i]!];
const distance = ([a, b, c]: Triple, [d, e, f]: Triple) => Math.hypot(a - d, b - e, c - f);

const openBlock: Box = { width: 100, height: 100, depth: 100, boundary: "open" };

/** Cells strewn over a square or a cube; every tenth walks. */
function strewn(count: number, size: number, solid: boolean, speed: number, seed = 3): Cell[] {
  const draw = (i: number, purpose: number) => uniform(seed, i, 0, purpose);
  return Array.from({ length: count }, (_, i): Cell => {
    const [turn, height] = [2 * Math.PI * draw(i, 4), solid ? 2 * draw(i, 5) - 1 : 0];
    const flat = Math.sqrt(1 - height * height);
    return {
      at: [size * draw(i, 0), size * draw(i, 1), solid ? size * draw(i, 2) : 0],
      radius: 5 + 4 * draw(i, 3),
      speed: i % 10 === 0 ? speed : 0,
      heading: [flat * Math.cos(turn), flat * Math.sin(turn), height],
      kind: i % 64,
    };
  });
}

describe("two cells that only repel", () => {
  // s = 1 − d/R shrinks as ds/dt = −(2 ρ/R) s², so 1/s grows evenly.
  const R = 16;
  const exact = (s: number, minutes: number) => R * (1 - 1 / (1 / s + (2 * REPULSION * minutes) / R));
  const pair = (s: number): Cell[] =>
    [50, 50 + R * (1 - s)].map((x): Cell => ({ at: [x, 50, 50], radius: R / 2, adhesion: 0 }));
  const error = (s: number, slower: number) => {
    const moved = moveFor(4, pair(s), openBlock, slower);
    return Math.abs(distance(place(moved, 0), place(moved, 1)) - exact(s, 4));
  };

  it.each([0.1, 0.2, 0.3])(
    "part from an overlap of %s R as the exact solution says, with first order in the step",
    (s) => {
      const errors = [1, 2, 4, 8].map((slower) => error(s, slower));
      for (const [n, finer] of errors.slice(1).entries()) {
        expect(errors[n]! / finer).toBeGreaterThan(1.8);
        expect(errors[n]! / finer).toBeLessThan(2.4);
      }
      const moved = exact(s, 4) - exact(s, 0);
      expect(errors[3]! / moved).toBeLessThan(0.02);
    },
  );

  it("part by different shares if the strength is off by a tenth, and that would be seen", () => {
    const weak = pair(0.2).map((cell) => ({ ...cell, repulsion: 0.9 * REPULSION }));
    const moved = moveFor(4, weak, openBlock, 8);
    expect(Math.abs(distance(place(moved, 0), place(moved, 1)) - exact(0.2, 4))).toBeGreaterThan(5 * error(0.2, 8));
  });
});

describe("a walker", () => {
  it("slides off a cell at rest as the differential equation says, with first order in the step", () => {
    const cells: Cell[] = [
      { at: [38, 50, 50], radius: 8, speed: 4, heading: [1, 0, 0] },
      { at: [50, 53, 51], radius: 8 },
    ];
    // Classical Runge–Kutta in steps of 1e-3 min for the one that moves.
    const velocity = (at: Triple): Triple => {
      const other = cells[1]!.at;
      const d = distance(at, other);
      const [s, t] = [Math.max(0, 1 - d / 16), Math.max(0, 1 - d / 20)];
      const away = (REPULSION * s * s - ADHESION * t * t) / d;
      return [4 + away * (at[0] - other[0]), away * (at[1] - other[1]), away * (at[2] - other[2])];
    };
    const add = (a: Triple, h: number, b: Triple): Triple => [a[0] + h * b[0], a[1] + h * b[1], a[2] + h * b[2]];
    let at = cells[0]!.at;
    for (let n = 0; n < 4000; n++) {
      const k1 = velocity(at);
      const k2 = velocity(add(at, 5e-4, k1));
      const k3 = velocity(add(at, 5e-4, k2));
      const k4 = velocity(add(at, 1e-3, k3));
      at = add(add(add(add(at, 1e-3 / 6, k1), 1e-3 / 3, k2), 1e-3 / 3, k3), 1e-3 / 6, k4);
    }
    const errors = [1, 2, 4].map((slower) => distance(place(moveFor(4, cells, openBlock, slower), 0), at));
    expect(errors[0]).toBeLessThan(0.15);
    for (const [n, finer] of errors.slice(1).entries()) {
      expect(errors[n]! / finer).toBeGreaterThan(1.7);
      expect(errors[n]! / finer).toBeLessThan(2.5);
    }
  });
});

describe("symmetry", () => {
  const hundredths = fc.integer({ min: -2500, max: 2500 }).map((n) => n / 100);
  const cell = fc.record({
    at: fc.tuple(hundredths, hundredths, hundredths),
    radius: within(3, 9),
    speed: fc.oneof(fc.constant(0), within(0, 12)),
    heading: fc.tuple(within(-1, 1), within(-1, 1), within(-1, 1)),
  });
  const cells = fc.array(cell, { minLength: 2, maxLength: 40, size: "max" });
  /** Places as text, so that 0 is −0. */
  const places = (moved: MovingBodies, turn: (at: Triple) => Triple) =>
    [...moved.x.keys()].map((i) => turn(place(moved, i)).map((v) => v + 0));

  it.each<[string, (at: Triple) => Triple]>([
    ["mirrored", ([x, y, z]) => [-x, y, z]],
    ["turned by a quarter", ([x, y, z]) => [-y, x, z]],
    ["turned upside down", ([x, y, z]) => [x, y, -z]],
  ])("holds to the last bit: what is %s moves so", (_, turn) => {
    fc.assert(
      fc.property(cells, (tissue) => {
        // Cells on one spot part along x, whichever way they are turned.
        fc.pre(new Set(tissue.map(({ at }) => at.join())).size === tissue.length);
        const turned = tissue.map((c) => ({ ...c, at: turn(c.at), heading: turn(c.heading) }));
        expect(places(moveFor(2, turned, openBlock), (at) => at)).toEqual(places(moveFor(2, tissue, openBlock), turn));
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  it("of action and reaction is exact: a pair around the origin stays around it to the last bit", () => {
    fc.assert(
      fc.property(within(-9, 9), within(-9, 9), within(-9, 9), within(3, 9), within(3, 9), (x, y, z, one, other) => {
        const moved = moveFor(
          3,
          [
            { at: [x, y, z], radius: one, adhesion: 2 },
            { at: [-x, -y, -z], radius: other, repulsion: 3 },
          ],
          openBlock,
        );
        expect([moved.x[0]! + moved.x[1]!, moved.y[0]! + moved.y[1]!, moved.z[0]! + moved.z[1]!]).toEqual([0, 0, 0]);
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});

describe("a dense block", () => {
  it("keeps the overlaps of its resting cells below 0.3 radii while a tenth walks at 10 µm/min", () => {
    const count = 300;
    const size = 92;
    const box: Box = { width: size, height: size, depth: size, boundary: "closed" };
    const { bodies, mechanics } = laboratory(strewn(count, size, true, 10), box);
    expect(mechanics.relax(bodies, count, { maximumOverlap: 0.1, maximumSteps: 5000 })).toBeLessThanOrEqual(0.1);
    let worst = 0;
    for (let t = 0; t < 20; t++) {
      mechanics.minute(bodies, count);
      for (let i = 0; i < count; i++)
        for (let j = 0; j < i; j++) {
          if (i % 10 === 0 || j % 10 === 0) continue;
          const [r, q] = [bodies.radius[i]!, bodies.radius[j]!];
          worst = Math.max(worst, (r + q - distance(place(bodies, i), place(bodies, j))) / Math.min(r, q));
        }
    }
    expect(worst).toBeGreaterThan(0.05);
    expect(worst).toBeLessThan(0.3);
  });
});

describe("the nearest cell that touches", () => {
  it.each([
    ["a section", false, 180],
    ["a block", true, 78],
  ])("is in %s the one that a look at every pair finds, after every minute", (_, solid, size) => {
    const count = 150;
    const box: Box = { width: size, height: size, depth: solid ? size : 0, boundary: "closed" };
    const { bodies, mechanics, seekers } = laboratory(strewn(count, size, solid, 8), box);
    mechanics.relax(bodies, count, { maximumOverlap: 0.1, maximumSteps: 5000 });
    seekers.count = count;
    seekers.touch = 0.8;
    seekers.known.fill(-1);
    for (let i = 0; i < count; i++) {
      seekers.cell[i] = i;
      seekers.kinds.set([0x0f0f0f0f, 0x33333333], 2 * i);
    }
    const wanted = (j: number) => (j % 64 < 32 ? j % 8 < 4 : j % 4 < 2);
    let found = 0;
    for (let t = 0; t < 5; t++) {
      mechanics.minute(bodies, count, undefined, seekers);
      const out = seekers.met;
      for (let i = 0; i < count; i++) {
        const gaps = [...seekers.cell].map((j) =>
          j !== i && wanted(j)
            ? distance(place(bodies, i), place(bodies, j)) - bodies.radius[i]! - bodies.radius[j]!
            : Number.POSITIVE_INFINITY,
        );
        const least = Math.min(...gaps);
        if (out[i]! < 0) expect(least).toBeGreaterThan(0.8 - 1e-5);
        else expect(gaps[out[i]!]! - least).toBeLessThan(1e-5);
        found += out[i]! < 0 ? 0 : 1;
      }
    }
    expect(found).toBeGreaterThan(count);
    expect(found).toBeLessThan(5 * count);
  });
});

describe("memory", () => {
  it("is not taken while cells move: not half a byte per cell and minute", () => {
    const count = 500;
    const { bodies, mechanics } = laboratory(strewn(count, 400, false, 5), {
      ...openBlock,
      width: 400,
      height: 400,
      depth: 0,
    });
    const thousand = () => {
      const before = process.memoryUsage().heapUsed;
      for (let t = 0; t < 1000; t++) mechanics.minute(bodies, count);
      return process.memoryUsage().heapUsed - before;
    };
    thousand();
    const taken = Array.from({ length: 5 }, thousand).sort((a, b) => a - b)[2]!;
    expect(taken / 1000 / count).toBeLessThan(0.5);
  });

  it("that is too small is refused", () => {
    const { bodies, mechanics, seekers } = laboratory(strewn(4, 80, false, 5), openBlock);
    expect(() => mechanics.minute(bodies, 5)).toThrow(/5 cells, but mechanics was made for 4/);
    seekers.touch = 2;
    expect(() => mechanics.minute(bodies, 4, undefined, seekers)).toThrow(/within 1 µm at most, not 2/);
    const other = laboratory(strewn(4, 80, false, 5), openBlock);
    expect(() => mechanics.minute(other.bodies, 4)).toThrow(/must lie in the memory of mechanics/);
  });
});
