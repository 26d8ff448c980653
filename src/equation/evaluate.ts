/** The value of a tree: the scalar reading, operation by operation as the arrow expression itself does them. */
import { growth } from "../numerics/math.js";
import { exp, hill, log, max, min, select, sqrt } from "./functions.js";
import type { Space, Tree } from "./tree.js";

export type Values = (space: Space, name: string) => number;

export function evaluate(tree: Tree, values: Values): number {
  switch (tree.kind) {
    case "number":
      return tree.value;
    case "name":
      return values(tree.space, tree.name);
    case "minus":
      return -evaluate(tree.of, values);
    case "binary": {
      const left = evaluate(tree.left, values);
      const right = evaluate(tree.right, values);
      if (tree.operator === "+") return left + right;
      if (tree.operator === "-") return left - right;
      return tree.operator === "*" ? left * right : left / right;
    }
    case "call": {
      const [a = 0, b = 0, c = 0] = tree.of.map((argument) => evaluate(argument, values));
      if (tree.name === "hill") return hill(a, b, c);
      if (tree.name === "select") return select(a, b, c);
      if (tree.name === "min") return min(a, b);
      if (tree.name === "max") return max(a, b);
      return { exp, log, sqrt, growth }[tree.name](a);
    }
  }
}
