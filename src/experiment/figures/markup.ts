/** Elements of HTML and SVG as text; every value is escaped, so no name in a scenario can break a page. */
export class Markup {
  constructor(readonly text: string) {}
}

type Value = string | number | boolean | undefined;
type Child = Markup | string | number | undefined | readonly Child[];

export const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c]!);

const textOf = (child: Child): string => {
  if (child === undefined) return "";
  if (child instanceof Markup) return child.text;
  if (typeof child === "object") return child.map(textOf).join("");
  return escaped(String(child));
};

const empty = new Set(["img", "meta", "br", "line", "rect", "path", "image", "circle"]);

/** `el("td", { class: "n" }, 3)`; attributes that are undefined or false are left out. */
export function el(tag: string, attributes: Readonly<Record<string, Value>> = {}, ...children: Child[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join("");
  if (empty.has(tag)) return new Markup(`<${tag}${written}/>`);
  return new Markup(`<${tag}${written}>${children.map(textOf).join("")}</${tag}>`);
}

/** Coordinates with two decimals: a tenth of the text, nothing lost to the eye. */
export const at = (value: number) => Math.round(value * 100) / 100;
