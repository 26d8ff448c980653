/**
 * The trees of a composed model: laws with their parameters named by mechanism, and what composition makes of them.
 *
 *   d(x)/dt = Σ terms        quantity = law · Π factors / (1 + Σ loads)^power
 */
import { binary, call, named, number, product, sum, withNames } from "../equation/rewrite.js";
import { type Tree, treeOf } from "../equation/tree.js";
import type { AnyLaw } from "./declare.js";
import type { BoundLaw, QuantityNode, TypePlan } from "./model.js";

const read = new WeakMap<AnyLaw, Tree>();

/** The tree of a law, with parameters as `mechanism.name` and quantities that nobody publishes as their values. */
export function treeOfLaw(law: AnyLaw, mechanism: string, plan: TypePlan): Tree {
  let tree = read.get(law);
  if (!tree) {
    tree = treeOf(law, mechanism);
    read.set(law, tree);
  }
  return withNames(tree, (space, name) => {
    if (space === "parameter") return named("parameter", `${mechanism}.${name}`);
    const absent = space === "self" ? plan.absent[name] : undefined;
    return absent === undefined ? named(space, name) : number(absent);
  });
}

export const treeOfBound = (bound: BoundLaw, plan: TypePlan): Tree => treeOfLaw(bound.law, bound.mechanism, plan);

export const sumOf = (laws: readonly BoundLaw[], plan: TypePlan): Tree =>
  sum(laws.map((law) => treeOfBound(law, plan)));

/** `value` while bound to a partner, else 0. */
export const whileBound = (value: Tree): Tree => call("select", named("self", "engaged"), value, number(0));

/** A quantity in parts: what it would be, what remains, and what each factor and load took away. */
export interface QuantityTrees {
  readonly potential: Tree;
  readonly value: Tree;
  /** In the order of factors, then loads. */
  readonly lost: readonly Tree[];
}

const LEAST_FACTOR = 1e-6;

/**
 * Lost to factor k = (potential − value)·ln f_k/Σ ln f_j, f floored at 10⁻⁶; a load's share is that of the common
 * denominator, split in proportion to the loads.
 */
export function quantityTrees(node: QuantityNode, plan: TypePlan): QuantityTrees {
  const law = treeOfBound(node, plan);
  const potential = node.bond ? whileBound(law) : law;
  const factors = node.factors.map((factor) => treeOfBound(factor, plan));
  const loads = node.loads.map((load) => treeOfBound(load, plan));
  const load = sum(loads);
  const brake = brakeOf(load, node.loadPower);
  const parts = loads.length > 0 ? [...factors, brake] : factors;
  const value = product([potential, ...parts]);
  if (node.account === undefined) return { potential, value, lost: [] };
  const logarithms = parts.map((part) =>
    call("log", call("max", number(LEAST_FACTOR), call("min", part, number(1e6)))),
  );
  const all = sum(logarithms);
  const loss = binary("-", potential, value);
  const share = (part: Tree) =>
    call("select", call("max", all, { kind: "minus", of: all }), binary("/", binary("*", loss, part), all), number(0));
  const lost = factors.map((_, k) => share(logarithms[k]!));
  const ofLoads = logarithms.at(-1);
  return {
    potential,
    value,
    lost: [
      ...lost,
      ...loads.map((one) => call("select", load, binary("/", binary("*", share(ofLoads!), one), load), number(0))),
    ],
  };
}

/** (1 + Σs)^−power for the powers in use: 1 (on output) and ½ (on hits that the damage integrator squares). */
function brakeOf(load: Tree, power: number): Tree {
  const whole = binary("+", number(1), load);
  return binary("/", number(1), power === 0.5 ? call("sqrt", whole) : whole);
}
