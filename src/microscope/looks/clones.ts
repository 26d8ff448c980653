/** Tumor cells by clone; all others stand back in grey. */
import { cellsInView, paintCells } from "../paint.js";
import { cloneColours, ground, type Rgb, rgbOf, withoutValue } from "../palette.js";
import type { Section } from "../section.js";
import type { Painted } from "./look.js";

const TUMOR = "tumor";

export function paintClones(section: Section): Painted {
  const { cells } = section.snapshot;
  const tumor = cells.types.indexOf(TUMOR);
  const present = [...new Set(Array.from(cells.clone).filter((_, i) => cells.type[i] === tumor))].sort((a, b) => a - b);
  const colours = new Map<number, Rgb>(
    present.map((clone, k) => [clone, rgbOf(cloneColours[k % cloneColours.length]!)]),
  );
  const back = rgbOf(withoutValue);
  const dark = rgbOf(ground);
  const rgb = paintCells(section, {
    cell: (row) => (cells.type[row] === tumor ? colours.get(cells.clone[row]!)! : back),
    ground: () => dark,
    nucleus: 0.68,
    wall: 0.3,
    variation: 0.14,
  });
  const seen = cellsInView(section);
  const counts: Record<string, number> = {};
  for (const clone of present) counts[cells.clones[clone]!] = 0;
  for (let i = 0; i < cells.count; i++)
    if (seen[i] && cells.type[i] === tumor) counts[cells.clones[cells.clone[i]!]!]! += 1;
  const entries = present.map((clone) => {
    const label = cells.clones[clone]!;
    return { label, colour: colours.get(clone)!, count: counts[label]! };
  });
  const repeated = present.length > cloneColours.length ? [`colours repeat after ${cloneColours.length} clones`] : [];
  return {
    rgb,
    counts,
    legend: {
      title: "Tumor clones",
      ground: "dark",
      entries: [...entries, { label: "other cells", colour: back }],
      bars: [],
      notes: repeated,
    },
  };
}
