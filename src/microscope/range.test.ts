import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rangeOf, shareOf } from "./range.js";
import { roundAbove, roundBelow, ticksOf } from "./round-steps.js";
import { scaleBarOf } from "./scale-bar.js";

describe("the range of a colour bar", () => {
  it("leaves out a hundredth at either end and says how much", () => {
    const values = Array.from({ length: 1000 }, (_, i) => i);
    values[999] = 1e9;
    const range = rangeOf(values);
    expect(range.low).toBe(10);
    expect(range.high).toBe(989);
    expect(range.clipped).toBeCloseTo(0.02, 3);
    expect(shareOf(range, 1e9)).toBe(1);
  });

  it("never collapses", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 })), (values) => {
        const { low, high } = rangeOf(values);
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  it("passes over cells without a value", () => {
    expect(rangeOf([Number.NaN, 2, 4, Number.NaN])).toMatchObject({ low: 2, high: 4, clipped: 0 });
  });
});

describe("round steps", () => {
  const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });

  it("are 1, 2 or 5 times a power of ten, just below or above", () => {
    expect([7, 4.9, 0.3, 199, 1000].map(roundBelow)).toEqual([5, 2, 0.2, 100, 1000]);
    expect([7, 4.9, 1.5, 201, 1000].map(roundAbove)).toEqual([10, 5, 2, 500, 1000]);
    fc.assert(
      fc.property(positive, (x) => {
        expect(roundBelow(x)).toBeLessThanOrEqual(x * (1 + 1e-9));
        expect(roundAbove(x)).toBeGreaterThanOrEqual(x * (1 - 1e-9));
        expect(roundAbove(x) / roundBelow(x)).toBeLessThan(2.6);
      }),
    );
  });

  it("make ticks within the bar", () => {
    expect(ticksOf(0, 116, 4)).toEqual([0, 50, 100]);
    expect(ticksOf(1, 4.7, 4)).toEqual([1, 2, 3, 4]);
    fc.assert(
      fc.property(positive, positive, (low, span) => {
        const ticks = ticksOf(low, low + span, 4);
        expect(ticks.length).toBeLessThanOrEqual(5);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(low - 1e-6 * (low + span));
          expect(tick).toBeLessThanOrEqual(low + span + 1e-6 * (low + span));
        }
      }),
    );
  });

  it("make a scale bar of at most a fifth of the picture, and at least a thirteenth", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 64, max: 4000 }),
        fc.double({ min: 0.05, max: 40, noNaN: true }),
        (width, scale) => {
          const { pixels, length, label } = scaleBarOf({ width, pixelsPerMicron: scale });
          expect(pixels / width).toBeLessThanOrEqual(0.2 + 1e-9);
          expect(pixels / width).toBeGreaterThan(0.2 / 2.6);
          expect(pixels / scale).toBeCloseTo(length, 6);
          expect(label).toMatch(/^[\d.]+ (µm|mm)$/);
        },
      ),
    );
    expect(scaleBarOf({ width: 1280, pixelsPerMicron: 0.1 }).label).toBe("2 mm");
  });
});
