/** Haematoxylin and eosin: the picture every pathologist starts from. It shows form, no marker: the types give the form. */
import { eosin, haematoxylin } from "../absorption.js";
import { stained, transmitted } from "../bright-field.js";
import { count } from "../number.js";
import { cellsInView } from "../paint.js";
import type { Rgb } from "../palette.js";
import type { Section } from "../section.js";
import type { Painted } from "./look.js";

/** The lamp behind the slide, white-balanced. */
export const lamp: Rgb = [250, 248, 250];

export function paintHaematoxylinEosin(section: Section): Painted {
  const amounts = stained(section);
  const rgb = transmitted(
    [
      [amounts.haematoxylin, haematoxylin],
      [amounts.eosin, eosin],
    ],
    lamp,
  );
  const cells = cellsInView(section).reduce((sum, seen) => sum + seen, 0);
  return {
    rgb,
    counts: { cells },
    legend: {
      title: "Haematoxylin and eosin",
      ground: "light",
      entries: [
        { label: "nuclei: haematoxylin", colour: [92, 76, 150] },
        { label: "cytoplasm, fibres: eosin", colour: [226, 150, 178] },
      ],
      bars: [],
      notes: [`n = ${count(cells)} cells`, "form drawn from cell type and size"],
    },
  };
}
