import { describe, expect, it } from "vitest";
import { uniform } from "../../numerics/random.js";
import type { Bounds, Law } from "./draws.js";
import { fitScales } from "./fit.js";

const bounds: Bounds = { secretion: [180, 18000], halfMaximum: [25, 2000], diffusivity: [90, 6000] };
const cells = 600;
const x = Float64Array.from({ length: cells }, (_, i) => (i % 30) * 30);
const y = Float64Array.from({ length: cells }, (_, i) => Math.floor(i / 30) * 30);
/** Distance from a source at the left, so that λ ~ √K sets the shape and q the place of half-maximum. */
const predict = ({ secretion, halfMaximum }: Law) =>
  x.map((at) => {
    const level = (secretion / 100) * Math.exp(-at / (40 * Math.sqrt(halfMaximum / 50)));
    return 1 + (9 * level) / (3 + level);
  });
/** Only q/K can be told. */
const ratioOnly = ({ secretion, halfMaximum }: Law) =>
  x.map((at) => 1 + (9 * secretion) / (secretion + halfMaximum * (1 + at / 20)));
const noise = (i: number) => Math.exp(0.2 * (2 * uniform(1, i, 0, 1) - 1));
const truth: Law = { secretion: 1800, halfMaximum: 223.6, diffusivity: 1800 };
const fitOf = (marker: Float64Array, by: (law: Law) => Float64Array) =>
  fitScales({ bounds, diffusivity: 1800, marker, x, y, predict: (laws) => laws.map(by) });

describe("a fit of q and K_M", () => {
  it("finds the point of the grid that made the marker, whatever the scale of the marker", () => {
    const found = fitOf(
      predict(truth).map((fold, i) => 37 * fold * noise(i)),
      predict,
    );
    expect(found.secretion.best).toBeCloseTo(1800, 6);
    expect(found.halfMaximum.best).toBeCloseTo(223.6, 0);
    expect(found.secretion.identifiable).toBe(true);
    expect(found.halfMaximum.identifiable).toBe(true);
    expect(found.error).toBeLessThan(0.15);
    expect(found.errorOfConstant).toBeGreaterThan(0.5);
    for (let k = 0; k < 50; k++) {
      const drawn = found.draw(k, 1);
      expect(drawn.halfMaximum).toBeGreaterThan(100);
      expect(drawn.halfMaximum).toBeLessThan(500);
    }
  });

  it("says that neither is identifiable when only their ratio is", () => {
    const found = fitOf(
      ratioOnly(truth).map((fold, i) => fold * noise(i)),
      ratioOnly,
    );
    expect(found.secretion.identifiable).toBe(false);
    expect(found.halfMaximum.identifiable).toBe(false);
  });

  it("says so of a marker that follows nothing: the best fit lies at a bound", () => {
    const found = fitOf(
      x.map((_, i) => noise(i)),
      predict,
    );
    expect(found.secretion.identifiable || found.halfMaximum.identifiable).toBe(false);
  });

  it("is not thrown by zeros, which are the background of the marker", () => {
    const found = fitOf(
      predict(truth).map((fold, i) => (i % 50 === 0 ? 0 : fold)),
      predict,
    );
    expect(found.secretion.best).toBeCloseTo(1800, 6);
    expect(Number.isFinite(found.error)).toBe(true);
  });
});
