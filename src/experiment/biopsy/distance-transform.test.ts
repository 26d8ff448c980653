import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceTransform } from "./distance-transform.js";

describe("the distance transform", () => {
  it("gives the distances that a search through all pixels gives", () => {
    const size = fc.integer({ min: 1, max: 14 });
    fc.assert(
      fc.property(
        size,
        size,
        fc.array(fc.integer({ min: 0, max: 195 }), { minLength: 1, maxLength: 12 }),
        (w, h, some) => {
          const marked = [...new Set(some.map((i) => i % (w * h)))];
          const distance = distanceTransform(w, h, (pixel) => marked.includes(pixel));
          for (let pixel = 0; pixel < w * h; pixel++) {
            const all = marked.map((q) => Math.hypot((q % w) - (pixel % w), Math.floor(q / w) - Math.floor(pixel / w)));
            expect(distance[pixel]).toBeCloseTo(Math.min(...all), 12);
          }
        },
      ),
    );
  });

  it("is infinite where nothing is marked", () => {
    expect([...distanceTransform(2, 2, () => false)]).toEqual([Infinity, Infinity, Infinity, Infinity]);
  });
});
