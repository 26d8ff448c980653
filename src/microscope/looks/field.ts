/** A field in its unit, under the faint outlines of the cells. */
import { cividis, colourAt } from "../colormaps.js";
import { fieldOf, fieldTitle } from "../columns.js";
import { fieldAt } from "../field-image.js";
import { fieldBar } from "../legend.js";
import { ground, rgbOf } from "../palette.js";
import { rangeOf, shareOf } from "../range.js";
import type { Section } from "../section.js";
import type { Painted, Ranges } from "./look.js";

const WALL = 0.5; // µm
const STRENGTH = 0.22;
/** Outlines are light on the dark half of the colormap and dark on the light one. */
const MIDDLE = 110;

export function paintField({ snapshot, owners }: Section, name: string, ranges: Ranges): Painted {
  const field = fieldOf(snapshot, name);
  const range = ranges[name] ?? rangeOf(field.value, 0);
  const { width, left, top, pixelsPerMicron, cell, edge } = owners;
  const wall = Math.max(WALL, 1 / pixelsPerMicron);
  const dark = rgbOf(ground);
  const rgb = new Float32Array(3 * cell.length);
  for (let at = 0; at < cell.length; at++) {
    const x = left + ((at % width) + 0.5) / pixelsPerMicron;
    const y = top - (Math.floor(at / width) + 0.5) / pixelsPerMicron;
    const outside = x < 0 || y < 0 || x > snapshot.width || y > snapshot.height;
    const colour = outside ? dark : colourAt(cividis, shareOf(range, fieldAt(field, x, y)));
    const line = cell[at]! >= 0 && edge[at]! < wall ? STRENGTH * (1 - edge[at]! / wall) : 0;
    const ink = colour[1] < MIDDLE ? 255 : 0;
    for (let c = 0; c < 3; c++) rgb[3 * at + c] = colour[c]! + (ink - colour[c]!) * line;
  }
  const title = fieldTitle(name);
  return {
    rgb,
    counts: {},
    legend: {
      title,
      ground: "dark",
      entries: [],
      bars: [fieldBar(title, field.unit, cividis, range)],
      notes: ["outlines: cells"],
    },
  };
}
