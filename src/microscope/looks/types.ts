/** Cells by type; tumor cells of clones that differ from the first are pale. A field may glow between them, dimmed. */
import { cividis, colourAt } from "../colormaps.js";
import { fieldOf, fieldTitle } from "../columns.js";
import { fieldAt } from "../field-image.js";
import { fieldBar, type KeyEntry } from "../legend.js";
import { cellsInView, paintCells } from "../paint.js";
import { alteredClone, colourOf, ground, type Rgb, rgbOf } from "../palette.js";
import { rangeOf, shareOf } from "../range.js";
import type { Section } from "../section.js";
import type { Painted, Ranges } from "./look.js";

/** Under cells a field is darker and greyer, or its bright end drowns ochre and yellow types. */
const DIMMED = 0.42;
const DESATURATED = 0.45;
const TUMOR = "tumor";

export function paintTypes(section: Section, name: string | undefined, ranges: Ranges): Painted {
  const { snapshot, owners } = section;
  const { cells } = snapshot;
  const colours = cells.types.map((type) => rgbOf(colourOf(type)));
  const pale = rgbOf(alteredClone);
  const tumor = cells.types.indexOf(TUMOR);
  const wildType = firstTumorClone(section);
  const field = name === undefined ? undefined : fieldOf(snapshot, name);
  const range = field && (ranges[name!] ?? rangeOf(field.value, 0));
  const dark = rgbOf(ground);
  const between = (at: number): Rgb => {
    if (!field || !range) return dark;
    const x = owners.left + ((at % owners.width) + 0.5) / owners.pixelsPerMicron;
    const y = owners.top - (Math.floor(at / owners.width) + 0.5) / owners.pixelsPerMicron;
    if (x < 0 || y < 0 || x > snapshot.width || y > snapshot.height) return dark;
    return muted(colourAt(cividis, shareOf(range, fieldAt(field, x, y))));
  };
  const altered = (row: number) => cells.type[row] === tumor && cells.clone[row] !== wildType;
  const rgb = paintCells(section, {
    cell: (row) => (altered(row) ? pale : colours[cells.type[row]!]!),
    ground: between,
    nucleus: 0.68,
    wall: 0.3,
    variation: 0.14,
  });
  const seen = cellsInView(section);
  const counts: Record<string, number> = {};
  for (let i = 0; i < cells.count; i++) {
    if (!seen[i]) continue;
    const key = altered(i) ? `tumor, ${cells.clones[cells.clone[i]!]}` : cells.types[cells.type[i]!]!;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  const entries: KeyEntry[] = Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([label, count]) => ({
      label,
      count,
      colour: label.startsWith("tumor, ") ? pale : rgbOf(colourOf(label)),
    }));
  const bars =
    field && range ? [fieldBar(`${fieldTitle(name!)} between cells`, field.unit, cividis.map(muted), range)] : [];
  return { rgb, counts, legend: { title: "Cell types", ground: "dark", entries, bars, notes: [] } };
}

function muted([red, green, blue]: Rgb): Rgb {
  const grey = 0.3 * red + 0.59 * green + 0.11 * blue;
  const part = (value: number) => DIMMED * (value + DESATURATED * (grey - value));
  return [part(red), part(green), part(blue)];
}

/** The clone with the lowest number among tumor cells: the one that others descend from. */
function firstTumorClone({ snapshot: { cells } }: Section): number {
  const tumor = cells.types.indexOf(TUMOR);
  let first = Number.POSITIVE_INFINITY;
  for (let i = 0; i < cells.count; i++) if (cells.type[i] === tumor) first = Math.min(first, cells.clone[i]!);
  return first;
}
