/** What a picture says beside itself: a key of colours, colour bars with units, and words. Drawn on the plate, or by the app. */
import type { Colormap } from "./colormaps.js";
import type { Rgb } from "./palette.js";
import { prefixFor } from "./prefix.js";
import type { Range } from "./range.js";

export interface KeyEntry {
  readonly label: string;
  readonly colour: Rgb;
  /** Number of cells in the picture, where it stands for cells. */
  readonly count?: number;
}

export interface ColourBar {
  readonly label: string;
  readonly unit: string;
  readonly colormap: Colormap;
  readonly range: Range;
}

export interface Legend {
  readonly title: string;
  /** Dark-field looks have a dark ground, bright-field looks a white one. */
  readonly ground: "dark" | "light";
  readonly entries: readonly KeyEntry[];
  readonly bars: readonly ColourBar[];
  readonly notes: readonly string[];
}

/** The bar of a field, in the prefix that suits its highest value. */
export function fieldBar(
  label: string,
  fieldUnit: string,
  colormap: Colormap,
  { low, high, clipped }: Range,
): ColourBar {
  const { unit, factor } = prefixFor(fieldUnit, high);
  return { label, unit, colormap, range: { low: low * factor, high: high * factor, clipped } };
}
