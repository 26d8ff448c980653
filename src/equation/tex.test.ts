import { describe, expect, it } from "vitest";
import { texOf } from "./tex.js";
import { treeOf } from "./tree.js";

const tex = (text: string) => texOf(treeOf(text), (_, name) => name);

describe("TeX of an expression", () => {
  it.each([
    ["({ self: { } }) => 1", undefined],
    [
      "({ self }, p) => p.k * (p.b * (1 + (p.f - 1) * self.S) - self.M)",
      "k \\, \\left(b \\, \\left(1 + \\left(f - 1\\right) \\, S\\right) - M\\right)",
    ],
    ["({ self }, p) => (self.a - (self.b - self.c)) / p.t", "\\frac{a - \\left(b - c\\right)}{t}"],
    ["({ self }, p) => hill(self.x, p.K, 2)", "h\\!\\left(x;\\, K,\\, 2\\right)"],
    ["({ self }) => -self.x * sqrt(self.y)", "\\left(-x\\right) \\, \\sqrt{y}"],
    ["({ self }) => select(self.x, 1, 0)", "\\begin{cases}1 & x > 0\\\\ 0 & \\text{else}\\end{cases}"],
  ])("%s", (text, expected) => {
    if (expected === undefined) expect(() => tex(text)).toThrow();
    else expect(tex(text)).toBe(expected);
  });
});
