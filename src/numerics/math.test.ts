import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cosTurn, exp, exp2, exp2f, expm1, log, log2, log2f, sinTurn } from "./math.js";

const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const relative = (got: number, want: number) => Math.abs(got - want) / Math.abs(want);
const always = (range: fc.Arbitrary<number>, law: (x: number) => void) => {
  const property = fc.property(range, (x) => {
    law(x);
  });
  fc.assert(property, { numRuns: 5000, seed: 1 });
};

describe("elementary functions", () => {
  it("agree with the platform: exp2, exp", () => {
    always(within(-1020, 1023.9), (x) => expect(relative(exp2(x), 2 ** x)).toBeLessThan(1e-14));
    always(within(-1, 1), (x) => expect(relative(exp2(x), 2 ** x)).toBeLessThan(5e-16));
    always(within(-700, 709), (x) => expect(relative(exp(x), Math.exp(x))).toBeLessThan(1e-14));
  });

  it("agree with the platform: expm1 down to the smallest arguments", () => {
    always(within(-40, 40), (x) =>
      expect(Math.abs(expm1(x) - Math.expm1(x))).toBeLessThanOrEqual(1e-15 * Math.abs(Math.expm1(x))),
    );
    always(within(-290, 0), (e) => expect(relative(expm1(-(10 ** e)), Math.expm1(-(10 ** e)))).toBeLessThan(1e-15));
    expect(expm1(0)).toBe(0);
  });

  it("agree with the platform: log2, log, denormals included", () => {
    always(within(-1074, 1023), (e) => {
      const x = 2 ** e;
      expect(Math.abs(log2(x) - Math.log2(x))).toBeLessThan(1e-14 + 2.3e-16 * Math.abs(e));
      expect(Math.abs(log(x) - Math.log(x))).toBeLessThan(1e-14 + 2.3e-16 * Math.abs(e));
    });
    always(within(0.5, 2), (x) => expect(Math.abs(log2(x) - Math.log2(x))).toBeLessThan(5e-16));
    expect(log2(8)).toBe(3);
    expect(log2(5e-324)).toBe(-1074);
  });

  it("end where they should", () => {
    expect([exp2(-2000), exp2(2000), exp(-800), exp(800), expm1(-800), expm1(800)]).toEqual([
      0,
      Infinity,
      0,
      Infinity,
      -1,
      Infinity,
    ]);
    expect([log2(0), log(0), log2(Infinity), log(-1), log2(NaN), exp(NaN), exp2(NaN)]).toEqual([
      -Infinity,
      -Infinity,
      Infinity,
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
    expect([exp2(10), exp2(-1074), exp(0), log(1)]).toEqual([1024, 5e-324, 1, 0]);
    expect([exp2(-Infinity), exp2(Infinity), exp(-Infinity), exp(Infinity)]).toEqual([0, Infinity, 0, Infinity]);
  });

  it("undo each other", () => {
    always(within(-1000, 1000), (x) => expect(Math.abs(log2(exp2(x)) - x)).toBeLessThan(1e-14 + 3e-16 * Math.abs(x)));
  });

  it("agree with the platform: cosine and sine of turns, exact at quarters", () => {
    always(within(-3, 3), (u) => {
      expect(Math.abs(cosTurn(u) - Math.cos(2 * Math.PI * u))).toBeLessThan(1e-14);
      expect(Math.abs(sinTurn(u) - Math.sin(2 * Math.PI * u))).toBeLessThan(1e-14);
    });
    for (const [quarter, cosine] of [1, 0, -1, 0, 1].entries()) expect(cosTurn(quarter / 4) + 0).toBe(cosine + 0);
  });
});

describe("their single-precision twins", () => {
  it("stay within their stated errors", () => {
    always(within(-126, 126), (x) => expect(relative(exp2f(x), 2 ** Math.fround(x))).toBeLessThan(2.5e-7));
    always(within(0.25, 4), (x) => expect(Math.abs(log2f(x) - Math.log2(Math.fround(x)))).toBeLessThan(4e-7));
    always(within(-126, 126), (e) => {
      const x = Math.fround(2 ** e);
      expect(Math.abs(log2f(x) - Math.log2(x))).toBeLessThan(4e-7 + 6e-8 * Math.abs(e));
    });
  });

  it("are single precision, and clamp", () => {
    always(within(-200, 200), (x) => expect(Math.fround(exp2f(x))).toBe(exp2f(x)));
    expect([exp2f(-500), exp2f(500), log2f(0), log2f(1)]).toEqual([2 ** -126, 2 ** 126, -126, 0]);
  });
});
