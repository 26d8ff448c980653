/** What may stand at a place of a scenario's text, from the JSON Schema of the format and what biology knows. */
import type { Knowledge } from "../engine/protocol";

export interface Suggestion {
  readonly label: string;
  readonly detail?: string;
  readonly info?: string;
  readonly apply?: string;
  readonly type: "property" | "enum";
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string;
}

/** Keys that lead to a place, by indentation; a flow map `{ … }` on the line opens one more. */
export function pathAt(text: string, position: number): readonly string[] {
  const lines = text.slice(0, position).split("\n");
  const line = lines.pop() ?? "";
  const indentOf = (of: string) => /^[\s]*(?:- )?/.exec(of)![0].length;
  const path: string[] = [];
  let indent = indentOf(line);
  const flow = line.lastIndexOf("{") > line.lastIndexOf("}");
  const before = flow ? line.slice(0, line.lastIndexOf("{")) : "";
  const own = /([\w-]+):\s*$/.exec(before.replace(/^\s*- /, ""))?.[1];
  if (own) path.unshift(own);
  if (flow && own === undefined) indent = Math.max(indent, 1);
  for (const above of lines.reverse()) {
    if (above.trim() === "" || above.trim().startsWith("#")) continue;
    const depth = /^\s*/.exec(above)![0].length;
    if (depth >= indent && indentOf(above) >= indent) continue;
    const key = /^\s*(?:- )?([\w-]+):\s*$/.exec(above)?.[1];
    if (depth < indent && key) {
      path.unshift(key);
      indent = depth;
    }
    if (indent === 0) break;
  }
  return path;
}

export function completionsAt(
  text: string,
  position: number,
  knowledge: Knowledge,
): { readonly options: readonly Suggestion[] } {
  const line = text.slice(text.lastIndexOf("\n", position - 1) + 1, position);
  const path = pathAt(text, position);
  const last = path.at(-1);
  const key = /([\w-]+):\s*\[?[^:{}]*$/.exec(line)?.[1];
  if (key !== undefined) return { options: valuesOf(key, path, knowledge) };
  if (last === "parameters")
    return {
      options: knowledge.parameters.map(({ address, value, unit, meaning, origin }) => ({
        label: address,
        detail: `${value} ${unit} · ${origin}`,
        info: meaning,
        apply: `${address}: ${value} ${unit}`,
        type: "property",
      })),
    };
  if (last === "without" || (path.length === 1 && path[0] === "without"))
    return { options: names(knowledge.mechanisms.map((m) => m.name)) };
  if (last === "preset") return { options: keysOf(Object.keys(knowledge.presets)) };
  const properties = schemaAt(knowledge.schema as Schema, path)?.properties ?? {};
  return {
    options: Object.entries(properties).map(([label, schema]) => ({
      label,
      ...(schema.description && { detail: schema.description }),
      apply: schema.properties || schema.items ? `${label}:` : `${label}: `,
      type: "property",
    })),
  };
}

const names = (list: readonly string[]): Suggestion[] => list.map((label) => ({ label, type: "enum" }));
const keysOf = (list: readonly string[]): Suggestion[] =>
  list.map((label) => ({ label, apply: `${label}: `, type: "property" }));

function valuesOf(key: string, path: readonly string[], knowledge: Knowledge): Suggestion[] {
  if (key === "drug") return names(Object.keys(knowledge.drugs));
  if (key === "lost") return names(knowledge.genes);
  if (key === "without") return names(knowledge.mechanisms.map((m) => m.name));
  if (path.at(-1) === "preset") return names(knowledge.presets[key] ?? []);
  const schema = schemaAt(knowledge.schema as Schema, [...path, key]);
  const values = schema?.enum ?? schema?.examples ?? [];
  return values.map((value) => ({ label: String(value), type: "enum" }));
}

function schemaAt(schema: Schema, path: readonly string[]): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const key of path) {
    at = at?.properties?.[key] ?? at?.items?.properties?.[key];
    if (at?.items) at = at.items;
  }
  return at;
}
