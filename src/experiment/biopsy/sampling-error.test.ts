import { describe, expect, it } from "vitest";
import { uniform } from "../../numerics/random.js";
import { Tiles } from "./sampling-error.js";

/** A Poisson pattern of mean `mean` on a square, by thinning a fixed number of uniform points. */
function poisson(mean: number, side: number, seed: number) {
  const tried = mean * 8;
  const kept = Array.from({ length: tried }, (_, i) => i).filter((i) => uniform(seed, i, 2, 9) < 1 / 8);
  return {
    x: kept.map((i) => side * uniform(seed, i, 0, 9)),
    y: kept.map((i) => side * uniform(seed, i, 1, 9)),
  };
}

describe("sampling error", () => {
  it("covers the true density of Poisson patterns about as often as it says", () => {
    const [side, mean, trials] = [1200, 300, 200];
    let covered = 0;
    for (let seed = 1; seed <= trials; seed++) {
      const tiles = new Tiles(side, side, seed);
      const points = poisson(mean, side, seed);
      const { low, high } = tiles.estimate([tiles.sum(points, () => 1)], (n) => n);
      if (low! <= mean && mean <= high!) covered++;
    }
    const sd = Math.sqrt(trials * 0.95 * 0.05);
    expect(covered).toBeGreaterThan(0.95 * trials - 4 * sd);
    expect(covered).toBeLessThan(trials);
  });

  it("has the width of √n for points that know nothing of each other, within a tenth", () => {
    const trials = 60;
    const ratios = Array.from({ length: trials }, (_, seed) => {
      const tiles = new Tiles(1500, 1500, seed + 1);
      const points = poisson(900, 1500, seed + 1);
      const { low, high } = tiles.estimate([tiles.sum(points, () => 1)], (sum) => sum);
      return (high! - low!) / (2 * 1.96 * Math.sqrt(points.x.length));
    });
    const mean = ratios.reduce((a, b) => a + b) / trials;
    const sd = Math.sqrt(ratios.reduce((sum, ratio) => sum + (ratio - mean) ** 2, 0) / (trials - 1));
    expect(Math.abs(mean - 1)).toBeLessThan((4 * sd) / Math.sqrt(trials));
    expect((4 * sd) / Math.sqrt(trials)).toBeLessThan(0.1);
  });

  it("grows with clustering, is nought where every tile is alike, and is the same every time", () => {
    const side = 900;
    const even = { x: [] as number[], y: [] as number[] };
    for (let i = 0; i < 36; i++) {
      even.x.push((i % 6) * 150 + 75);
      even.y.push(Math.floor(i / 6) * 150 + 75);
    }
    const tiles = new Tiles(side, side, 1);
    expect(tiles.estimate([tiles.sum(even, () => 2)], (n) => n)).toEqual({ value: 72, low: 72, high: 72 });
    const crowd = tiles.sum({ x: even.x.map(() => 10), y: even.y.map(() => 10) }, () => 1);
    const estimate = tiles.estimate([crowd], (n) => n);
    expect(estimate.value).toBe(36);
    expect(estimate.low).toBe(0);
    expect(new Tiles(side, side, 1).estimate([crowd], (n) => n)).toEqual(estimate);
    expect(new Tiles(side, side, 2).estimate([tiles.sum(poisson(100, side, 3), () => 1)], (n) => n)).not.toEqual(
      tiles.estimate([tiles.sum(poisson(100, side, 3), () => 1)], (n) => n),
    );
  });

  it("is not claimed for a sample of a few tiles, nor for a ratio without a denominator", () => {
    const small = new Tiles(300, 300, 1);
    expect(small.estimate([new Float64Array(4).fill(1)], (n) => n)).toEqual({ value: 4, low: null, high: null });
    const tiles = new Tiles(900, 900, 1);
    const none = new Float64Array(tiles.count);
    expect(tiles.estimate([none, none], (a, b) => a / b)).toEqual({ value: Number.NaN, low: null, high: null });
  });

  it("gives the shares of what a rule says", () => {
    const tiles = new Tiles(900, 900, 1);
    const part = Float64Array.from({ length: tiles.count }, (_, i) => i % 2);
    const shares = tiles.shares([part], (sum) => (sum > 18 ? "above" : "not above"))!;
    expect(shares.above! + shares["not above"]!).toBeCloseTo(1, 3);
    expect(shares.above).toBeGreaterThan(0.3);
    expect(shares.above).toBeLessThan(0.6);
  });
});
