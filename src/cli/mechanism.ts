/**
 * A mechanism of the user's own: types are stripped by a pinned pure-JavaScript transpiler, and it may import from
 * `ifng-lab` only.
 */
import { transform } from "sucrase";
import type { Mechanism } from "../engine/declare.js";
import { LabError } from "../equation/error.js";
import { treeOf } from "../equation/tree.js";

export interface MechanismFile {
  readonly file: string;
  readonly text: string;
  readonly mechanisms: readonly Mechanism[];
}

export async function loadMechanism(file: string, text: string): Promise<MechanismFile> {
  const fail = (what: string, ...waysOut: string[]) =>
    new LabError({ kind: "mechanism", what, where: { file }, waysOut });
  let code: string;
  try {
    code = transform(text, { transforms: ["typescript"], disableESTransforms: true }).code;
  } catch (error) {
    throw fail(
      `cannot be read as TypeScript: ${messageOf(error)}`,
      "mend the syntax",
      "compile it to JavaScript first",
    );
  }
  for (const [, from] of code.matchAll(/\b(?:import|export\b[^"'`;]*?\bfrom)\b[^"'`;]*["'`]([^"'`]+)["'`]/g))
    if (from !== "ifng-lab")
      throw fail(`imports "${from}"`, 'import from "ifng-lab" only', "copy what you need into the file");
  const library = new URL("../index.js", import.meta.url).href;
  const linked = code.replace(/(from\s*)["']ifng-lab["']/g, `$1${JSON.stringify(library)}`);
  let module: Record<string, unknown>;
  try {
    module = (await import(`data:text/javascript;base64,${Buffer.from(linked).toString("base64")}`)) as Record<
      string,
      unknown
    >;
  } catch (error) {
    throw fail(`cannot be loaded: ${messageOf(error)}`, "mend it", "leave out --mechanism");
  }
  const mechanisms = Object.values(module).filter(isMechanism);
  for (const law of mechanisms.flatMap(lawsIn)) readable(law, code, file);
  if (mechanisms.length === 0)
    throw fail("exports no mechanism", "export const yours = mechanism({ … })", "leave out --mechanism");
  return { file, text, mechanisms };
}

/** What a declaration names besides its expressions: populations and fields, which have functions of their own. */
const named = ["actsOn", "partner", "senses", "of"];

/** Every expression of a mechanism. */
function lawsIn(value: unknown): Law[] {
  if (typeof value === "function") return [value as Law];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (named.includes(key) ? [] : lawsIn(inner)));
}
type Law = (...of: never[]) => number;

/** Transpiling keeps lines but not columns, so an expression that is refused is named by its line in the user's file. */
function readable(law: Law, code: string, file: string): void {
  try {
    treeOf(law);
  } catch (error) {
    if (!(error instanceof LabError)) throw error;
    const start = code.indexOf(String(law));
    if (start < 0 || error.offset === undefined) throw error.at({ file });
    throw error.at({ file, line: code.slice(0, start + error.offset).split("\n").length });
  }
}

const isMechanism = (value: unknown): value is Mechanism =>
  typeof value === "object" && value !== null && "name" in value && "actsOn" in value && "parameters" in value;
const messageOf = (error: unknown) => (error instanceof Error ? error.message.split("\n")[0]! : String(error));
