import { describe, expect, it } from "vitest";
import { uniform } from "../../numerics/random.js";
import { kMeans } from "./k-means.js";

/** Rows around given centres, with noise of ± spread. */
function around(centres: readonly (readonly number[])[], sizes: readonly number[], spread: number): Float64Array {
  const rows: number[] = [];
  centres.forEach((centre, c) => {
    for (let i = 0; i < sizes[c]!; i++)
      centre.forEach((value, d) => {
        rows.push(value + spread * (2 * uniform(c, i, d, 3) - 1));
      });
  });
  return Float64Array.from(rows);
}

describe("k-means", () => {
  it("finds groups that lie apart, whatever the seed, and numbers them by size", () => {
    const rows = around(
      [
        [0, 0],
        [10, 0],
        [0, 10],
        [10, 10],
      ],
      [20, 80, 40, 60],
      1,
    );
    for (const seed of [1, 2, 3]) {
      const { of, means } = kMeans(rows, 2, 4, seed);
      expect([0, 20, 100, 140].map((i) => of[i])).toEqual([3, 0, 2, 1]);
      expect(new Set(of.subarray(20, 100)).size).toBe(1);
      expect(Math.abs(means[0]![0]! - 10)).toBeLessThan(0.5);
      expect(Math.abs(means[0]![1]!)).toBeLessThan(0.5);
    }
  });

  it("splits a line of points exactly, and its error is what its means leave", () => {
    const { of, means, within } = kMeans(Float64Array.of(0, 1, 2, 10, 11, 12, 13), 1, 2, 1);
    expect([...of]).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect(means.map(([mean]) => mean)).toEqual([11.5, 1]);
    expect(within).toBe(2.25 + 0.25 + 0.25 + 2.25 + 1 + 0 + 1);
  });

  it("gives fewer groups where there are fewer different rows, and the same result every time", () => {
    const { of, means } = kMeans(Float64Array.of(1, 1, 1, 5, 5), 1, 4, 1);
    expect(means.map(([mean]) => mean)).toEqual([1, 5]);
    expect([...of]).toEqual([0, 0, 0, 1, 1]);
    const rows = Float64Array.from({ length: 400 }, (_, i) => uniform(1, i, 0, 3));
    expect(kMeans(rows, 2, 5, 7)).toEqual(kMeans(rows, 2, 5, 7));
  });

  it("puts every row of a large table with its nearest mean", () => {
    const rows = around(
      [
        [0, 0, 0],
        [5, 5, 5],
      ],
      [20_000, 15_000],
      1,
    );
    const { of } = kMeans(rows, 3, 2, 1);
    expect(of.length).toBe(35_000);
    expect(of.subarray(0, 20_000).every((c) => c === 0)).toBe(true);
    expect(of.subarray(20_000).every((c) => c === 1)).toBe(true);
  });
});
