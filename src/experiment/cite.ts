/**
 * The sources behind a run: of every parameter of the mechanisms and fields that were composed, and of the sizes of the
 * cell types. A mechanism that is switched off brings none.
 */
import { type Reference, references } from "../biology/references.js";
import { type BibtexEntry, bibtexNames, bibtexText } from "../formats/bibtex.js";
import { parameterRows } from "./assumed.js";
import type { Experiment } from "./laboratory.js";

export interface CitedSource {
  readonly key: string;
  readonly entry: BibtexEntry;
  /** What rests on it: `mechanism.parameter`, `field.parameter`, `lineage.type`. */
  readonly usedBy: readonly string[];
  /** Those of them whose value this run sets itself. */
  readonly set: readonly string[];
  /** Parts of the entry that nobody has checked against the source. */
  readonly unverified: readonly string[];
}

export function citedSources({ biology, model, scenario }: Experiment, version: string): CitedSource[] {
  const used = new Map<string, string[]>();
  const use = (source: string, address: string) => used.set(source, [...(used.get(source) ?? []), address]);
  for (const { source, address } of parameterRows(biology)) use(source, address);
  for (const lineage of model.lineages)
    for (const [type, { source }] of Object.entries(lineage.cellTypes)) use(source, `${lineage.name}.${type}`);
  const own = new Set(scenario.parameters.map((p) => p.address));
  return [...used.keys()].sort().map((key) => {
    const usedBy = used.get(key)!;
    const reference = (references as Readonly<Record<string, Reference>>)[key];
    const { unverified, ...entry } = reference ? entryOf(key, reference, version) : unknownEntry(key, usedBy);
    return { key, entry, usedBy, set: usedBy.filter((address) => own.has(address)), unverified };
  });
}

/** The bibliography as text; the comments before an entry say what rests on it. */
export function bibliography(sources: readonly CitedSource[]): string {
  const texts = sources.map(({ entry, usedBy, set }) =>
    [
      `% used by: ${usedBy.join(", ")}`,
      ...(set.length > 0 ? [`% set by the run itself: ${set.join(", ")}`] : []),
      bibtexText(entry),
    ].join("\n"),
  );
  return `${texts.join("\n\n")}\n`;
}

type Entry = BibtexEntry & { readonly unverified: readonly string[] };

/** `Journal 12:34–56` and `(by way of …)`, taken apart. */
export function partsOf({ title, in: venue }: Reference) {
  const [, journal, volume, pages] = /^(.+?) (\d+(?: ?\([^)]*\))?):([\w–-]+)$/.exec(venue) ?? [];
  const [, plain, byWayOf] = /^(.*?)(?: \((by way of [^)]*)\))?$/.exec(title)!;
  return { journal: journal ?? venue, volume, pages, title: plain!, byWayOf };
}

function entryOf(key: string, reference: Reference, version: string): Entry {
  const { journal, volume, pages, title, byWayOf } = partsOf(reference);
  const article = reference.kind === undefined;
  const described = /^\[.*\]$/.test(title);
  const unverified = [
    ...(/\bet al\.?$/.test(reference.authors) ? ["the authors after those named"] : []),
    ...(described ? ["title (described in brackets)"] : []),
    ...(article && volume === undefined ? ["volume and pages"] : []),
    ...(article && reference.doi === undefined ? ["DOI"] : []),
  ];
  const note = [byWayOf, reference.note, unverified.length > 0 ? `not verified: ${unverified.join(", ")}` : undefined];
  const url = reference.url && (/^https?:/.test(reference.url) ? reference.url : `https://${reference.url}`);
  return {
    type: article ? "article" : "misc",
    key,
    unverified,
    fields: {
      author: bibtexNames(reference.authors),
      title,
      ...(article ? { journal } : { howpublished: key === "ifng-lab" ? `version ${version}` : journal }),
      year: String(reference.year),
      volume,
      pages,
      doi: reference.doi,
      url,
      note: note.filter((part) => part !== undefined).join("; ") || undefined,
    },
  };
}

/** A mechanism of the user's own may name a source that this bibliography does not hold. */
function unknownEntry(key: string, usedBy: readonly string[]): Entry {
  const mechanisms = [...new Set(usedBy.map((address) => address.split(".")[0]))].join(", ");
  const note = `named by ${mechanisms}; not in the bibliography of ifng-lab, nothing of it verified`;
  const unverified = ["everything: the source is named by a mechanism of the user's own"];
  return { type: "misc", key: key.replace(/[^\p{L}\p{N}_:-]+/gu, "-"), unverified, fields: { title: key, note } };
}
