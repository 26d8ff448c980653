/**
 * What is the same for all cells: parameters, and whatever expressions make of parameters alone, computed once.
 */
import { written } from "../equation/dimensions.js";
import { evaluateF32 } from "../equation/evaluate-f32.js";
import { binary, call, named } from "../equation/rewrite.js";
import type { Tree } from "../equation/tree.js";
import type { Model } from "./model.js";

/** Values by name, in the order in which they lie in memory. */
export type Uniforms = Map<string, number>;

export function parameterOf(model: Model, name: string): number {
  const dot = name.lastIndexOf(".");
  return model.parameters[name.slice(0, dot)]![name.slice(dot + 1)]!;
}

/** The tree with every part that reads parameters only as one parameter, whose value is added to `uniforms`. */
export function hoisted(tree: Tree, model: Model, uniforms: Uniforms): Tree {
  if (isUniform(tree)) {
    if (tree.kind === "number") return tree;
    const name = tree.kind === "name" ? tree.name : written(tree);
    if (!uniforms.has(name))
      uniforms.set(
        name,
        evaluateF32(tree, (_, of) => parameterOf(model, of)),
      );
    return named("parameter", name);
  }
  const again = (inner: Tree) => hoisted(inner, model, uniforms);
  if (tree.kind === "minus") return { kind: "minus", of: again(tree.of) };
  if (tree.kind === "binary") return binary(tree.operator, again(tree.left), again(tree.right));
  if (tree.kind !== "call") return tree;
  return call(tree.name, ...tree.of.map(again));
}

function isUniform(tree: Tree): boolean {
  switch (tree.kind) {
    case "number":
      return true;
    case "name":
      return tree.space === "parameter";
    case "minus":
      return isUniform(tree.of);
    case "binary":
      return isUniform(tree.left) && isUniform(tree.right);
    case "call":
      return tree.of.every(isUniform);
  }
}
