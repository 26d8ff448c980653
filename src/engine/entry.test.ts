import { describe, expect, it } from "vitest";
import { uniform } from "../numerics/random.js";
import { poisson } from "./entry.js";

describe("influx", () => {
  it("is Poisson: mean and variance agree, and a mean 10 % off would be seen", () => {
    const n = 20_000;
    for (const mean of [0.05, 0.8, 4]) {
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < n; i++) {
        const k = poisson(mean, uniform(9, i, 0, 1));
        sum += k;
        squares += k * k;
      }
      const got = sum / n;
      const deviation = Math.sqrt(mean / n);
      expect(Math.abs(got - mean)).toBeLessThan(3 * deviation);
      expect(0.1 * mean).toBeGreaterThan(3 * deviation * 0.99);
      const variance = squares / n - got * got;
      expect(Math.abs(variance - mean)).toBeLessThan(4 * Math.sqrt((mean + 2 * mean * mean) / n));
    }
  });

  it("lets nobody in where the flux is zero or negative", () => {
    expect(poisson(0, 0.99)).toBe(0);
    expect(poisson(-1, 0.99)).toBe(0);
  });
});
