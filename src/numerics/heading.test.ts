import { describe, expect, it } from "vitest";
import { hasHeading, IN_PLANE, lasting, renewHeading } from "./heading.js";
import { uniform } from "./random.js";

const MINUTES = 60;
const SPEED = 2;

const walkers = (n: number) => ({
  headingX: new Float32Array(n),
  headingY: new Float32Array(n),
  headingZ: new Float32Array(n),
});

/** Every walker takes a heading, or keeps the one it has, in minute `step`; in a block it may rise. */
function renew(
  headings: ReturnType<typeof walkers>,
  step: number,
  persistence: number,
  biasX: number,
  biasY: number,
  block?: { readonly biasZ: number },
) {
  const steering = { biasX, biasY, biasZ: block?.biasZ ?? 0 };
  for (let i = 0; i < headings.headingX.length; i++) {
    if (hasHeading(headings, i) && uniform(7, i, step, 0) < lasting(persistence)) continue;
    const rise = block ? uniform(7, i, step, 2) : IN_PLANE;
    renewHeading(headings, i, steering, uniform(7, i, step, 1), rise);
  }
}

function meanAndError(values: Float64Array): { mean: number; error: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const square = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1);
  return { mean, error: Math.sqrt(square / values.length) };
}

/** v² Σ_ij e^(−|i−j|/τ): a heading of minute i is still that of minute j unless it was renewed in between. */
function expectedSquare(persistence: number): number {
  let sum = 0;
  for (let i = 0; i < MINUTES; i++) for (let j = 0; j < MINUTES; j++) sum += Math.exp(-Math.abs(i - j) / persistence);
  return SPEED * SPEED * sum;
}

function squaresWalked(n: number, persistence: number, solid: boolean): Float64Array {
  const headings = walkers(n);
  const [x, y, z] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let step = 0; step < MINUTES; step++) {
    renew(headings, step, persistence, 0, 0, solid ? { biasZ: 0 } : undefined);
    for (let i = 0; i < n; i++) {
      x[i]! += SPEED * headings.headingX[i]!;
      y[i]! += SPEED * headings.headingY[i]!;
      z[i]! += SPEED * headings.headingZ[i]!;
    }
  }
  return x.map((at, i) => at ** 2 + y[i]! ** 2 + z[i]! ** 2);
}

/** Mean along x of (1 − w) ξ + w e_x, normalised, over the circle. */
function expectedDrift(weight: number): number {
  const n = 20_000;
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const angle = (2 * Math.PI * (k + 0.5)) / n;
    const x = (1 - weight) * Math.cos(angle) + weight;
    sum += x / Math.hypot(x, (1 - weight) * Math.sin(angle)) / n;
  }
  return sum;
}

