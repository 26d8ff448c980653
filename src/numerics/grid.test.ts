import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paddedCount } from "./grid.js";

describe("padded counts", () => {
  it("are the next m·2^p with m ≤ 8", () => {
    expect([1, 3, 8, 9, 50, 56, 57, 64, 65, 100].map(paddedCount)).toEqual([1, 3, 8, 10, 56, 56, 64, 64, 80, 112]);
  });

  it("are minimal", () => {
    const fits = (n: number): boolean => n <= 8 || (n % 2 === 0 && fits(n / 2));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (required) => {
        let least = required;
        while (!fits(least)) least++;
        expect(paddedCount(required)).toBe(least);
      }),
    );
  });
});
