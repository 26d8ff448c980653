import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uniform } from "../../numerics/random.js";
import { blocksOf, interval95, resample } from "./blocks.js";
import { fitted, gramOf, multipleCorrelation, partialCorrelation } from "./gram.js";
import { createNearby, nearestDistances } from "./nearby.js";
import { quantile } from "./quantile.js";
import { pearson, ranksOf, spearman, standardised } from "./ranks.js";

const number = fc.integer({ min: -1000, max: 1000 });
const normal = (i: number, k: number) =>
  Math.sqrt(-2 * Math.log(1 - uniform(1, i, k, 1))) * Math.cos(2 * Math.PI * uniform(1, i, k, 2));

describe("ranks", () => {
  it("share their mean where values are equal", () => {
    expect([...ranksOf([3, 1, 4, 1, 5])]).toEqual([3, 1.5, 4, 1.5, 5]);
  });

  it("give ρ 1 for any rising, −1 for any falling relation, and the textbook value in between", () => {
    const x = [1, 2, 3, 4, 5, 6];
    expect(
      spearman(
        x,
        x.map((v) => Math.exp(v)),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      spearman(
        x,
        x.map((v) => -v * v * v),
      ),
    ).toBeCloseTo(-1, 12);
    // 1 − 6 Σd²/(n (n² − 1)), d = 1, 1, 1, 1, 0, 0
    expect(spearman(x, [2, 1, 4, 3, 5, 6])).toBeCloseTo(1 - (6 * 4) / (6 * 35), 12);
    expect(spearman(x, [1, 1, 1, 1, 1, 1])).toBeNaN();
  });

  it("do not change under any rising change of scale", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 40 }), (pairs) => {
        const [a, b] = [pairs.map(([u]) => u), pairs.map(([, v]) => v)];
        const rho = spearman(a, b);
        const again = spearman(
          a.map((u) => u * u * u + 2 * u),
          b,
        );
        if (Number.isNaN(rho)) expect(again).toBeNaN();
        else expect(again).toBeCloseTo(rho, 9);
      }),
    );
  });
});

const pairs = Array.from({ length: 20 }, (_, n) => {
  const a = Array.from({ length: 30 }, (_, i) => Math.round(4 * normal(i, 2 * n)));
  return [a, a.map((v, i) => Math.round(v + 5 * normal(i, 2 * n + 1)))] as const;
});
const scipy = spawnSync(
  "python3",
  [
    "-c",
    "import json, sys; from scipy import stats\nfor a, b in json.load(sys.stdin): print(stats.spearmanr(a, b).statistic)",
  ],
  { input: JSON.stringify(pairs), encoding: "utf8" },
);

describe.skipIf(scipy.status !== 0)("an independent reader (skipped where python3 has no scipy)", () => {
  it("finds the same ρ, ties included", () => {
    const theirs = scipy.stdout.trim().split("\n").map(Number);
    pairs.forEach(([a, b], n) => {
      expect(spearman(a, b)).toBeCloseTo(theirs[n]!, 10);
    });
  });
});

describe("partial correlation", () => {
  const n = 400;
  const z = Float64Array.from({ length: n }, (_, i) => normal(i, 100));
  const ones = new Float64Array(n).fill(1);

  it("of one control is (r_xy − r_xz r_yz)/√((1 − r_xz²)(1 − r_yz²))", () => {
    const x = z.map((v, i) => v + normal(i, 101));
    const y = z.map((v, i) => 2 * v + normal(i, 102) + 0.5 * x[i]!);
    const [xy, xz, yz] = [pearson(x, y), pearson(x, z), pearson(y, z)];
    const gram = gramOf([ones, z, x, y]);
    const expected = (xy - xz * yz) / Math.sqrt((1 - xz * xz) * (1 - yz * yz));
    expect(partialCorrelation(gram, 4, 2, 3, [0, 1])).toBeCloseTo(expected, 10);
    expect(partialCorrelation(gram, 4, 2, 3, [0])).toBeCloseTo(xy, 10);
  });

  it("vanishes when the control is all they share, and is not a number when it explains one wholly", () => {
    const x = z.map((v, i) => v + normal(i, 103));
    const y = z.map((v, i) => v + normal(i, 104));
    expect(Math.abs(partialCorrelation(gramOf([ones, z, x, y]), 4, 2, 3, [0, 1]))).toBeLessThan(3 / Math.sqrt(n));
    expect(partialCorrelation(gramOf([ones, z, z.map((v) => 3 * v), y]), 4, 2, 3, [0, 1])).toBeNaN();
  });

  it("does not mind controls that repeat each other", () => {
    const x = z.map((v, i) => v + normal(i, 105));
    const y = z.map((v, i) => v - normal(i, 106));
    const once = partialCorrelation(gramOf([ones, z, x, y]), 4, 2, 3, [0, 1]);
    expect(partialCorrelation(gramOf([ones, z, x, y, z]), 5, 2, 3, [0, 1, 4])).toBeCloseTo(once, 9);
  });

  it("and the fit reach a marker that the columns make up exactly", () => {
    const w = Float64Array.from({ length: n }, (_, i) => normal(i, 107));
    const y = z.map((v, i) => 1 + 2 * v - 3 * w[i]!);
    const by = fitted([ones, z, w], [0, 1, 2], y);
    for (let i = 0; i < n; i++) expect(by[i]!).toBeCloseTo(y[i]!, 8);
    expect(multipleCorrelation(gramOf([ones, z, w, y]), 4, 3, 0, [1, 2])).toBeCloseTo(1, 8);
  });
});

