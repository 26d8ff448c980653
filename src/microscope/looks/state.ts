/** Cells by a state column; cells without it are dark. */
import { colourAt, viridis } from "../colormaps.js";
import { stateColumn } from "../columns.js";
import { count } from "../number.js";
import { cellsInView, paintCells } from "../paint.js";
import { ground, rgbOf, withoutValue } from "../palette.js";
import { floorOf, rangeOf, shareOf } from "../range.js";
import type { Section } from "../section.js";
import type { Painted, Ranges } from "./look.js";

export function paintState(section: Section, wanted: string, ranges: Ranges): Painted {
  const { name, values, unit, meaning } = stateColumn(section.snapshot, wanted);
  const range = ranges[name] ?? rangeOf(values, floorOf(unit));
  const without = rgbOf(withoutValue);
  const dark = rgbOf(ground);
  const rgb = paintCells(section, {
    cell: (row) => (Number.isNaN(values[row]!) ? without : colourAt(viridis, shareOf(range, values[row]!))),
    ground: () => dark,
    nucleus: 0.9,
    wall: 0.45,
    variation: 0,
  });
  const seen = cellsInView(section);
  let shown = 0;
  let absent = 0;
  for (let i = 0; i < values.length; i++)
    if (seen[i]) {
      if (Number.isNaN(values[i]!)) absent++;
      else shown++;
    }
  return {
    rgb,
    counts: { shown, without: absent },
    legend: {
      title: meaning.charAt(0).toUpperCase() + meaning.slice(1),
      ground: "dark",
      entries: absent > 0 ? [{ label: "cells without it", colour: without, count: absent }] : [],
      bars: [{ label: name, unit, colormap: viridis, range }],
      notes: [`n = ${count(shown)} cells`],
    },
  };
}
