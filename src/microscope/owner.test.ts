import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowOf } from "./flow.js";
import { ownerBuffer } from "./owner.js";
import { roundShapes, shapesOf } from "./shapes.js";
import { type Placed, snapshotOf, types } from "./tissue.fixture.js";
import { viewOf } from "./view.js";

const placed = fc.record({
  x: fc.double({ min: 0, max: 100, noNaN: true }),
  y: fc.double({ min: 0, max: 80, noNaN: true }),
  radius: fc.double({ min: 4, max: 10, noNaN: true }),
  type: fc.constantFrom(...types),
});
const tissue = fc.array(placed, { minLength: 1, maxLength: 14 });

const view = (cells: readonly Placed[], width = 100) => viewOf(snapshotOf(cells), { width });
const round = (cells: readonly Placed[], width = 100) => {
  const { cells: table } = snapshotOf(cells);
  return ownerBuffer(table, roundShapes(table), view(cells, width));
};

describe("owners of pixels", () => {
  it("are the cells of least power among those whose outline reaches there, in their own axes", () => {
    fc.assert(
      fc.property(tissue, (cells) => {
        const snapshot = snapshotOf(cells);
        const table = snapshot.cells;
        const frame = view(cells);
        const shapes = shapesOf(table, flowOf(table, frame));
        const { cell, localX, localY, width } = ownerBuffer(table, shapes, frame);
        for (let at = 0; at < cell.length; at += 37) {
          const x = (at % width) + 0.5;
          const y = 80 - (Math.floor(at / width) + 0.5);
          const place = (i: number) => {
            const [dx, dy] = [x - table.x[i]!, y - table.y[i]!];
            const [c, s, a] = [shapes.axisX[i]!, shapes.axisY[i]!, shapes.stretch[i]!];
            return [(dx * c + dy * s) / a, (dy * c - dx * s) * a] as const;
          };
          const power = cells.map((_, i) => Math.hypot(...place(i)) ** 2 - (shapes.weight[i]! * table.radius[i]!) ** 2);
          const share = (i: number) => Math.hypot(...place(i)) / (table.radius[i]! * shapes.reach[i]!);
          const surely = cells.flatMap((_, i) => (share(i) < 1 - shapes.uneven[i]! - 1e-5 ? [power[i]!] : []));
          const perhaps = cells.flatMap((_, i) => (share(i) < 1 + shapes.uneven[i]! + 1e-5 ? [power[i]!] : []));
          const owner = cell[at]!;
          if (owner < 0) expect(surely).toEqual([]);
          else {
            expect(power[owner]).toBeLessThanOrEqual(Math.min(...surely, Number.POSITIVE_INFINITY) + 1e-3);
            expect(power[owner]).toBeGreaterThanOrEqual(Math.min(...perhaps) - 1e-3);
            const [u, v] = place(owner);
            expect(localX[at]! * table.radius[owner]!).toBeCloseTo(u, 3);
            expect(localY[at]! * table.radius[owner]!).toBeCloseTo(v, 3);
          }
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it("are mirrored when the tissue is", () => {
    const whole = fc.array(
      fc.record({
        x: fc.integer({ min: 0, max: 100 }),
        y: fc.integer({ min: 0, max: 80 }),
        radius: fc.integer({ min: 4, max: 10 }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(whole, (cells) => {
        const { cell, width } = round(cells);
        const mirrored = round(cells.map((c) => ({ ...c, x: 100 - c.x })));
        const differs = cell.filter((owner, at) => mirrored.cell[at + width - 1 - 2 * (at % width)] !== owner);
        expect(differs.length).toBe(0);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });

  it("move with the view by whole pixels", () => {
    const { cells } = snapshotOf([
      { x: 30, y: 40, radius: 9 },
      { x: 44, y: 44, radius: 7, type: "CD8" },
    ]);
    const frame = viewOf(snapshotOf([]), { width: 100 });
    const shapes = shapesOf(cells, flowOf(cells, frame));
    const here = ownerBuffer(cells, shapes, frame);
    const moved = ownerBuffer(cells, shapes, { ...frame, left: 7, top: 77 });
    for (let y = 3; y < 70; y++)
      expect(moved.cell.subarray((y - 3) * 100, (y - 3) * 100 + 83)).toEqual(
        here.cell.subarray(y * 100 + 7, y * 100 + 90),
      );
  });

  it("give a lone cell π (reach · r)², whatever its type and stretch, and half to each of two equals", () => {
    for (const type of types) {
      const { cells } = snapshotOf([{ x: 50, y: 40, radius: 8, type }]);
      const frame = viewOf(snapshotOf([]), { width: 1000 });
      const shapes = shapesOf(cells, flowOf(cells, frame));
      const { cell } = ownerBuffer(cells, shapes, frame);
      const area = cell.reduce((sum, owner) => sum + (owner === 0 ? 0.01 : 0), 0);
      const reach = 8 * shapes.reach[0]!;
      expect(area / (Math.PI * reach * reach)).toBeCloseTo(1, 1.5);
    }
    const { cell } = round([
      { x: 45.5, y: 40, radius: 8 },
      { x: 54.5, y: 40, radius: 8 },
    ]);
    const of = (row: number) => cell.filter((owner) => owner === row).length;
    expect(of(0)).toBe(of(1));
  });

  it("know the distance to the wall between two cells, and to a free outline", () => {
    const { cell, edge, width } = round(
      [
        { x: 40, y: 40, radius: 8 },
        { x: 52, y: 40, radius: 6 },
      ],
      400,
    );
    // the wall of two circles lies at x₀ + (d² + r₀² − r₁²) / 2d
    const wall = 40 + (144 + 64 - 36) / 24;
    for (let x = 130; x < 230; x += 7) {
      const at = 160 * width + x;
      const micron = (x + 0.5) / 4;
      const free = micron < wall ? 9.76 - Math.hypot(micron - 40, 0.125) : 7.32 - Math.hypot(micron - 52, 0.125);
      const disputed = micron > 52 - 7.32 && micron < 40 + 9.76;
      const expected = disputed ? Math.min(Math.abs(micron - wall), free) : free;
      if (cell[at]! >= 0) expect(edge[at]).toBeCloseTo(expected, 1);
    }
  });
});
