/** Edits of what a phase map varies, in the scenario's text. */
import { setParameter } from "./overrides";
import { readTopLevel, setScalar, setTopLevel } from "./top-level";

type Fields = Readonly<Record<string, unknown>>;

/** Set a parameter, a density of the tissue at the start, or the antigenicity of all clones. @throws Error when the text is no YAML map. */
export function setAxis(text: string, address: string, value: number, unit: string): string {
  const quantity = `${value} ${unit.replace(/^1\//, "/")}`;
  const [group, name] = address.split(".") as [string, string];
  if (group === "tissue") {
    const set = setScalar(text, ["tissue", "generate", name, "density"], quantity);
    if (set !== undefined) return set;
    const { tissue = {} } = readTopLevel(text) as { tissue?: Fields };
    const generate = (tissue.generate ?? {}) as Fields;
    const cells = { ...(generate[name] as Fields | undefined), density: quantity };
    return setTopLevel(text, "tissue", { ...tissue, generate: { ...generate, [name]: cells } });
  }
  if (address !== "clones.antigenicity") return setParameter(text, address, `${value} ${unit}`);
  const { clones = [{ name: "wild type" }] } = readTopLevel(text) as { clones?: readonly Fields[] };
  return setTopLevel(
    text,
    "clones",
    clones.map((clone) => ({ ...clone, antigenicity: `${value} ${unit}` })),
  );
}
