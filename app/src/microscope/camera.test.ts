import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitted, micronsAt, pixelsAt, scaleBar, zoomed } from "./camera";

const canvas = { width: 900, height: 600 };
const fit = fitted({ width: 640, height: 640 }, canvas);
const camera = fc.record({
  x: fc.double({ min: 0, max: 640, noNaN: true }),
  y: fc.double({ min: 0, max: 640, noNaN: true }),
  pixelsPerMicron: fc.double({ min: 0.5, max: 50, noNaN: true }),
});
const point = fc.tuple(fc.double({ min: 0, max: 900, noNaN: true }), fc.double({ min: 0, max: 600, noNaN: true }));

describe("the camera", () => {
  it("sees pixels and µm the same way back and forth", () => {
    fc.assert(
      fc.property(camera, point, (at, pixel) => {
        const [x, y] = pixelsAt(at, canvas, micronsAt(at, canvas, pixel));
        expect(x).toBeCloseTo(pixel[0], 6);
        expect(y).toBeCloseTo(pixel[1], 6);
      }),
    );
  });

  it("zooms about the cursor", () => {
    fc.assert(
      fc.property(camera, point, fc.double({ min: 0.5, max: 2, noNaN: true }), (at, pixel, factor) => {
        const before = micronsAt(at, canvas, pixel);
        const after = micronsAt(zoomed(at, canvas, pixel, factor, fit), canvas, pixel);
        expect(after[0]).toBeCloseTo(before[0], 6);
        expect(after[1]).toBeCloseTo(before[1], 6);
      }),
    );
  });

  it("has y upwards, and fits the whole tissue", () => {
    expect(micronsAt(fit, canvas, [450, 0])[1]).toBeGreaterThan(640);
    expect(micronsAt(fit, canvas, [450, 600])[1]).toBeLessThan(0);
  });

  it("has a scale bar of 1, 2 or 5 that fits", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 60, noNaN: true }), (pixelsPerMicron) => {
        const length = scaleBar(pixelsPerMicron, 150);
        expect(length * pixelsPerMicron).toBeLessThanOrEqual(150 * (1 + 1e-9));
        expect(length * pixelsPerMicron).toBeGreaterThan(150 / 2.6);
        expect([1, 2, 5]).toContain(Number((length / 10 ** Math.floor(Math.log10(length) + 1e-9)).toPrecision(3)));
      }),
    );
  });
});
