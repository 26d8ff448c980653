import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sectionOf } from "./section.js";
import { mixedTissue, snapshotOf, types } from "./tissue.fixture.js";
import { viewOf } from "./view.js";

const placed = fc.record({
  x: fc.double({ min: 10, max: 90, noNaN: true }),
  y: fc.double({ min: 10, max: 70, noNaN: true }),
  radius: fc.double({ min: 4, max: 10, noNaN: true }),
  type: fc.constantFrom(...types),
});

describe("nuclei", () => {
  it("lie inside what their cell owns: no neighbour notches one", () => {
    fc.assert(
      fc.property(fc.array(placed, { minLength: 2, maxLength: 30 }), (cells) => {
        const snapshot = snapshotOf(cells);
        const { owners, nuclei } = sectionOf(snapshot, viewOf(snapshot, { width: 300 }));
        const owned = new Map<number, number>();
        for (const owner of owners.cell) owned.set(owner, (owned.get(owner) ?? 0) + 1);
        const { cell, width } = owners;
        const notched = cell.filter((owner, at) => {
          if (owner < 0) return nuclei.cover[at] !== 0;
          if (owned.get(owner)! < 30 || nuclei.cover[at]! <= 0.6) return false;
          return [at - 1, at + 1, at - width, at + width].some((next) => cell[next] !== owner);
        });
        expect(notched.length).toBe(0);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it("fill a usual share of their cell: most of a lymphocyte, less of a macrophage", () => {
    const snapshot = mixedTissue();
    const { owners, nuclei } = sectionOf(snapshot, viewOf(snapshot, { width: 600 }));
    const share = (type: string) => {
      let [nucleus, cell] = [0, 0];
      owners.cell.forEach((owner, at) => {
        if (owner < 0 || snapshot.cells.type[owner] !== types.indexOf(type)) return;
        nucleus += nuclei.cover[at]!;
        cell++;
      });
      return nucleus / cell;
    };
    expect(share("CD8")).toBeGreaterThan(0.5);
    expect(share("macrophage")).toBeLessThan(0.3);
    expect(share("macrophage")).toBeGreaterThan(0.08);
  });

  it("look the same whether or not the edge of the picture cuts their cell", () => {
    const snapshot = mixedTissue();
    const whole = sectionOf(snapshot, viewOf(snapshot, { width: 200 }));
    const part = sectionOf(
      snapshot,
      viewOf(snapshot, { width: 80, height: 160, region: { x0: 0, y0: 0, x1: 40, y1: 80 } }),
    );
    for (let y = 0; y < 160; y += 3)
      for (let x = 0; x < 80; x += 3) {
        const at = (section: typeof whole) => (y + section.rim) * section.owners.width + x + section.rim;
        expect(part.nuclei.cover[at(part)]).toBeCloseTo(whole.nuclei.cover[at(whole)]!, 4);
      }
  });
});
