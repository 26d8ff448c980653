import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dimensionOfTree, written } from "./dimensions.js";
import { evaluate } from "./evaluate.js";
import { exp, hill, log, max, min, select, sqrt } from "./functions.js";
import { type Space, treeOf } from "./tree.js";
import { formatDimension } from "./units.js";

type At = { self: Record<string, number>; here: Record<string, number> };
type Parameters = Record<string, number>;
const laws: ((at: At, p: Parameters) => number)[] = [
  ({ self }, p) => p.k! * (3 - self.x!),
  ({ self, here }, p) => -self.x! / p.k! + hill(here.c!, p.k!, 1.5) * 2e-3,
  (at, p) => select(at.self.x! - p.k!, at.here.c!, -at.self.x!),
  ({ self }, { k }) => {
    const half = 0.5 * self.x!;
    const other = half + k!;
    return min(half, other) * max(half, 1) + sqrt(half * half) + hill(half, other);
  },
  ({ self }) => exp(-self.x!) + log(1 + self.x!),
];

describe("an expression", () => {
  it.each(laws.map((law, i) => [i, law] as const))("%i means as a tree exactly what it means as code", (_, law) => {
    const tree = treeOf(law);
    const number = fc.double({ min: 0.01, max: 50, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (x, c, k) => {
        const known: Record<string, number> = { "self.x": x, "here.c": c, "parameter.k": k };
        const values = (space: Space, name: string) => known[`${space}.${name}`]!;
        expect(evaluate(tree, values)).toBe(law({ self: { x }, here: { c } }, { k }));
      }),
    );
  });

  it("is read as a bundler writes it, too", () => {
    expect(treeOf("({ self }, p) => (0, __module__.hill)(self.x, p.k)")).toEqual(
      treeOf("({ self }, p) => hill(self.x, p.k, 1)"),
    );
    expect(written(treeOf("({ self: a }, p) => -(a.x + p.k) / 2"))).toBe("(−(self.x + k) / 2)");
  });

  it.each([
    ["a condition", "({ self }) => self.x > 1 ? 1 : 0", /\?: \(use select\) cannot be part/],
    ["a power", "({ self }) => self.x ** 2", /operator \*\*/],
    ["a loop", "({ self }) => { let y = 0; return y; }", /statement other than const/],
    ["a call of the platform", "({ self }) => Math.random()", /a call of random/],
    ["a free name", "() => k", /the name k/],
    ["an unknown namespace", "({ world }) => world.x", /namespace world/],
    ["a text", '() => "a"', /not a number/],
    ["a function", "function f() { return 1; }", /other than an arrow function/],
    ["broken syntax", "({ self }) => self.", /cannot be read/],
  ])("refuses %s, with two ways out", (_, text, words) => {
    expect(() => treeOf(text, "mine")).toThrow(words);
    expect(() => treeOf(text, "mine")).toThrow(/^mine: .*; .*, or /s);
  });
});

describe("dimensions", () => {
  const known: Record<string, string> = { "self.x": "µm", "self.y": "min", "parameter.k": "1/min", "here.c": "pM" };
  const units = (space: Space, name: string) => known[`${space}.${name}`];
  const of = (text: string) => formatDimension(dimensionOfTree(treeOf(text), units, "mine")!);

  it.each([
    ["({ self }, p) => self.x * p.k", "µm/min"],
    ["({ self }) => sqrt(self.x * self.x)", "µm"],
    ["({ self }) => 1 + self.x / self.x", "1"],
    ["({ self }) => select(self.y, self.x, 0)", "µm"],
    ["({ here }) => hill(here.c, 2 * here.c, 2)", "1"],
    ["({ self }, p) => exp(-self.y * p.k)", "1"],
  ])("%s has the unit %s", (text, unit) => expect(of(text)).toBe(unit));

  it.each([
    ["({ self }) => self.x + self.y", /a sum of µm and min in \(self\.x \+ self\.y\)/],
    ["({ self }) => 1 - self.x", /a sum of 1 and µm/],
    ["({ self }) => exp(self.x)", /the exp of µm/],
    ["({ self, here }) => hill(here.c, self.x, 1)", /a saturation of pM and µm/],
    ["({ self }) => select(1, self.x, self.y)", /a choice of µm and min/],
    ["({ self }) => hill(self.x, self.x, self.y)", /a power of min/],
  ])("refuses %s", (text, words) => expect(() => of(text)).toThrow(words));
});
