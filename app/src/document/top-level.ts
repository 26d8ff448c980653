/**
 * Replace one top-level key of a YAML text, and nothing else: comments, order and line breaks of all the rest stay byte by
 * byte.
 */
import { Document, isCollection, isMap, isScalar, isSeq, type Node, parseDocument, visit } from "yaml";

/** The text as data. @throws Error when it is no YAML map. */
export function readTopLevel(text: string): Record<string, unknown> {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) throw new Error("the scenario's text cannot be read");
  return document.toJS() as Record<string, unknown>;
}

/** Replace a scalar that stands in the text, and nothing around it; undefined where none stands there. */
export function setScalar(text: string, path: readonly string[], value: string): string | undefined {
  const node = parseDocument(text).getIn(path, true);
  if (!isScalar(node) || !node.range) return undefined;
  const [start, end] = node.range;
  return text.slice(0, start) + value + text.slice(end);
}

/** Set a key to a value, or take it away. Maps in a list, and whatever within holds plain values, stand on one line each. */
export function setTopLevel(text: string, key: string, value: unknown): string {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) throw new Error("the scenario's text cannot be read");
  const pair = contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  const piece = value === undefined ? "" : pieceOf(key, value);
  if (!pair) return piece === "" ? text : `${text.replace(/\n*$/, "\n")}${piece}`;
  const start = (pair.key as Node).range![0];
  const written = (pair.value as Node | null)?.range?.[1] ?? (pair.key as Node).range![1];
  const lineEnd = text.indexOf("\n", Math.max(start, written - 1));
  const end = lineEnd < 0 ? text.length : lineEnd + 1;
  return text.slice(0, start) + piece + text.slice(end);
}

function pieceOf(key: string, value: unknown): string {
  const document = new Document({ [key]: value });
  const list = document.get(key);
  if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  visit(document, {
    Collection: (_, node, ancestors) => {
      const within = isMap(node) ? node.items.map((pair) => pair.value) : node.items;
      // The document and its map lie above the key's own value.
      if (ancestors.filter(isCollection).length > 1 && within.every((item) => isScalar(item))) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 0 });
}
