import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jackknifeError, pairedEffect } from "../statistics/paired.js";
import { bandDistance } from "./bands.js";
import { evolve } from "./evolution.js";
import { latinHypercube } from "./latin-hypercube.js";

describe("a Latin hypercube", () => {
  it("has one point in each stratum of each axis, whatever its size and seed", () => {
    const sizes = [fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 12 }), fc.nat()] as const;
    fc.assert(
      fc.property(...sizes, (points, axes, seed) => {
        const design = latinHypercube(points, axes, seed);
        for (let axis = 0; axis < axes; axis++) {
          const strata = design.map((point) => Math.floor(point[axis]! * points)).sort((a, b) => a - b);
          expect(strata).toEqual(strata.map((_, k) => k));
        }
      }),
    );
  });

  it("couples no axis with another", () => {
    const design = latinHypercube(2000, 2, 7);
    const product = design.reduce((sum, [x, y]) => sum + (x! - 0.5) * (y! - 0.5), 0) / design.length;
    // Correlation of independent ranks: SD 1/√n; twelve times the mean product is the correlation.
    expect(Math.abs(12 * product)).toBeLessThan(4 / Math.sqrt(2000));
  });
});

describe("the distance from a band", () => {
  it("is 0 inside and on its edges, and 1 half a width beyond, on a log scale", () => {
    const band = { low: 2, high: 8 };
    for (const value of [2, 5, 8]) expect(bandDistance(value, band)).toBe(0);
    expect(bandDistance(16, band)).toBeCloseTo(1, 12);
    expect(bandDistance(1, band)).toBeCloseTo(1, 12);
    expect(bandDistance(32, band)).toBeCloseTo(4, 12);
    expect(bandDistance(0, band)).toBe(bandDistance(0.02, band));
  });
});

describe("the evolution strategy", () => {
  const search = { start: [0.9, 0.1, 0.5, 0.2], spread: 0.2, generations: 150, points: 8, seed: 1 };
  const minimum = [0.3, 0.7, 0.25, 0.6];
  const ill = (x: readonly number[]) =>
    x.reduce((sum, v, i) => sum + [1, 10, 100, 1000][i]! * (v - minimum[i]!) ** 2, 0);

  it("finds the minimum of a bowl whose axes differ a thousandfold", async () => {
    const found = await evolve(search, async (points) => points.map(ill));
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(minimum[i]!, 3);
    });
  });

  it("stays in the unit cube, and goes to the wall where the minimum lies beyond it", async () => {
    const seen: number[] = [];
    const found = await evolve({ ...search, generations: 40 }, async (points) => {
      seen.push(...points.flat());
      return points.map((x) => x.reduce((sum, v) => sum + (v - 1.5) ** 2, 0));
    });
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...seen)).toBeLessThanOrEqual(1);
    for (const value of found) expect(value).toBeGreaterThan(0.99);
  });

  it("goes the same way again", async () => {
    const again = () => evolve({ ...search, generations: 5 }, async (points) => points.map(ill));
    expect(await again()).toEqual(await again());
  });
});

describe("paired differences", () => {
  it("have the mean and the standard error of the differences", () => {
    const { mean, error, pairs } = pairedEffect([1, 2, 3], [2, 4, 6]);
    expect([mean, pairs]).toEqual([2, 3]);
    expect(error).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(pairedEffect([1], [2]).error).toBeNull();
  });

  it("have the same error by leaving out one at a time", () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    const zeros = values.map(() => 0);
    expect(jackknifeError(values, mean)).toBeCloseTo(pairedEffect(zeros, values).error!, 12);
  });
});