describe("headings", () => {
  // 20 000 walkers: the tolerance of 4 standard errors is 3 %, a persistence 10 % off changes the square by 8 %.
  it.each([
    [2, "section"],
    [5, "section"],
    [10, "section"],
    [2, "block"],
    [5, "block"],
    [10, "block"],
  ] as const)(
    "carry a walker of persistence %s min in a %s as far as theory says, and not as far as a tenth off",
    (τ, where) => {
      const { mean, error } = meanAndError(squaresWalked(20_000, τ, where === "block"));
      expect(Math.abs(mean - expectedSquare(τ))).toBeLessThan(4 * error);
      for (const off of [0.9, 1.1]) expect(Math.abs(mean - expectedSquare(off * τ))).toBeGreaterThan(4 * error);
    },
  );

  it("are in a block uniform on the sphere: each coordinate uniform in [−1, 1], and none with another", () => {
    const n = 20_000;
    const headings = walkers(n);
    renew(headings, 0, 5, 0, 0, { biasZ: 0 });
    const axes = [headings.headingX, headings.headingY, headings.headingZ];
    for (const [k, axis] of axes.entries()) {
      // Share below each decile; its standard deviation is √(p (1 − p)/n).
      for (let p = 0.1; p < 0.95; p += 0.1) {
        const below = axis.filter((value) => value < 2 * p - 1).length / n;
        expect(Math.abs(below - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n));
      }
      const other = axes[(k + 1) % 3]!;
      const product = meanAndError(Float64Array.from(axis, (value, i) => value * other[i]!));
      expect(Math.abs(product.mean)).toBeLessThan(4 * product.error);
      const size = meanAndError(Float64Array.from(axis, (value, i) => Math.hypot(value, other[i]!)));
      expect(Math.abs(size.mean - Math.PI / 4)).toBeLessThan(4 * size.error);
    }
    for (let i = 0; i < n; i++) expect(Math.abs(Math.hypot(...axes.map((axis) => axis[i]!)) - 1)).toBeLessThan(1e-6);
  });

  it("climb a gradient along z in a block", () => {
    const headings = walkers(20_000);
    renew(headings, 0, 5, 0, 0, { biasZ: 0.5 });
    // (1 − w) ξ + w e_z with w = ½: the mean of its height is √((1 + h)/2) over the sphere, that is 2/3.
    const { mean, error } = meanAndError(Float64Array.from(headings.headingZ));
    expect(Math.abs(mean - 2 / 3)).toBeLessThan(4 * error);
    expect(Math.abs(mean - 0.9 * (2 / 3))).toBeGreaterThan(4 * error);
  });

  it("stay in the plane of a section", () => {
    const headings = walkers(500);
    for (let step = 0; step < 5; step++) renew(headings, step, 1, 0.3, 0.2);
    expect(headings.headingZ.every((z) => z === 0)).toBe(true);
  });

  it("have unit length, whatever the bias", () => {
    for (const [biasX, biasY] of [
      [0, 0],
      [0.3, -0.2],
      [-0.5, 0],
      [0.6, 0.8],
      [3, 4],
    ] as const) {
      const headings = walkers(2000);
      for (let step = 0; step < 3; step++) renew(headings, step, 1, biasX, biasY);
      for (let i = 0; i < 2000; i++) {
        expect(Math.abs(Math.hypot(headings.headingX[i]!, headings.headingY[i]!) - 1)).toBeLessThan(1e-6);
      }
    }
  });

  it("lean towards the bias, the more the heavier it is, as much as the mean over the circle", () => {
    let before = 0;
    for (const weight of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const headings = walkers(20_000);
      renew(headings, 0, 5, weight, 0);
      const along = meanAndError(Float64Array.from(headings.headingX));
      const across = meanAndError(Float64Array.from(headings.headingY));
      expect(along.mean - before).toBeGreaterThan(4 * along.error);
      expect(Math.abs(along.mean - expectedDrift(weight))).toBeLessThan(4 * along.error);
      expect(Math.abs(across.mean)).toBeLessThan(4 * across.error);
      before = along.mean;
    }
  });

  it.each([
    [1, 0],
    [-1, 0],
    [0.6, 0.8],
    [-3, 4],
  ])("are those of the bias (%s, %s), whose weight is 1 or counts as 1", (biasX, biasY) => {
    const headings = walkers(500);
    renew(headings, 0, 5, biasX, biasY);
    const length = Math.hypot(biasX, biasY);
    for (let i = 0; i < 500; i++) {
      expect(Math.abs(headings.headingX[i]! - biasX / length)).toBeLessThan(1e-7);
      expect(Math.abs(headings.headingY[i]! - biasY / length)).toBeLessThan(1e-7);
    }
  });

  it("last as long as their persistence: a share e^(−1/τ) is kept from minute to minute, bias or not", () => {
    for (const [τ, bias] of [
      [0.5, 0],
      [3, 0.4],
      [20, 0.4],
    ] as const) {
      const n = 20_000;
      const headings = walkers(n);
      renew(headings, 0, τ, bias, 0);
      const before = headings.headingX.slice();
      renew(headings, 1, τ, bias, 0);
      const kept = before.filter((x, i) => x === headings.headingX[i]).length / n;
      const p = Math.exp(-1 / τ);
      expect(Math.abs(kept - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / n));
    }
  });

  it("are taken at once by a cell that has none, and kept for ever at endless persistence", () => {
    const headings = walkers(100);
    renew(headings, 0, Number.POSITIVE_INFINITY, 0, 0);
    const first = headings.headingX.slice();
    for (let i = 0; i < 100; i++) expect(Math.hypot(first[i]!, headings.headingY[i]!)).toBeGreaterThan(0.99);
    for (let step = 1; step < 20; step++) renew(headings, step, Number.POSITIVE_INFINITY, 0, 0);
    expect(headings.headingX).toEqual(first);
  });
});
