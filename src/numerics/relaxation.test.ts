import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "./forces.js";
import { createNeighbours, type Positions } from "./neighbours.js";
import { uniform } from "./random.js";
import { partOverlaps } from "./relaxation.js";

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });

type Cell = readonly [x: number, y: number, radius: number, z?: number];

const positions = (cells: readonly Cell[]): Positions => ({
  x: Float32Array.from(cells, ([x]) => x),
  y: Float32Array.from(cells, ([, y]) => y),
  z: Float32Array.from(cells, ([, , , z]) => z ?? 0),
  radius: Float32Array.from(cells, ([, , radius]) => radius),
  speed: new Float32Array(cells.length),
});

const section = (width: number): Box => ({ width, height: width, depth: 0, boundary: "closed" });

function part(at: Positions, box: Box, maximumOverlap: number, maximumSteps = 2000): number {
  const neighbours = createNeighbours(box.width, box.height, box.depth);
  return partOverlaps(at, at.x.length, neighbours, box, { maximumOverlap, maximumSteps });
}

/** Largest overlap of any pair, in radii of the smaller cell. */
function worstOverlap({ x, y, z, radius }: Positions): number {
  let worst = 0;
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const d = Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!, z[i]! - z[j]!);
      worst = Math.max(worst, (radius[i]! + radius[j]! - d) / Math.min(radius[i]!, radius[j]!));
    }
  return worst;
}

/** Cells strewn over a square or a cube, which they cover or fill by this share. */
function strewn(count: number, cover: number, solid: boolean, seed: number): { at: Positions; box: Box } {
  const draw = (i: number, purpose: number) => uniform(seed, i, 0, purpose);
  const radius = (i: number) => 4 + 8 * draw(i, 0);
  let size = 0;
  for (let i = 0; i < count; i++) size += solid ? (4 / 3) * Math.PI * radius(i) ** 3 : Math.PI * radius(i) ** 2;
  const width = Math.ceil((size / cover) ** (solid ? 1 / 3 : 1 / 2));
  const place = (i: number, purpose: number) => width * draw(i, purpose);
  const cells = Array.from(
    { length: count },
    (_, i): Cell => [place(i, 1), place(i, 2), radius(i), solid ? place(i, 3) : 0],
  );
  return { at: positions(cells), box: { ...section(width), depth: solid ? width : 0 } };
}

describe("parting of overlaps", () => {
  it("does not move a pair within the limit at all", () => {
    fc.assert(
      fc.property(within(0, 1), within(0, 0.99), within(3, 15), within(3, 15), (turn, overlap, one, other) => {
        const d = one + other - 0.1 * overlap * Math.min(one, other);
        const way = [Math.cos(2 * Math.PI * turn), Math.sin(2 * Math.PI * turn)] as const;
        const at = positions([
          [60, 60, one],
          [60 + d * way[0], 60 + d * way[1], other],
        ]);
        const [x, y] = [at.x.slice(), at.y.slice()];
        expect(part(at, section(120), 0.1)).toBeLessThanOrEqual(0.1);
        expect([at.x, at.y]).toEqual([x, y]);
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("leaves cells alone that overlap nobody while others part", () => {
    const at = positions([
      [40, 40, 8],
      [43, 41, 8],
      [150, 150, 8],
      [150, 100, 8],
    ]);
    expect(part(at, section(200), 0.1)).toBeLessThanOrEqual(0.1);
    expect([...at.x.subarray(2), ...at.y.subarray(2)]).toEqual([150, 150, 150, 100]);
  });

  it.each([
    ["section", 0.5, false],
    ["section", 0.7, false],
    ["block", 0.4, true],
  ] as const)("leaves no overlap beyond the limit in a %s filled by %s, and every cell inside", (_, cover, solid) => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom(0.05, 0.1, 0.3),
        fc.integer({ min: 2, max: 80 }),
        (seed, limit, count) => {
          const { at, box } = strewn(count, cover, solid, seed);
          // Narrow boxes have no room between their walls for what covers them on paper.
          fc.pre(box.width > 80);
          expect(part(at, box, limit, 20_000)).toBeLessThanOrEqual(limit);
          expect(worstOverlap(at)).toBeLessThanOrEqual(limit + 1e-5);
          for (const along of solid ? [at.x, at.y, at.z] : [at.x, at.y]) {
            for (const v of along) expect(v >= 0 && v <= box.width).toBe(true);
          }
        },
      ),
      { seed: 2, numRuns: 40 },
    );
  });

  it("says truly how large an overlap it left, whether it came to its end or not", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), (seed, steps) => {
        const { at, box } = strewn(80, 0.8, false, seed);
        const left = part(at, box, 0.1, steps);
        expect(Math.abs(left - worstOverlap(at))).toBeLessThan(1e-4);
      }),
      { seed: 3, numRuns: 40 },
    );
  });

  it("parts a cell also from the bystander onto whom another pushed it", () => {
    const at = positions([
      [100, 100, 8],
      [100, 100, 8],
      [121.5, 100, 8],
    ]);
    expect(part(at, section(200), 0.1)).toBeLessThanOrEqual(0.1);
    expect(worstOverlap(at)).toBeLessThanOrEqual(0.1);
  });

  it.each([2, 3])("parts %s cells on the same spot, also in a corner", (n) => {
    for (const spot of [100, 0, 200]) {
      const at = positions(Array.from({ length: n }, (): Cell => [spot, spot, 8]));
      expect(part(at, section(200), 0.1)).toBeLessThanOrEqual(0.1);
      expect(worstOverlap(at)).toBeLessThanOrEqual(0.1);
    }
  });

  it("parts more cells on the same spot than fit into a row of the box", () => {
    const at = positions(Array.from({ length: 20 }, (): Cell => [50, 50, 8]));
    expect(part(at, section(100), 0.1)).toBeLessThanOrEqual(0.1);
  });

  it("moves the smaller of two farther, as the radii are: r_i Δx_i = −r_j Δx_j", () => {
    const at = positions([
      [100, 100, 4],
      [103, 104, 12],
    ]);
    part(at, section(200), 0.1);
    expect(4 * (at.x[0]! - 100)).toBeCloseTo(-12 * (at.x[1]! - 103), 3);
    expect(4 * (at.y[0]! - 100)).toBeCloseTo(-12 * (at.y[1]! - 104), 3);
    expect(at.x[0]!).toBeLessThan(100);
  });

  it("keeps cells of a section in its plane, and clear of the walls by their radius", () => {
    const { at, box } = strewn(60, 0.6, false, 5);
    part(at, box, 0.1);
    expect(at.z.every((z) => z === 0)).toBe(true);
    for (let i = 0; i < 60; i++) {
      for (const v of [at.x[i]!, at.y[i]!]) expect(Math.min(v, box.width - v)).toBeGreaterThan(at.radius[i]! - 1e-4);
    }
  });
});
