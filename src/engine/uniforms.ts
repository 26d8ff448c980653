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
  const asParameter = (part: Tree): Tree => {
    if (part.kind === "number") return part;
    const name = part.kind === "name" ? part.name : written(part);
    if (!uniforms.has(name))
      uniforms.set(
        name,
        evaluateF32(part, (_, of) => parameterOf(model, of)),
      );
    return named("parameter", name);
  };
  /** Undefined for a tree of parameters alone, which its parent may take whole. */
  const walk = (inner: Tree): Tree | undefined => {
    switch (inner.kind) {
      case "number":
        return undefined;
      case "name":
        return inner.space === "parameter" ? undefined : inner;
      case "minus": {
        const of = walk(inner.of);
        return of && { kind: "minus", of };
      }
      case "binary": {
        const [left, right] = [walk(inner.left), walk(inner.right)];
        if (!left && !right) return undefined;
        return binary(inner.operator, left ?? asParameter(inner.left), right ?? asParameter(inner.right));
      }
      case "call": {
        const of = inner.of.map(walk);
        if (of.every((part) => part === undefined)) return undefined;
        return call(inner.name, ...of.map((part, k) => part ?? asParameter(inner.of[k]!)));
      }
    }
  };
  return walk(tree) ?? asParameter(tree);
}
