import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areaOf, borderDistance, covariance, disc, rectangle } from "./window.js";

describe("the window of a sample", () => {
  it("knows its area, which is its covariance with itself", () => {
    expect(areaOf(rectangle(300, 200))).toBe(60_000);
    expect(covariance(rectangle(300, 200), 0, 0)).toBe(60_000);
    expect(covariance(disc(600), 0, 0) / areaOf(disc(600))).toBeCloseTo(1, 7);
  });

  it("follows the exact area of a lens", () => {
    for (const d of [1, 30, 250, 599]) {
      const exact = 2 * 300 ** 2 * Math.acos(d / 600) - (d / 2) * Math.sqrt(4 * 300 ** 2 - d * d);
      expect(covariance(disc(600), d, 0) / exact).toBeCloseTo(1, 7);
    }
    expect(covariance(disc(600), 600, 1)).toBe(0);
    expect(covariance(rectangle(300, 200), -100, 50)).toBe(200 * 150);
    expect(covariance(rectangle(300, 200), 0, 201)).toBe(0);
  });

  it("integrates its covariance to the square of its area", () => {
    for (const window of [rectangle(40, 30), disc(36)]) {
      let sum = 0;
      for (let x = -40; x <= 40; x += 0.5) for (let y = -40; y <= 40; y += 0.5) sum += 0.25 * covariance(window, x, y);
      expect(sum / areaOf(window) ** 2).toBeCloseTo(1, 2);
    }
  });

  it("measures the distance to its border", () => {
    expect(borderDistance(rectangle(300, 200), 10, 150)).toBe(10);
    expect(borderDistance(rectangle(300, 200), 10, 205)).toBe(-5);
    expect(borderDistance(disc(100), 50, 90)).toBe(10);
    const coordinate = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        expect(borderDistance(disc(100), x, y)).toBeLessThanOrEqual(borderDistance(rectangle(100, 100), x, y) + 1e-9);
      }),
    );
  });
});
