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

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const RADIUS = 8;
/** ρ and α of PhysiCell, µm/min. */
const REPULSION = 10;
const ADHESION = 0.4;

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly z?: number;
  readonly radius?: number;
  readonly speed?: number;
  readonly heading?: readonly [x: number, y: number, z?: number];
  readonly adhesion?: number;
}

/** Room for the cells, and mechanics that works in it. */
function laboratory(box: Box, cells: readonly Cell[]): { moved: MovingBodies; mechanics: Mechanics } {
  const n = cells.length;
  const memory = createMemory(bodiesBytes(n) + mechanicsBytes(n));
  const moved = createBodies(memory, n);
  for (const [i, { x, y, z, radius, speed, heading, adhesion }] of cells.entries()) {
    moved.x[i] = x;
    moved.y[i] = y;
    moved.z[i] = z ?? 0;
    moved.radius[i] = radius ?? RADIUS;
    moved.speed[i] = speed ?? 0;
    moved.headingX[i] = heading?.[0] ?? 0;
    moved.headingY[i] = heading?.[1] ?? 0;
    moved.headingZ[i] = heading?.[2] ?? 0;
    moved.repulsionRoot[i] = Math.sqrt(REPULSION);
    moved.adhesionRoot[i] = Math.sqrt(adhesion ?? ADHESION);
  }
  return { moved, mechanics: createMechanics(box, memory, n) };
}

const bodies = (cells: readonly Cell[]) => laboratory(open, cells).moved;

const open: Box = { width: 200, height: 200, depth: 0, boundary: "open" };
const openBlock: Box = { ...open, depth: 200 };

function moveFor(minutes: number, cells: readonly Cell[], box: Box): MovingBodies {
  const { moved, mechanics } = laboratory(box, cells);
  for (let t = 0; t < minutes; t++) mechanics.minute(moved, cells.length);
  return moved;
}

const apart = ({ x, y, z }: MovingBodies, i: number, j: number) =>
  Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!, z[i]! - z[j]!);

/** Velocity at which two equal cells leave each other, each its half, at distance u = d/R. */
function parting(u: number): number {
  const [s, t] = [Math.max(0, 1 - u), Math.max(0, 1 - u / 1.25)];
  return REPULSION * s * s - ADHESION * t * t;
}

/** d/R at which repulsion and adhesion are equal. */
function equilibrium(): number {
  let [near, far] = [0.5, 1];
  for (let n = 0; n < 60; n++) {
    const middle = (near + far) / 2;
    if (parting(middle) > 0) near = middle;
    else far = middle;
  }
  return near;
}

/** Largest overlap of any pair, in radii of the smaller cell. */
function worstOverlap(cells: MovingBodies, first = 0): number {
  const { radius } = cells;
  let worst = 0;
  for (let i = first; i < radius.length; i++)
    for (let j = first; j < i; j++) {
      const overlap = radius[i]! + radius[j]! - apart(cells, i, j);
      worst = Math.max(worst, overlap / Math.min(radius[i]!, radius[j]!));
    }
  return worst;
}

/** Cells strewn over a square, which they cover by this share; the first `walkers` of them walk. */
function strewn(count: number, cover: number, walkers: number, speed = 10): { cells: Cell[]; box: Box } {
  const draw = (i: number, purpose: number) => uniform(11, i, 0, purpose);
  const radius = (i: number) => 6 + 4 * draw(i, 0);
  let area = 0;
  for (let i = 0; i < count; i++) area += Math.PI * radius(i) ** 2;
  const width = Math.ceil(Math.sqrt(area / cover));
  const cells = Array.from({ length: count }, (_, i): Cell => {
    const angle = 2 * Math.PI * draw(i, 1);
    const walk = { speed, heading: [Math.cos(angle), Math.sin(angle)] as const };
    return { x: width * draw(i, 2), y: width * draw(i, 3), radius: radius(i), ...(i < walkers ? walk : {}) };
  });
  return { cells, box: { width, height: width, depth: 0, boundary: "closed" } };
}

