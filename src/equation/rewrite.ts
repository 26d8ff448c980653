/** Trees from trees: sums and products, names renamed, and the slope of an expression in one of its names. */
import type { Space, Tree } from "./tree.js";

export const number = (value: number): Tree => ({ kind: "number", value });
export const named = (space: Space, name: string): Tree => ({ kind: "name", space, name });
export const call = (name: Extract<Tree, { kind: "call" }>["name"], ...of: readonly Tree[]): Tree => ({
  kind: "call",
  name,
  of,
});
const isNumber = (tree: Tree, value: number) => tree.kind === "number" && tree.value === value;

export const binary = (operator: "+" | "-" | "*" | "/", left: Tree, right: Tree): Tree => ({
  kind: "binary",
  operator,
  left,
  right,
});

/** The sum of terms in their order; 0 for none. */
export const sum = (terms: readonly Tree[]): Tree =>
  terms.length === 0 ? number(0) : terms.reduce((left, right) => binary("+", left, right));

/** The product of factors in their order; 1 for none. */
export const product = (factors: readonly Tree[]): Tree =>
  factors.length === 0 ? number(1) : factors.reduce((left, right) => binary("*", left, right));

/** The same tree with every name replaced. */
export function withNames(tree: Tree, replace: (space: Space, name: string) => Tree): Tree {
  const again = (inner: Tree) => withNames(inner, replace);
  switch (tree.kind) {
    case "number":
      return tree;
    case "name":
      return replace(tree.space, tree.name);
    case "minus":
      return { kind: "minus", of: again(tree.of) };
    case "binary":
      return binary(tree.operator, again(tree.left), again(tree.right));
    case "call":
      return call(tree.name, ...tree.of.map(again));
  }
}

/** All names in a tree. */
export function namesIn(tree: Tree, visit: (space: Space, name: string) => void): void {
  withNames(tree, (space, name) => {
    visit(space, name);
    return named(space, name);
  });
}

/**
 * ∂tree/∂(self.column), where the tree is affine in it; undefined where it is curved.
 *
 * Branches of `select`, `min` and `max` are those of the old state, so a rate that changes its time constant with its sign is
 * affine.
 */
export function slopeOf(tree: Tree, column: string): Tree | undefined {
  const of = (inner: Tree) => slopeOf(inner, column);
  const zero = number(0);
  const isZero = (slope: Tree) => isNumber(slope, 0);
  switch (tree.kind) {
    case "number":
      return zero;
    case "name":
      return number(tree.space === "self" && tree.name === column ? 1 : 0);
    case "minus": {
      const inner = of(tree.of);
      return inner && (isZero(inner) ? zero : { kind: "minus", of: inner });
    }
    case "binary": {
      const [left, right] = [of(tree.left), of(tree.right)];
      if (!left || !right) return undefined;
      if (tree.operator === "+" || tree.operator === "-") {
        if (isZero(right)) return left;
        if (isZero(left)) return tree.operator === "+" ? right : { kind: "minus", of: right };
        return binary(tree.operator, left, right);
      }
      if (isZero(left) && isZero(right)) return zero;
      if (tree.operator === "/") return isZero(right) ? scaled(left, "/", tree.right) : undefined;
      if (!isZero(left) && !isZero(right)) return undefined;
      return isZero(right) ? scaled(left, "*", tree.right) : scaled(right, "*", tree.left);
    }
    case "call":
      return slopeOfCall(tree, of);
  }
}

const scaled = (slope: Tree, operator: "*" | "/", by: Tree): Tree =>
  isNumber(slope, 1) && operator === "*" ? by : binary(operator, slope, by);

function slopeOfCall(tree: Extract<Tree, { kind: "call" }>, of: (inner: Tree) => Tree | undefined): Tree | undefined {
  const [a, b, c] = tree.of as [Tree, Tree, Tree];
  const branch = (condition: Tree, yes: Tree, no: Tree): Tree | undefined => {
    const [left, right] = [of(yes), of(no)];
    if (!left || !right) return undefined;
    return isNumber(left, 0) && isNumber(right, 0) ? number(0) : call("select", condition, left, right);
  };
  if (tree.name === "select") return branch(a, b, c);
  if (tree.name === "min") return branch(binary("-", b, a), a, b);
  if (tree.name === "max") return branch(binary("-", a, b), a, b);
  const slopes = tree.of.map(of);
  return slopes.every((slope) => slope && isNumber(slope, 0)) ? number(0) : undefined;
}
