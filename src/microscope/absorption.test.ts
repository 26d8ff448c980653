import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dab, eosin, haematoxylin, transmittance, unmixed } from "./absorption.js";
import { transmitted } from "./bright-field.js";
import type { Rgb } from "./palette.js";

const amount = fc.double({ min: 0, max: 1.2, noNaN: true });
const lamp: Rgb = [255, 255, 255];
const through = (h: number, e: number, d: number) =>
  transmitted(
    [
      [Float32Array.of(h), haematoxylin],
      [Float32Array.of(e), eosin],
      [Float32Array.of(d), dab],
    ],
    lamp,
  );

describe("Beer–Lambert absorption", () => {
  it("lets all light through an unstained section", () => {
    expect([...through(0, 0, 0)]).toEqual([255, 255, 255]);
  });

  it("is 10^(−density), a tenth at density 1, and follows the exact law to a quarter of a grey value", () => {
    expect(transmittance(1)).toBeCloseTo(0.1, 6);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4, noNaN: true }), (x) => Math.abs(transmittance(x) - 10 ** -x) < 0.0012),
    );
  });

  it("squares the transmittance when a stain is doubled", () => {
    fc.assert(
      fc.property(amount, (h) => {
        const [once, twice] = [through(h, 0, 0), through(2 * h, 0, 0)];
        for (let c = 0; c < 3; c++) expect(twice[c]! / 255).toBeCloseTo((once[c]! / 255) ** 2, 2);
      }),
    );
  });

  it("multiplies over stains, in any order, and never brightens", () => {
    fc.assert(
      fc.property(amount, amount, amount, (h, e, d) => {
        const [all, one, two, three] = [through(h, e, d), through(h, 0, 0), through(0, e, 0), through(0, 0, d)];
        for (let c = 0; c < 3; c++) {
          expect(all[c]! / 255).toBeCloseTo((one[c]! * two[c]! * three[c]!) / 255 ** 3, 2);
          expect(all[c]).toBeLessThanOrEqual(one[c]! + 1e-3);
        }
      }),
    );
  });

  it("can be undone: three stains are told apart from the colour", () => {
    fc.assert(
      fc.property(amount, amount, amount, (h, e, d) => {
        const density = ([0, 1, 2] as const).map((c) => h * haematoxylin[c] + e * eosin[c] + d * dab[c]);
        const found = unmixed(density as unknown as Rgb, [haematoxylin, eosin, dab]);
        for (const [k, value] of [h, e, d].entries()) expect(found[k]).toBeCloseTo(value, 6);
      }),
    );
  });

  it("has vectors of length 1, haematoxylin blue, eosin pink, DAB brown", () => {
    for (const v of [haematoxylin, eosin, dab]) expect(Math.hypot(...v)).toBeCloseTo(1, 2);
    const [h, e, d] = [through(1, 0, 0), through(0, 0.4, 0), through(0, 0, 1)];
    expect(h[2]).toBeGreaterThan(Math.max(h[0]!, h[1]!));
    expect(e[0]).toBeGreaterThan(Math.max(e[1]!, e[2]!));
    expect(d[0]! > d[1]! && d[1]! > d[2]!).toBe(true);
  });
});
