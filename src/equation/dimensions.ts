/**
 * Dimensional check: sums, comparisons and branches of like with like, pure numbers where a function needs them.
 *
 * The literal 0 fits any dimension (nothing of anything is nothing).
 */
import { LabError } from "./error.js";
import type { Space, Tree } from "./tree.js";
import { type Dimension, dimensionOf, formatDimension, sameDimension } from "./units.js";

/** Unit of a name, e.g. of `self.pdl1` or of a parameter; undefined where it is not known, which fits any. */
export type Units = (space: Space, name: string) => string | undefined;

const pure = dimensionOf("1");

/** Dimension of an expression; undefined for what fits any. @throws LabError naming the two that differ. */
export function dimensionOfTree(tree: Tree, units: Units, owner = "expression"): Dimension | undefined {
  const of = (inner: Tree) => dimensionOfTree(inner, units, owner);
  const clash = (what: string, a: Dimension, b: Dimension) =>
    new LabError({
      kind: "units",
      what: `${owner}: ${what} of ${formatDimension(a)} and ${formatDimension(b)} in ${written(tree)}`,
      waysOut: ["convert one of them by a parameter with a unit", "mend the unit of a parameter or column"],
    });
  const like = (what: string, ...trees: readonly Tree[]) => {
    const dimensions = trees.map(of).filter((d): d is Dimension => d !== undefined);
    const [first, ...others] = dimensions;
    for (const other of others) if (!sameDimension(first!, other)) throw clash(what, first!, other);
    return first;
  };
  switch (tree.kind) {
    case "number":
      return tree.value === 0 ? undefined : pure;
    case "name": {
      const unit = units(tree.space, tree.name);
      return unit === undefined ? undefined : dimensionOf(unit);
    }
    case "minus":
      return of(tree.of);
    case "binary": {
      if (tree.operator === "+" || tree.operator === "-") return like("a sum", tree.left, tree.right);
      const [left, right] = [of(tree.left), of(tree.right)];
      if (!left || !right) return undefined;
      const sign = tree.operator === "*" ? 1 : -1;
      return left.map((exponent, base) => exponent + sign * right[base]!);
    }
    case "call": {
      const [a, b, c] = tree.of as [Tree, Tree, Tree];
      if (tree.name === "hill") {
        like("a saturation", a, b);
        const power = of(c) ?? pure;
        if (!sameDimension(power, pure)) throw clash("a power", power, pure);
        return pure;
      }
      if (tree.name === "select") return like("a choice", b, c);
      if (tree.name === "min" || tree.name === "max") return like(`the ${tree.name}`, a, b);
      const inner = of(a);
      if (!inner) return tree.name === "sqrt" ? undefined : pure;
      if (tree.name === "sqrt") return inner.map((exponent) => exponent / 2);
      if (!sameDimension(inner, pure)) throw clash(`the ${tree.name}`, inner, pure);
      return pure;
    }
  }
}

/** An expression in plain text. */
export function written(tree: Tree): string {
  switch (tree.kind) {
    case "number":
      return String(tree.value);
    case "name":
      return tree.space === "parameter" ? tree.name : `${tree.space}.${tree.name}`;
    case "minus":
      return `−${written(tree.of)}`;
    case "binary":
      return `(${written(tree.left)} ${tree.operator} ${written(tree.right)})`;
    case "call":
      return `${tree.name}(${tree.of.map(written).join(", ")})`;
  }
}
