import { describe, expect, it } from "vitest";
import { fibreAngle, hashId, valueNoise } from "./noise";

describe("noise", () => {
  it("is even between 0 and 1 over ids", () => {
    const values = Array.from({ length: 4000 }, (_, id) => hashId(id + 1, 3));
    const mean = values.reduce((a, b) => a + b) / values.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * values.length));
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(hashId(17, 1)).not.toBe(hashId(17, 2));
  });

  it("is continuous, also across the lattice and below zero", () => {
    for (let i = -300; i < 300; i++)
      expect(Math.abs(valueNoise(i / 50, 0.3) - valueNoise((i + 1) / 50, 0.3))).toBeLessThan(0.05);
  });

  it("turns the fibres slowly", () => {
    for (let x = 0; x < 600; x += 3) {
      const turn = Math.abs(fibreAngle(x, 200) - fibreAngle(x + 1, 200));
      expect(Math.min(turn, 2 * Math.PI - turn)).toBeLessThan(0.35);
    }
  });
});
