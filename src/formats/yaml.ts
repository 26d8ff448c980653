/**
 * YAML (and JSON, its subset) with the place of every value, checked against a zod schema. Complaints read
 * `file:line:column: path: what is wrong, and two ways out` and offer the nearest known name for a misspelt key.
 */
import { isMap, isNode, isPair, LineCounter, parseDocument } from "yaml";
import * as z from "zod";
import { didYouMean, LabError, type LabErrorKind, throwAll, type Where } from "../equation/error.js";

export type Path = readonly (string | number)[];

export interface YamlText {
  readonly value: unknown;
  readonly kind: LabErrorKind;
  /** The place of the value at a path, or of the nearest parent that exists; `key` points at the key instead. */
  where(path: Path, key?: boolean): Where;
}

export function readYaml(text: string, file: string, kind: LabErrorKind): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const waysOut = [
    "correct the YAML (keys and values are separated by a colon and a blank)",
    "compare with one of the examples",
  ];
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  throwAll(
    document.errors.map((error) => new LabError({ kind, what: error.message, where: place(error.pos[0]), waysOut })),
  );
  if (document.contents === null)
    throw new LabError({
      kind,
      what: "is empty",
      where: { file },
      waysOut: ["write a scenario or map into it", waysOut[1]!],
    });
  const where = (path: Path, key = false): Where => {
    for (let depth = path.length; depth >= 0; depth--) {
      const offset = offsetOf(document, path.slice(0, depth), key && depth === path.length);
      if (offset !== undefined) return { ...place(offset), path: formatPath(path) };
    }
    return { file, path: formatPath(path) };
  };
  return { value: toPlain(document, file, kind), kind, where };
}

function toPlain(document: ReturnType<typeof parseDocument>, file: string, kind: LabErrorKind): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error) {
    const waysOut = ["write the values out", "remove the anchors"];
    throw new LabError({
      kind,
      what: `its aliases cannot be resolved: ${(error as Error).message}`,
      where: { file },
      waysOut,
    });
  }
}

function offsetOf(document: ReturnType<typeof parseDocument>, path: Path, key: boolean): number | undefined {
  const parent = key ? document.getIn(path.slice(0, -1), true) : undefined;
  if (isMap(parent)) {
    const pair = parent.items.find(
      (item) => isPair(item) && isNode(item.key) && String(item.key) === String(path.at(-1)),
    );
    if (isNode(pair?.key)) return pair.key.range?.[0];
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

export function formatPath(path: Path): string {
  return path.map((part, i) => (typeof part === "number" ? `[${part}]` : i === 0 ? part : `.${part}`)).join("");
}

/** The value, if it satisfies the schema; else one error that lists every fault. */
export function check<S extends z.ZodType>(text: YamlText, schema: S): z.output<S> {
  const result = schema.safeParse(text.value);
  if (result.success) return result.data;
  const errors = result.error.issues.flatMap((issue) => explain(text, schema, issue));
  throwAll(errors);
  throw new LabError({ kind: text.kind, what: "is not valid" });
}

function explain(text: YamlText, schema: z.ZodType, issue: z.core.$ZodIssue): LabError[] {
  const path = issue.path as Path;
  const fault = (what: string, where: Where, waysOut: readonly string[]) =>
    new LabError({ kind: text.kind, what, where, waysOut });
  if (issue.code === "unrecognized_keys") {
    const known = keysAt(schema, path);
    const waysOut = [`use one of: ${known.join(", ")}`, "remove it"];
    return issue.keys.map((key) =>
      fault(`unknown key${didYouMean(key, known)}`, text.where([...path, key], true), waysOut),
    );
  }
  if (valueAt(text.value, path) === undefined && path.length > 0) {
    const parent = path.length > 1 ? formatPath(path.slice(0, -1)) : "the file";
    return [
      fault("is missing", text.where(path), [
        `add "${String(path.at(-1))}" to ${parent}`,
        "copy it from one of the examples",
      ]),
    ];
  }
  if (issue.code === "invalid_value") {
    const values = issue.values.map(String);
    const said = valueAt(text.value, path);
    const what = `${JSON.stringify(said)} is not known${didYouMean(String(said), values)}`;
    return [fault(what, text.where(path), [`use one of: ${values.join(", ")}`, "leave it out if it is optional"])];
  }
  const [what, ...waysOut] = issue.message.split("; ");
  return [
    fault(
      what!,
      text.where(path),
      waysOut.length > 0 ? waysOut : ["correct the value", "compare with one of the examples"],
    ),
  ];
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined | null)?.[part], value);
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly anyOf?: readonly JsonSchema[];
  readonly additionalProperties?: JsonSchema | boolean;
}

/** The keys a schema knows at a path, over all branches of its unions. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let level = [z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema];
  const branches = (node: JsonSchema): JsonSchema[] => [node, ...(node.anyOf ?? []).flatMap(branches)];
  for (const part of path) {
    level = level.flatMap(branches).flatMap((node) => {
      const other = typeof node.additionalProperties === "object" ? node.additionalProperties : undefined;
      const inner =
        typeof part === "number" ? (node.prefixItems?.[part] ?? node.items) : (node.properties?.[part] ?? other);
      return inner ? [inner] : [];
    });
  }
  return [...new Set(level.flatMap(branches).flatMap((node) => Object.keys(node.properties ?? {})))];
}
