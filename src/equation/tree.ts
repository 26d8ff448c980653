/**
 * A rate law as a tree, read from the arrow expression itself.
 *
 * An expression is a refused-by-default subset of TypeScript: numbers, names of the namespaces it is given, + − × ÷,
 * the functions of `functions.ts`, and `const` lines. Everything else is refused with the construct, its place in the
 * expression and two ways out.
 */
import { type AnyNode, type Expression, type Node as Parsed, type Pattern, parseExpressionAt } from "acorn";
import { LabError } from "./error.js";

export type Space = "self" | "other" | "here" | "body" | "clone" | "parameter";
export const calls = ["hill", "select", "min", "max", "exp", "log", "sqrt"] as const;
/** What expressions may call, and (e^z − 1)/z, by which the engine advances them. */
export type Call = (typeof calls)[number] | "growth";
export type Operator = "+" | "-" | "*" | "/";

export type Tree =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly space: Space; readonly name: string }
  | { readonly kind: "minus"; readonly of: Tree }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Tree; readonly right: Tree }
  | { readonly kind: "call"; readonly name: Call; readonly of: readonly Tree[] };

type Scope = ReadonlyMap<string, Tree | { readonly space: Space } | { readonly root: true }>;

const spaces: readonly string[] = ["self", "other", "here", "body", "clone"];

/**
 * @param law an arrow function `({ self, here }, parameters) => …`, or its text.
 * @throws LabError that names what is not an expression.
 */
export function treeOf(law: ((...of: never[]) => number) | string, owner = "expression"): Tree {
  const text = String(law);
  const refuse = (node: Parsed, what: string) => refusal(owner, text, node, what);
  let parsed: Expression;
  try {
    parsed = parseExpressionAt(text, 0, { ecmaVersion: 2022 });
  } catch (error) {
    throw new LabError({
      kind: "mechanism",
      what: `${owner}: cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      waysOut: ["mend the syntax", "write it as ({ self }, p) => …"],
    });
  }
  if (parsed.type !== "ArrowFunctionExpression") throw refuse(parsed, "something other than an arrow function");
  const scope = new Map(parsed.params.flatMap((pattern, i) => bindings(pattern, i, refuse)));
  if (parsed.body.type !== "BlockStatement") return read(parsed.body, scope, refuse);
  for (const statement of parsed.body.body) {
    if (statement.type === "ReturnStatement" && statement.argument) return read(statement.argument, scope, refuse);
    if (statement.type !== "VariableDeclaration" || statement.kind !== "const")
      throw refuse(statement, "a statement other than const and return");
    for (const { id, init } of statement.declarations) {
      if (id.type !== "Identifier" || !init) throw refuse(statement, "a const line that does not name one value");
      scope.set(id.name, read(init, scope, refuse));
    }
  }
  throw refuse(parsed, "a body that returns nothing");
}

type Refuse = (node: Parsed, what: string) => LabError;

function refusal(owner: string, text: string, node: Parsed, what: string): LabError {
  const shown = text.slice(node.start, node.end).replace(/\s+/g, " ").slice(0, 60);
  return new LabError({
    kind: "mechanism",
    what: `${owner}: ${what} cannot be part of an expression: ${shown}`,
    offset: node.start,
    waysOut: [
      "write it with + − * / and hill, select, min, max, exp, log, sqrt",
      "make it a column, a quantity or a parameter",
    ],
  });
}

/** What the names of a parameter list stand for: the first holds the namespaces, the second the parameters. */
function bindings(
  pattern: Pattern,
  position: number,
  refuse: Refuse,
): [string, Tree | { space: Space } | { root: true }][] {
  if (pattern.type === "Identifier") return [[pattern.name, position === 0 ? { root: true } : { space: "parameter" }]];
  if (pattern.type !== "ObjectPattern" || position > 1) throw refuse(pattern, "this parameter");
  return pattern.properties.map((property) => {
    if (property.type !== "Property" || property.key.type !== "Identifier" || property.value.type !== "Identifier")
      throw refuse(property, "a default or a rest of names");
    const { name } = property.key;
    if (position === 1) return [property.value.name, { kind: "name", space: "parameter", name }];
    if (!spaces.includes(name)) throw refuse(property, `the namespace ${name}`);
    return [property.value.name, { space: name as Space }];
  });
}

function read(node: AnyNode, scope: Scope, refuse: Refuse): Tree {
  const again = (inner: AnyNode) => read(inner, scope, refuse);
  switch (node.type) {
    case "Literal":
      if (typeof node.value !== "number") throw refuse(node, "a value that is not a number");
      return { kind: "number", value: node.value };
    case "ParenthesizedExpression":
      return again(node.expression);
    case "Identifier": {
      const bound = scope.get(node.name);
      if (!bound || !("kind" in bound)) throw refuse(node, `the name ${node.name}`);
      return bound;
    }
    case "UnaryExpression":
      if (node.operator !== "-") throw refuse(node, `the operator ${node.operator}`);
      return { kind: "minus", of: again(node.argument) };
    case "BinaryExpression":
      if (!["+", "-", "*", "/"].includes(node.operator) || node.left.type === "PrivateIdentifier")
        throw refuse(node, `the operator ${node.operator}`);
      return { kind: "binary", operator: node.operator as Operator, left: again(node.left), right: again(node.right) };
    case "MemberExpression":
      return member(node, scope, refuse);
    case "CallExpression": {
      const name = calledName(node.callee);
      if (!(calls as readonly string[]).includes(name)) throw refuse(node, `a call of ${name || "this"}`);
      const of = node.arguments.map((argument) => again(argument));
      return {
        kind: "call",
        name: name as Call,
        of: name === "hill" && of.length === 2 ? [...of, { kind: "number", value: 1 }] : of,
      };
    }
    default:
      throw refuse(node, node.type === "ConditionalExpression" ? "?: (use select)" : `a ${node.type}`);
  }
}

/** `self.x`, or `at.self.x` where the namespaces were not taken apart. */
function member(node: AnyNode & { type: "MemberExpression" }, scope: Scope, refuse: Refuse): Tree {
  if (node.computed || node.property.type !== "Identifier") throw refuse(node, "a computed name");
  const { name } = node.property;
  const { object } = node;
  if (object.type === "Identifier") {
    const bound = scope.get(object.name);
    if (bound && "space" in bound && !("kind" in bound)) return { kind: "name", space: bound.space, name };
  }
  if (
    object.type === "MemberExpression" &&
    object.object.type === "Identifier" &&
    object.property.type === "Identifier"
  ) {
    const root = scope.get(object.object.name);
    if (root && "root" in root && spaces.includes(object.property.name))
      return { kind: "name", space: object.property.name as Space, name };
  }
  throw refuse(node, "this name");
}

/** The function's own name, also where a bundler wrote `(0, module.hill)(…)` or `module.hill(…)`. */
function calledName(callee: AnyNode): string {
  if (callee.type === "Identifier") return callee.name;
  if (callee.type === "MemberExpression" && callee.property.type === "Identifier") return callee.property.name;
  if (callee.type === "SequenceExpression") return calledName(callee.expressions.at(-1)!);
  return callee.type === "ParenthesizedExpression" ? calledName(callee.expression) : "";
}
