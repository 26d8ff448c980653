import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNeighbours, type Neighbours, type Positions } from "./neighbours.js";

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius: number;
  readonly speed: number;
}

/** Shares of the box; some cells lie outside, some on top of each other. */
const cell = fc.record({
  x: within(-0.3, 1.3),
  y: within(-0.3, 1.3),
  z: within(-0.3, 1.3),
  radius: fc.oneof(within(3, 15), fc.constant(15)),
  speed: fc.oneof(fc.constant(0), within(0, 15), fc.constant(15)),
});
const population = fc
  .tuple(fc.array(cell, { maxLength: 120, size: "max" }), fc.array(fc.tuple(fc.nat(), cell), { maxLength: 10 }))
  .map(([cells, doubles]): Cell[] => [
    ...cells,
    ...doubles.map(([n, { radius, speed }]) => ({ ...(cells[n % cells.length] ?? origin), radius, speed })),
  ]);
const origin = { x: 0, y: 0, z: 0 };

interface Box {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
}
const extent = within(5, 400);
const sections = fc.record({ width: extent, height: extent, depth: fc.constant(0) });
const blocks = fc.record({ width: extent, height: extent, depth: extent });

const positions = (cells: readonly Cell[], { width, height, depth }: Box): Positions => ({
  x: Float32Array.from(cells, ({ x }) => x * width),
  y: Float32Array.from(cells, ({ y }) => y * height),
  z: Float32Array.from(cells, ({ z }) => z * depth),
  radius: Float32Array.from(cells, ({ radius }) => radius),
  speed: Float32Array.from(cells, ({ speed }) => speed),
});

/** How far cells i and j lie within the reach of their lists, µm. */
function margin({ x, y, z, radius, speed }: Positions, i: number, j: number, minutes: number): number {
  const reach = (n: number) => 1.25 * radius[n]! + minutes * speed[n]! + 0.5;
  return reach(i) + reach(j) - Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!, z[i]! - z[j]!);
}

const listed = ({ start, list }: Neighbours, i: number) => [...list.subarray(start[i]!, start[i + 1]!)];

/** Pairs nearer to the limit than rounding (1e-4 µm) may be listed or not. */
function agree(made: Neighbours, at: Positions, count: number, minutes: number) {
  for (let i = 0; i < count; i++) {
    const clear = (j: number) => Math.abs(margin(at, i, j, minutes)) > 1e-4;
    const walks = (n: number) => minutes > 0 && at.speed[n]! > 0;
    const near = Array.from({ length: count }, (_, j) => j).filter(
      (j) => j !== i && margin(at, i, j, minutes) > 0 && (walks(i) || !walks(j)),
    );
    const seen = listed(made, i).sort((a, b) => a - b);
    expect(seen.filter(clear)).toEqual(near.filter(clear));
  }
}

describe("neighbours", () => {
  it.each([
    ["a section", sections],
    ["a block", blocks],
  ])("are in %s all whom a look at every pair finds, each once; those at rest list those at rest", (_, boxes) => {
    fc.assert(
      fc.property(boxes, population, fc.constantFrom(0, 1), (box, cells, minutes) => {
        const at = positions(cells, box);
        const made = createNeighbours(box.width, box.height, box.depth);
        made.build(at, cells.length, minutes);
        agree(made, at, cells.length, minutes);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it("are listed anew for more, fewer, faster or slower cells", () => {
    fc.assert(
      fc.property(blocks, population, population, (box, before, after) => {
        const made = createNeighbours(box.width, box.height, box.depth);
        made.build(positions(before, box), before.length, 1);
        const at = positions(after, box);
        made.build(at, after.length, 1);
        agree(made, at, after.length, 1);
      }),
      { seed: 2, numRuns: 100 },
    );
  });

  it("grow their list when everyone is near everyone", () => {
    const cells = Array.from({ length: 60 }, () => ({ ...origin, radius: 8, speed: 0 }));
    const made = createNeighbours(100, 100, 0);
    made.build(positions(cells, { width: 100, height: 100, depth: 0 }), 60, 0);
    for (let i = 0; i < 60; i++) expect(new Set([...listed(made, i), i]).size).toBe(60);
    expect(made.start[60]).toBe(60 * 59);
  });
});
