import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CellIndex } from "./cell-index.js";

const place = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 100 }));

describe("the cell index", () => {
  it("finds exactly the cells that a search through all finds", () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 60 }),
        place,
        fc.integer({ min: 1, max: 120 }),
        (cells, [x, y], radius) => {
          const points = { x: cells.map(([a]) => a), y: cells.map(([, b]) => b) };
          const index = new CellIndex(points, 17);
          const squared = cells.map(([a, b]) => (a - x) ** 2 + (b - y) ** 2);
          const found: number[] = [];
          index.within(x, y, radius, (cell) => found.push(cell));
          const all = cells.flatMap((_, i) => (squared[i]! <= radius * radius ? [i] : []));
          expect(found.sort((a, b) => a - b)).toEqual(all);
          const nearest = index.nearest(x, y, 7).map(({ cell }) => cell);
          const sorted = cells.map((_, i) => i).sort((a, b) => squared[a]! - squared[b]! || a - b);
          expect(nearest).toEqual(sorted.slice(0, 7));
        },
      ),
      { numRuns: 200 },
    );
  });

  it("leaves the cell itself out, and looks among those listed only", () => {
    const points = { x: [0, 1, 2, 3], y: [0, 0, 0, 0] };
    expect(new CellIndex(points, 1).nearest(0, 0, 2, 0).map(({ cell }) => cell)).toEqual([1, 2]);
    expect(new CellIndex(points, 1, [0, 3]).nearest(1, 0, 2).map(({ cell }) => cell)).toEqual([0, 3]);
    expect(new CellIndex(points, 1, []).nearest(1, 0, 2)).toEqual([]);
  });
});