describe("the block bootstrap", () => {
  it("covers a correlation of nearby-alike cells in 95 % of cases, where cells taken one by one do not", () => {
    const [blocks, each, cases] = [40, 10, 100];
    let [byBlock, byCell] = [0, 0];
    for (let n = 0; n < cases; n++) {
      const shared = (k: number, block: number) => normal(block, 1000 + 4 * n + k);
      const x: number[] = [];
      const y: number[] = [];
      const place: number[] = [];
      for (let block = 0; block < blocks; block++)
        for (let i = 0; i < each; i++) {
          x.push(shared(0, block) + 0.3 * normal(block * each + i, 5000 + 4 * n));
          y.push(shared(1, block) + 0.3 * normal(block * each + i, 5001 + 4 * n));
          place.push(block * 100 + i);
        }
      const columns = [new Float64Array(x.length).fill(1), standardised(x), standardised(y)];
      const interval = (edge: number) => {
        const grams = blocksOf(
          place,
          place.map(() => 0),
          edge,
        ).map((rows) => gramOf(columns, rows));
        return interval95(resample(grams, 199, n, (gram) => partialCorrelation(gram, 3, 1, 2, [0])));
      };
      const covers = ([low, high]: readonly [number, number]) => low <= 0 && high >= 0;
      if (covers(interval(100))) byBlock++;
      if (covers(interval(1))) byCell++;
    }
    // 95 % ± 3 SD of 100 cases, and 2 % for the small number of blocks
    expect(byBlock / cases).toBeGreaterThan(0.93 - 3 * Math.sqrt((0.95 * 0.05) / cases));
    expect(byCell / cases).toBeLessThan(0.75);
  });
});

describe("quantiles", () => {
  it("lie at p (n + 1), and never beyond the ends", () => {
    const nine = Float64Array.from({ length: 9 }, (_, i) => i + 1);
    expect(quantile(nine, 0.5)).toBe(5);
    expect(quantile(nine, 0.25)).toBe(2.5);
    expect(quantile(nine, 0.001)).toBe(1);
    expect(quantile(nine, 0.999)).toBe(9);
  });

  it("of 64 draws hold a 65th nine times in ten, whatever the law", () => {
    const trials = 1500;
    let inside = 0;
    for (let n = 0; n < trials; n++) {
      const draws = Float64Array.from({ length: 65 }, (_, k) => Math.exp(3 * normal(k, 9000 + n)));
      const sorted = draws.slice(0, 64).sort();
      if (draws[64]! >= quantile(sorted, 0.05) && draws[64]! <= quantile(sorted, 0.95)) inside++;
    }
    expect(Math.abs(inside / trials - 0.9)).toBeLessThan(3 * Math.sqrt(0.09 / trials));
  });
});

describe("neighbours", () => {
  it("are those that a search over all pairs finds", () => {
    const coordinates = fc.array(fc.tuple(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -80, max: 80 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(coordinates, fc.integer({ min: 1, max: 40 }), (points, reach) => {
        const [x, y] = [points.map(([a]) => a), points.map(([, b]) => b)];
        const found = new Set<number>();
        createNearby(x, y, 40).within(3, -5, reach, (k) => found.add(k));
        const all = points.flatMap(([a, b], k) => ((a - 3) ** 2 + (b + 5) ** 2 <= reach * reach ? [k] : []));
        expect([...found].sort((a, b) => a - b)).toEqual(all);
      }),
    );
    expect([...nearestDistances({ x: [0, 10], y: [0, 0] }, { x: [3], y: [4] })]).toEqual([5, Math.sqrt(65)]);
    expect([...nearestDistances({ x: [0], y: [0] }, { x: [], y: [] })]).toEqual([Number.POSITIVE_INFINITY]);
  });
});
