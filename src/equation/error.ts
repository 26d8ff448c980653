/**
 * The one error of the laboratory: what is wrong, where, and two ways out.
 * It stands in the lowest layer that refuses text written by people, so that every layer above can throw it.
 */

export type LabErrorKind = "scenario" | "data" | "units" | "mechanism" | "resource" | "usage";

/** A place in a text file (counted from 1), and the path of the value in it, e.g. `therapy[0].dose`. */
export interface Where {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly path?: string | undefined;
}

export interface LabErrorParts {
  readonly kind: LabErrorKind;
  readonly what: string;
  readonly where?: Where | undefined;
  readonly waysOut?: readonly string[];
  /** Characters before the place in the text that was read, for who knows where that text stands. */
  readonly offset?: number | undefined;
}

export class LabError extends Error {
  readonly kind: LabErrorKind;
  readonly what: string;
  readonly where: Where | undefined;
  readonly waysOut: readonly string[];
  readonly offset: number | undefined;
  /** Further errors found in the same text; their lines follow in `message`. */
  readonly others: readonly LabError[];

  constructor(parts: LabErrorParts, others: readonly LabError[] = []) {
    super([formatError(parts), ...others.map((error) => error.message)].join("\n"));
    this.name = "LabError";
    this.kind = parts.kind;
    this.what = parts.what;
    this.where = parts.where;
    this.waysOut = parts.waysOut ?? [];
    this.offset = parts.offset;
    this.others = others;
  }

  /** The same error, said of a place; a part of `where` that is already known stays. */
  at(where: Where, kind: LabErrorKind = this.kind): LabError {
    const place = { ...where, ...this.where };
    return new LabError(
      { kind, what: this.what, where: place, waysOut: this.waysOut, offset: this.offset },
      this.others,
    );
  }
}

const listed = 12;

/** Throws nothing for an empty list, else one error that lists them (the first twelve). */
export function throwAll(errors: readonly LabError[]): void {
  const [first, ...others] = errors.slice(0, listed);
  if (!first) return;
  const left = errors.length - listed;
  if (left > 0) others.push(new LabError({ kind: first.kind, what: `and ${left} more` }));
  throw new LabError(first, others);
}

function formatError({ what, where, waysOut }: LabErrorParts): string {
  const place = where?.file
    ? [where.file, where.line, where.column].filter((part) => part !== undefined).join(":")
    : "";
  const head = [place, where?.path ?? ""].filter((part) => part !== "");
  const exits = waysOut && waysOut.length > 0 ? `; ${waysOut.join(", or ")}` : "";
  return [...head, what + exits].join(": ");
}

/** The nearest known word, or undefined when none is near (more than a third of the letters differ). */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    const allowed = Math.max(1, Math.floor(Math.max(word.length, candidate.length) / 3));
    if (distance <= allowed && distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** ` (did you mean "x"?)`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined || near === word ? "" : ` (did you mean "${near}"?)`;
}

/** Damerau–Levenshtein distance (optimal string alignment): insert, delete, replace, swap of neighbours. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, replace);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
      }
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length]!;
}
