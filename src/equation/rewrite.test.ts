import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { biology } from "../biology/index.js";
import { evaluate } from "./evaluate.js";
import { namesIn, product, slopeOf, sum, withNames } from "./rewrite.js";
import { type Tree, treeOf } from "./tree.js";

const at =
  (own: number, pool: readonly number[]) =>
  (_: string, name: string): number =>
    name === "x" ? own : pool[name.length % pool.length]!;

describe("the slope of an expression in its own column", () => {
  it.each([
    ["({ self }, p) => p.k * (p.a - self.x)", true],
    ["({ self }, p) => (p.a - self.x) / select(p.a - self.x, p.k, p.long)", true],
    ["({ self }, p) => select(self.flag, (p.a - self.x) / p.k, select(self.x, -1, 0))", true],
    ["({ self }, p) => min(p.k * self.x, p.a) + max(self.flag, -self.x)", true],
    ["({ self }, p) => 3 - self.x * hill(self.other, p.k, 2)", true],
    ["({ self }, p) => self.x * self.x", false],
    ["({ self }, p) => 1 / self.x", false],
    ["({ self }, p) => hill(self.x, p.k, 2)", false],
    ["({ self }, p) => exp(-self.x)", false],
  ] as const)("%s: affine %s", (law, affine) => {
    expect(slopeOf(treeOf(law), "x") !== undefined).toBe(affine);
  });

  it("is that of a finite difference, for every shipped rate that is affine", () => {
    let affine = 0;
    for (const { rate = {} } of biology.mechanisms)
      for (const [column, law] of Object.entries(rate)) {
        const tree = withNames(treeOf(law), (space, name) => ({
          kind: "name",
          space,
          name: space === "self" && name === column ? "x" : name,
        }));
        const slope = slopeOf(tree, "x");
        if (!slope) continue;
        affine++;
        fc.assert(
          fc.property(
            fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), { minLength: 9, maxLength: 9 }),
            (pool) => {
              const h = 1e-6;
              const value = (x: number) => evaluate(tree, at(x, pool));
              const [low, high] = [value(1.3), value(1.3 + h)];
              const exact = evaluate(slope, at(1.3, pool));
              // A branch that changes between the two points has no finite difference.
              fc.pre(Math.abs(value(1.3 + 2 * h) - 2 * high + low) < 1e-9 * (1 + Math.abs(low)));
              expect(Math.abs((high - low) / h - exact)).toBeLessThan(1e-4 * (1 + Math.abs(exact)));
            },
          ),
          { seed: 1, numRuns: 20 },
        );
      }
    expect(affine).toBeGreaterThan(10);
  });
});

describe("trees from trees", () => {
  const one: Tree = { kind: "number", value: 2 };
  const two: Tree = { kind: "number", value: 5 };
  it("add and multiply in their order, and are 0 and 1 of nothing", () => {
    expect(evaluate(sum([one, two, two]), () => 0)).toBe(12);
    expect(evaluate(product([one, two, two]), () => 0)).toBe(50);
    expect(evaluate(sum([]), () => 0)).toBe(0);
    expect(evaluate(product([]), () => 0)).toBe(1);
  });

  it("show every name", () => {
    const seen: string[] = [];
    namesIn(treeOf("({ self, here }, p) => select(self.a, hill(here.b, p.c, p.d), -self.e)"), (space, name) => {
      seen.push(`${space}.${name}`);
    });
    expect(seen.sort()).toEqual(["here.b", "parameter.c", "parameter.d", "self.a", "self.e"]);
  });
});
