/** Looks by name: `types`, `types:ifng`, `if`, `he`, `ihc`, `ihc:mhc1`, `clones`, `state:pdl1`, `field:ifng`. */
import { didYouMean, LabError } from "../../equation/error.js";
import type { Channel } from "../channels.js";
import { presets } from "../channels.js";
import type { Legend } from "../legend.js";
import type { Range } from "../range.js";

export type Look =
  | { readonly kind: "types"; readonly field?: string }
  | { readonly kind: "if"; readonly channels: readonly Channel[]; readonly shotNoise?: boolean }
  | { readonly kind: "he" }
  /** `positive`: the level from which a cell counts as stained. */
  | { readonly kind: "ihc"; readonly column: string; readonly positive?: number }
  | { readonly kind: "clones" }
  | { readonly kind: "state"; readonly column: string }
  | { readonly kind: "field"; readonly field: string };

/** What spans a colour bar or channel, where it is given (so that the frames of a film agree), by column or field. */
export type Ranges = Readonly<Record<string, Range>>;

/** A painted section: red, green, blue (0–255) of the padded view, what it says, and what was counted. */
export interface Painted {
  readonly rgb: Float32Array;
  readonly legend: Legend;
  readonly counts: Readonly<Record<string, number>>;
}

const kinds = ["types", "if", "he", "ihc", "clones", "state", "field"] as const;
const defaultArgument: Readonly<Record<string, string>> = { ihc: "pdl1" };

/** @throws LabError that names the nearest look. */
export function lookNamed(text: string, channels: readonly Channel[] = presets["adaptive-resistance"]): Look {
  const [kind = "", ...rest] = text.split(":");
  const argument = rest.join(":") || defaultArgument[kind];
  switch (kind) {
    case "types":
      return argument === undefined ? { kind } : { kind, field: argument };
    case "if":
      return { kind, channels };
    case "he":
    case "clones":
      return { kind };
    case "ihc":
      return { kind, column: argument! };
    case "state":
      if (argument !== undefined) return { kind, column: argument };
      break;
    case "field":
      if (argument !== undefined) return { kind, field: argument };
      break;
  }
  const known = ["types", "if", "he", "ihc", "clones", "state:<column>", "field:<name>"];
  const unfinished = kind === "state" || kind === "field";
  throw new LabError({
    kind: "data",
    what: unfinished
      ? `the look "${kind}" needs a name, e.g. ${kind === "state" ? "state:pdl1" : "field:ifng"}`
      : `there is no look "${text}"${didYouMean(kind, kinds)}`,
    waysOut: [`use one of: ${known.join(", ")}`, "leave --look out (types)"],
  });
}
