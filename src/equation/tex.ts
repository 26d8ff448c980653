/** An expression as TeX, with the symbols that its columns, parameters and fields declare. */
import type { Space, Tree } from "./tree.js";

/** Symbol of a name, in TeX. */
export type Symbols = (space: Space, name: string) => string;

const precedence = { "+": 1, "-": 1, "*": 2, "/": 2 } as const;

/** TeX of a tree; brackets stand only where they are needed. */
export function texOf(tree: Tree, symbols: Symbols, outer = 0): string {
  const of = (inner: Tree, level = 0) => texOf(inner, symbols, level);
  const bracketed = (text: string, level: number) => (level < outer ? `\\left(${text}\\right)` : text);
  switch (tree.kind) {
    case "number":
      return String(tree.value);
    case "name":
      return symbols(tree.space, tree.name);
    case "minus":
      return bracketed(`-${of(tree.of, 2)}`, 1);
    case "binary": {
      if (tree.operator === "/") return `\\frac{${of(tree.left)}}{${of(tree.right)}}`;
      const level = precedence[tree.operator];
      const right = of(tree.right, tree.operator === "-" ? level + 1 : level);
      const sign = tree.operator === "*" ? " \\, " : ` ${tree.operator} `;
      return bracketed(`${of(tree.left, level)}${sign}${right}`, level);
    }
    case "call": {
      const [a, b, c] = tree.of as [Tree, Tree, Tree];
      if (tree.name === "hill") return `h\\!\\left(${of(a)};\\, ${of(b)},\\, ${of(c)}\\right)`;
      if (tree.name === "select")
        return `\\begin{cases}${of(b)} & ${of(a)} > 0\\\\ ${of(c)} & \\text{else}\\end{cases}`;
      if (tree.name === "sqrt") return `\\sqrt{${of(a)}}`;
      return `\\${tree.name === "log" ? "ln" : tree.name}\\left(${tree.of.map((argument) => of(argument)).join(",\\, ")}\\right)`;
    }
  }
}