/** The largest overlap seen after any of 30 minutes of a dense tissue that was parted to a tenth of a radius. */
function crowded(walkers: number): number {
  const { cells, box } = strewn(200, 0.8, walkers);
  const { moved, mechanics } = laboratory(box, cells);
  expect(mechanics.relax(moved, 200, { maximumOverlap: 0.1, maximumSteps: 5000 })).toBeLessThanOrEqual(0.1);
  let worst = 0;
  for (let t = 0; t < 30; t++) {
    mechanics.minute(moved, 200);
    worst = Math.max(worst, worstOverlap(moved, walkers));
  }
  return worst;
}

describe("two bodies", () => {
  it("that overlap part along their line, and their centre stays", () => {
    fc.assert(
      fc.property(
        within(0, 1),
        within(-1, 1),
        within(0.3, 0.9),
        within(4, 10),
        within(4, 10),
        within(0, 1),
        (turn, rise, gap, one, other, adhesion) => {
          const flat = Math.sqrt(1 - rise * rise);
          const way = [flat * Math.cos(2 * Math.PI * turn), flat * Math.sin(2 * Math.PI * turn), rise] as const;
          const [x, y, z] = way.map((w) => (w * gap * (one + other)) / 2) as [number, number, number];
          const pair = [
            { x, y, z, radius: one },
            { x: -x, y: -y, z: -z, radius: other, adhesion },
          ];
          const before = bodies(pair);
          const moved = moveFor(1, pair, openBlock);
          expect(apart(moved, 0, 1)).toBeGreaterThan(apart(before, 0, 1));
          for (const [k, at] of [moved.x, moved.y, moved.z].entries()) {
            expect(Math.abs(at[0]! + at[1]!) / 2).toBeLessThan(1e-5);
            expect(Math.abs(at[0]! - at[1]! - way[k]! * apart(moved, 0, 1))).toBeLessThan(2e-5);
          }
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });

  it("on the same spot part, each by as much", () => {
    const moved = moveFor(
      1,
      [
        { x: 0, y: 0 },
        { x: 0, y: 0 },
      ],
      open,
    );
    expect(apart(moved, 0, 1)).toBeGreaterThan(1);
    expect(Math.abs(moved.x[0]! + moved.x[1]!)).toBeLessThan(1e-5);
  });

  it.each([0.6, 0.8, 1.02, 1.1, 1.2])("at %s sums of radii settle where repulsion equals adhesion", (u) => {
    const R = 2 * RADIUS;
    const pair = [
      { x: 0, y: 0 },
      { x: u * R, y: 0 },
    ];
    const first = apart(moveFor(1, pair, open), 0, 1) / R;
    expect(Math.sign(first - u)).toBe(Math.sign(equilibrium() - u));
    const settled = apart(moveFor(8000, pair, open), 0, 1) / R;
    expect(Math.abs(settled / equilibrium() - 1)).toBeLessThan(1e-4);
  });

  it("beyond the reach of adhesion leave each other alone", () => {
    const moved = moveFor(
      10,
      [
        { x: 0, y: 0 },
        { x: 2.5 * RADIUS, y: 0 },
      ],
      open,
    );
    expect([...moved.x]).toEqual([0, 2.5 * RADIUS]);
  });

  // The steps are of first order: the error grows with overlap, here to at most a quarter of the sum of radii.
  it.each([0.75, 0.8, 0.85, 0.9])("at %s sums of radii move in a minute as in steps of 0.001 min, within 15 %", (u) => {
    const R = 2 * RADIUS;
    let fine = u * R;
    for (let n = 0; n < 1000; n++) fine += 0.001 * 2 * parting(fine / R);
    const coarse = apart(
      moveFor(
        1,
        [
          { x: 0, y: 0 },
          { x: u * R, y: 0 },
        ],
        open,
      ),
      0,
      1,
    );
    expect(Math.abs((coarse - u * R) / (fine - u * R) - 1)).toBeLessThan(0.15);
  });

  it("of which one walks: the one at rest stays, the walker squeezes past and is pushed off its line", () => {
    const { moved: pair, mechanics } = laboratory(open, [
      { x: 40, y: 50.5, speed: 10, heading: [1, 0] },
      { x: 60, y: 50 },
    ]);
    for (let t = 0; t < 6; t++) mechanics.minute(pair, 2);
    expect([pair.x[1], pair.y[1], pair.pressure[1]]).toEqual([60, 50, 0]);
    expect(pair.x[0]).toBeGreaterThan(70);
    expect(pair.x[0]).toBeLessThan(100);
    expect(pair.y[0]).toBeGreaterThan(52);
  });
});

describe("walls", () => {
  it("push and press like an equal cell as far behind them, but do not stick", () => {
    fc.assert(
      fc.property(within(0.5, 12), fc.constantFrom("x", "y", "z"), (distance, axis) => {
        const box: Box = { width: 64, height: 64, depth: 64, boundary: "closed" };
        const alone = (at: number) => moveFor(1, [{ x: 32, y: 32, z: 32, [axis]: at }], box);
        const pair = [
          { x: 0, y: 0, adhesion: 0 },
          { x: 2 * distance, y: 0, adhesion: 0 },
        ];
        const mirrored = moveFor(1, pair, open);
        const away = mirrored.x[1]! - distance;
        const [low, high] = [alone(distance), alone(64 - distance)];
        expect(Math.abs(low[axis][0]! - away)).toBeLessThan(1e-4);
        expect(Math.abs(64 - high[axis][0]! - away)).toBeLessThan(1e-4);
        for (const wall of [low, high]) expect(Math.abs(wall.pressure[0]! - mirrored.pressure[0]!)).toBeLessThan(1e-4);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it.each([
    ["section", 0],
    ["block", 50],
  ])("keep walking cells inside a closed %s after every minute", (_, depth) => {
    const box: Box = { width: 60, height: 40, depth, boundary: "closed" };
    const heading = fc.tuple(within(0, 1), within(-1, 1)).map(([turn, rise]) => {
      const z = depth > 0 ? rise : 0;
      const flat = Math.sqrt(1 - z * z);
      return [flat * Math.cos(2 * Math.PI * turn), flat * Math.sin(2 * Math.PI * turn), z] as const;
    });
    const walker = fc.record({
      x: within(0, 60),
      y: within(0, 40),
      z: within(0, depth),
      heading,
      radius: within(3, 12),
      speed: fc.oneof(fc.constant(0), within(0, 15)),
    });
    fc.assert(
      fc.property(fc.array(walker, { minLength: 1, maxLength: 15 }), (cells) => {
        const { moved, mechanics } = laboratory(box, cells);
        const inside = (at: Float32Array, extent: number) =>
          at.every((position) => position >= 0 && position <= extent);
        for (let t = 0; t < 10; t++) {
          mechanics.minute(moved, cells.length);
          expect(inside(moved.x, 60) && inside(moved.y, 40) && inside(moved.z, depth)).toBe(true);
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });

  it("turn a walker back that walks into them, and let it cross if they are open", () => {
    const walker = { x: 195, y: 100, speed: 20, heading: [1, 0] as const };
    const closed = moveFor(1, [walker], { ...open, boundary: "closed" });
    expect(closed.headingX[0]).toBe(-1);
    expect(closed.x[0]).toBeLessThan(200);
    expect(moveFor(1, [walker], open).x[0]).toBeCloseTo(215, 3);
  });
});

describe("a walking cell", () => {
  it("that is free goes where it heads at its speed", () => {
    const moved = moveFor(1, [{ x: 50, y: 50, speed: 10, heading: [1, 0] }], open);
    expect(moved.x[0]).toBeCloseTo(60, 4);
    expect(moved.y[0]).toBe(50);
    expect(moveFor(7, [{ x: 50, y: 50, speed: 10, heading: [0.6, -0.8] }], open).y[0]).toBeCloseTo(-6, 3);
  });

  it("stays in the plane of a section", () => {
    const moved = moveFor(
      5,
      [
        { x: 50, y: 50, speed: 10, heading: [0.6, 0, 0.8] },
        { x: 55, y: 50, z: 1 },
      ],
      open,
    );
    expect([...moved.z]).toEqual([0, 1]);
  });

  it("is reported after each tenth of a minute, and stops in the next step when arrested", () => {
    const { moved: walkers, mechanics } = laboratory(open, [
      { x: 50, y: 50, speed: 10, heading: [1, 0] },
      { x: 50, y: 150, speed: 10, heading: [1, 0] },
    ]);
    const seen: number[] = [];
    mechanics.minute(walkers, 2, (step) => {
      seen.push(step);
      if (seen.length === 3) walkers.speed[0] = 0;
    });
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(walkers.x[0]).toBeCloseTo(53, 4);
    mechanics.minute(walkers, 2);
    expect(walkers.x[0]).toBeCloseTo(53, 4);
    expect(walkers.x[1]).toBeCloseTo(70, 4);
  });
});

describe("a dense tissue", () => {
  it("of resting cells keeps every overlap below 0.3 radii", () => {
    expect(crowded(0)).toBeLessThan(0.3);
  });

  // A walker of 10 µm/min slides over its neighbours, as in a tissue it would go over or under them: ρ is 10 µm/min, too.
  it("keeps its resting cells apart also when a tenth of all cells walk through at 10 µm/min", () => {
    expect(crowded(20)).toBeLessThan(0.3);
  });

  it("keeps its centre: what cells do to each other adds up to nothing", () => {
    const { cells } = strewn(120, 0.8, 0);
    const mean = (a: Float32Array) => a.reduce((sum, v) => sum + v, 0) / a.length;
    const [before, moved] = [bodies(cells), moveFor(5, cells, { ...open, width: 160, height: 160 })];
    expect(Math.abs(mean(moved.x) - mean(before.x))).toBeLessThan(1e-4);
    expect(Math.abs(mean(moved.y) - mean(before.y))).toBeLessThan(1e-4);
  });

  it("moves the same to the last bit, whatever the order of its cells", () => {
    const { cells, box } = strewn(60, 0.7, 12, 3);
    const straight = moveFor(5, cells, box);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          cells.map((_, i) => i),
          { minLength: 60 },
        ),
        (order) => {
          const permuted = moveFor(
            5,
            order.map((i) => cells[i]!),
            box,
          );
          const moved = (columns: MovingBodies, at: readonly number[]) =>
            at.map((i) => [columns.x[i], columns.y[i], columns.pressure[i], columns.headingX[i]]);
          expect(moved(permuted, [...order.keys()])).toEqual(moved(straight, order));
        },
      ),
      { seed: 4, numRuns: 20 },
    );
  });

  it("presses each cell by the sum of s² √(ρ_i ρ_j) over its neighbours", () => {
    const { cells } = strewn(60, 0.8, 0);
    const { moved, mechanics } = laboratory(open, cells);
    const at = bodies(cells);
    // So weak that nobody moves.
    moved.repulsionRoot.fill(1e-3);
    moved.adhesionRoot.fill(0);
    mechanics.minute(moved, 60);
    for (let i = 0; i < 60; i++) {
      let sum = 0;
      for (let j = 0; j < 60; j++) {
        const R = at.radius[i]! + at.radius[j]!;
        if (j !== i) sum += Math.max(0, 1 - apart(at, i, j) / R) ** 2;
      }
      expect(Math.abs(moved.pressure[i]! / 1e-6 - sum)).toBeLessThan(1e-4);
    }
  });
});
