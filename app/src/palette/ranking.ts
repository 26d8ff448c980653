/** Which commands a few letters mean: every word of the query must be found, the title before what is said of it. */

export interface Findable {
  readonly title: string;
  readonly group: string;
  /** Said of it, and searched, but not shown first. */
  readonly words?: string | undefined;
}

const latin: Readonly<Record<string, string>> = { α: "a", β: "b", γ: "g", δ: "d", κ: "k", λ: "l", µ: "u", μ: "u" };

/** As people type it: `IFN-γ` is `ifng`, `PD-L1` is `pdl1`. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\-‑–_]/g, "")
    .replace(/[α-ωµ]/g, (letter) => latin[letter] ?? letter);

export function ranked<T extends Findable>(query: string, commands: readonly T[], most: number): readonly T[] {
  const asked = plain(query).split(/\s+/).filter(Boolean);
  const scored = commands.flatMap((command, place) => {
    const score = scoreOf(asked, command);
    return score > 0 ? [{ command, score, place }] : [];
  });
  scored.sort((a, b) => b.score - a.score || a.place - b.place);
  return scored.slice(0, most).map(({ command }) => command);
}

/** 0 where a word is missing. */
function scoreOf(asked: readonly string[], { title, group, words = "" }: Findable): number {
  const [head, rest] = [plain(title), plain(`${group} ${words}`)];
  let score = 1;
  for (const word of asked) {
    const at = head.indexOf(word);
    if (at === 0) score += 4;
    else if (at > 0) score += /[\s:.(]/.test(head[at - 1]!) ? 3 : 2;
    else if (rest.includes(word)) score += 1;
    else return 0;
  }
  return score;
}
