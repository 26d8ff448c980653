/** Edits of the doses in the scenario's text. */
import { readTopLevel, setTopLevel } from "./top-level";

export interface DoseEntry {
  readonly drug: string;
  readonly dose: string;
  readonly from: string;
  readonly every?: string;
  readonly times?: number;
}

export type TherapyEdit =
  | { readonly kind: "add"; readonly entry: DoseEntry }
  | { readonly kind: "change"; readonly at: number; readonly entry: DoseEntry }
  | { readonly kind: "remove"; readonly at: number };

/** @throws Error when the text is no YAML map. */
export function editTherapy(text: string, edit: TherapyEdit): string {
  const given = readTopLevel(text).therapy;
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  const next =
    edit.kind === "add"
      ? [...list, edit.entry]
      : edit.kind === "change"
        ? list.map((entry, i) => (i === edit.at ? edit.entry : entry))
        : list.filter((_, i) => i !== edit.at);
  return setTopLevel(text, "therapy", next.length > 0 ? next : undefined);
}
