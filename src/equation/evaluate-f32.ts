/**
 * The value of a tree in single precision, every operation rounded: what the SIMD kernels must equal bit for bit.
 *
 * hill(x, K, n) = 1/(1 + (K/x)ⁿ), 0 for x ≤ 1e-30; (K/x)ⁿ is a product for a literal n = ½, 1, 1½, 2, 2½, 3 or 4, else
 * 2^(n·(log₂K − log₂x)) with the exponent held within ±120.
 */
import { exp2f, growthf, log2f } from "../numerics/math.js";
import type { Values } from "./evaluate.js";
import type { Tree } from "./tree.js";

const f = Math.fround;
export const LOG2E = f(Math.LOG2E);
export const LN2 = f(Math.LN2);
/** Below this, nothing is sensed. */
export const LEAST = f(1e-30);
/** Powers that are products, with a square root for the halves. */
export const products = [0.5, 1, 1.5, 2, 2.5, 3, 4] as const;

export function evaluateF32(tree: Tree, values: Values): number {
  const of = (inner: Tree) => evaluateF32(inner, values);
  switch (tree.kind) {
    case "number":
      return f(tree.value);
    case "name":
      return f(values(tree.space, tree.name));
    case "minus":
      return -of(tree.of);
    case "binary": {
      const left = of(tree.left);
      const right = of(tree.right);
      if (tree.operator === "+") return f(left + right);
      if (tree.operator === "-") return f(left - right);
      return tree.operator === "*" ? f(left * right) : f(left / right);
    }
    case "call": {
      const [a, b, c] = tree.of as [Tree, Tree, Tree];
      if (tree.name === "hill") return hillF32(of(a), of(b), c.kind === "number" ? c.value : undefined, of(c));
      if (tree.name === "select") {
        const [condition, yes, no] = [of(a), of(b), of(c)];
        return condition > 0 ? yes : no;
      }
      if (tree.name === "min") return Math.min(of(a), of(b));
      if (tree.name === "max") return Math.max(of(a), of(b));
      if (tree.name === "sqrt") return f(Math.sqrt(of(a)));
      if (tree.name === "growth") return growthf(of(a));
      return tree.name === "exp" ? exp2f(f(of(a) * LOG2E)) : f(log2f(of(a)) * LN2);
    }
  }
}

function hillF32(x: number, halfMaximum: number, literal: number | undefined, power: number): number {
  if (!(x > LEAST)) return 0;
  const ratio = f(halfMaximum / x);
  return f(1 / f(1 + powerOf(ratio, x, halfMaximum, literal, power)));
}

function powerOf(ratio: number, x: number, halfMaximum: number, literal: number | undefined, power: number): number {
  if (literal === undefined || !(products as readonly number[]).includes(literal)) {
    const exponent = f(power * f(log2f(halfMaximum) - log2f(x)));
    return exp2f(Math.min(120, Math.max(-120, exponent)));
  }
  const square = f(ratio * ratio);
  const root = f(Math.sqrt(ratio));
  if (literal === 0.5) return root;
  if (literal === 1) return ratio;
  if (literal === 1.5) return f(ratio * root);
  if (literal === 2) return square;
  if (literal === 2.5) return f(square * root);
  return literal === 3 ? f(square * ratio) : f(square * square);
}
