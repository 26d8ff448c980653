/** The prose of a row, `paper.md`: a heading, then paragraphs that begin with a bold word or two. */

export interface Paragraph {
  /** Without its full stop, e.g. "Published". */
  readonly title: string;
  readonly text: string;
}

export function paragraphsOf(paper: string): Paragraph[] {
  return paper
    .split(/\n\s*\n/)
    .map((block) => /^\*\*(.+?)\.?\*\*\s*([\s\S]*)$/.exec(block.trim()))
    .flatMap((found) => (found ? [{ title: found[1]!, text: found[2]!.replace(/\s+/g, " ").trim() }] : []));
}

/** The paragraph "Why it is red", if there is one. */
export const redReason = (paper: string): string | undefined =>
  paragraphsOf(paper).find(({ title }) => title === "Why it is red")?.text;
