/** BibTeX out: entries that old BibTeX and biber read alike. */

export interface BibtexEntry {
  readonly type: "article" | "misc";
  readonly key: string;
  /** In the order they are written; `author` and `title` are taken as they stand, in braces. */
  readonly fields: Readonly<Record<string, string | undefined>>;
}

const special: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "–": "--",
  "°": "{$^\\circ$}",
  "⁺": "{$^+$}",
  "≥": "{$\\geq$}",
  "≤": "{$\\leq$}",
  α: "{$\\alpha$}",
  β: "{$\\beta$}",
  γ: "{$\\gamma$}",
  κ: "{$\\kappa$}",
  λ: "{$\\lambda$}",
  µ: "{$\\mu$}",
  μ: "{$\\mu$}",
};

/** Text as TeX reads it; accented letters stay as they are (UTF-8). */
export function toTex(text: string): string {
  return Array.from(text, (letter) => special[letter] ?? letter).join("");
}

/** `Surname AB, Surname C, et al.` as BibTeX lists names; what does not look like a person is the name of a body. */
export function bibtexNames(authors: string): string {
  const names = authors.split(/,\s+/).map((name) => {
    if (/^et al\.?$/.test(name)) return "others";
    const [, surname, initials] = /^(.+) (\p{Lu}{1,3})$/u.exec(name) ?? [];
    return surname ? `${toTex(surname)}, ${Array.from(initials!, (i) => `${i}.`).join(" ")}` : `{${toTex(name)}}`;
  });
  return names.join(" and ");
}

/** Identifiers and addresses stand as they are; a second pair of braces keeps the capitals of a title. */
const verbatim = new Set(["author", "doi", "url", "year"]);

export function bibtexText({ type, key, fields }: BibtexEntry): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const text = verbatim.has(name) ? value : toTex(value);
    return [`  ${name} = {${name === "title" ? `{${text}}` : text}},`];
  });
  return [`@${type}{${key},`, ...lines, "}"].join("\n");
}
