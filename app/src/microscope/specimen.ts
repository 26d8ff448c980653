/** What the stains need to know of a run: ranges that hold over all of it, so that colours do not flicker with time. */
import { type Range, rangeOf } from "ifng-lab/microscope/range";
import type { Started } from "../engine/protocol";
import type { Recording } from "../engine/recording";
import type { Specimen } from "./stain";

const SAMPLED = 10;
/** Values of one frame that are looked at: enough for a percentile, few enough for a moment. */
const LARGEST = 4000;

/** Ranges by name, kept until the run has grown by a quarter. */
export class Ranges {
  private readonly known = new Map<string, { range: Range; frames: number }>();

  constructor(private readonly recording: Recording) {}

  /** Of a state column, or of a field as `field <name>`: 1st to 99th percentile over frames of the whole run. */
  of(name: string): Range {
    const { frames } = this.recording;
    const before = this.known.get(name);
    if (before && frames.length < before.frames * 1.25 + 1) return before.range;
    const field = name.startsWith("field ") ? name.slice(6) : undefined;
    const values: number[] = [];
    const step = Math.max(1, Math.floor(frames.length / SAMPLED));
    for (let i = frames.length - 1; i >= 0; i -= step) {
      const frame = frames[i]!;
      const column = field === undefined ? frame.columns[name] : frame.fields[field];
      const stride = column ? Math.ceil(column.length / LARGEST) : 1;
      for (let k = 0; column && k < column.length; k += stride) if (!Number.isNaN(column[k]!)) values.push(column[k]!);
    }
    const range = rangeOf(values, field === undefined ? undefined : 0);
    this.known.set(name, { range, frames: frames.length });
    return range;
  }
}

export function specimenOf(started: Started, ranges: Ranges, highlighted?: ReadonlySet<number>): Specimen {
  const { layout, lost } = started;
  return {
    types: layout.types,
    clones: layout.clones,
    altered: layout.clones.map((name) => (lost[name]?.length ?? 0) > 0),
    hasLost: (clone, gene) => lost[clone]?.includes(gene) ?? false,
    top: (column) => ranges.of(column).high,
    rangeOf: (name) => ranges.of(name),
    ...(highlighted && { highlighted }),
  };
}
