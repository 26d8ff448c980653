/**
 * A plate: a picture of tissue with its scale bar, and beside it a panel with title, key, colour bars and counts.
 * The panel stands outside the tissue and hides none of it.
 */
import type { Snapshot } from "../engine/snapshot.js";
import { colourAt } from "./colormaps.js";
import type { ColourBar, Legend } from "./legend.js";
import type { Look, Ranges } from "./looks/look.js";
import { percent, readable } from "./number.js";
import type { Rgb } from "./palette.js";
import type { Raster } from "./png.js";
import { type Picture, renderTissue } from "./render.js";
import { ticksOf } from "./round-steps.js";
import { drawScaleBar } from "./scale-bar.js";
import { fill, type Pen, widthOf, wrapped, write } from "./text.js";
import { type Region, viewOf } from "./view.js";

export interface PlateOptions {
  /** Pixels of the whole plate. */
  readonly width: number;
  readonly height: number;
  readonly region?: Region;
  readonly ranges?: Ranges;
  /** Words under the title: which tissue, when. */
  readonly caption?: readonly string[];
  /** Leave the panel away; the scale bar stays. */
  readonly bare?: boolean;
}

export interface Plate extends Raster {
  readonly picture: Picture;
}

const PANEL = 232; // pixels
const PAD = 16;

export function plateOf(snapshot: Snapshot, look: Look, options: PlateOptions): Plate {
  const { width, height, region, ranges, caption = [], bare = false } = options;
  const panel = bare ? 0 : Math.min(PANEL, Math.floor(width / 2));
  const view = viewOf(snapshot, { width: width - panel, height, ...(region && { region }) });
  const picture = renderTissue(snapshot, view, look, ranges);
  const raster: Raster = { width, height, rgba: new Uint8ClampedArray(4 * width * height) };
  const theme = themes[picture.legend.ground];
  fill(raster, { x: 0, y: 0, width, height }, theme.paper);
  for (let y = 0; y < height; y++)
    raster.rgba.set(picture.rgba.subarray(4 * y * view.width, 4 * (y + 1) * view.width), 4 * y * width);
  drawScaleBar(raster, view, picture.legend.ground);
  if (panel > 0) drawPanel(raster, picture.legend, caption, { x: width - panel + PAD, width: panel - 2 * PAD }, theme);
  return { ...raster, picture };
}

interface Theme {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly muted: Rgb;
}
export const themes: Readonly<Record<"dark" | "light", Theme>> = {
  dark: { paper: [22, 27, 34], ink: [232, 236, 241], muted: [163, 173, 186] },
  light: { paper: [245, 247, 249], ink: [21, 25, 30], muted: [82, 92, 103] },
};

interface Column {
  readonly x: number;
  readonly width: number;
}

function drawPanel(
  raster: Raster,
  legend: Legend,
  caption: readonly string[],
  { x, width }: Column,
  theme: Theme,
): void {
  const title: Pen = { height: 11.5, colour: theme.ink, bold: true };
  const words: Pen = { height: 9, colour: theme.ink };
  const quiet: Pen = { height: 8.5, colour: theme.muted };
  let y = PAD + 12;
  const paragraph = (text: string, pen: Pen, leading: number) => {
    for (const line of wrapped(text, width, pen)) {
      write(raster, line, x, y, pen);
      y += leading;
    }
  };
  paragraph(legend.title, title, 20);
  for (const line of caption) paragraph(line, quiet, 16);
  y += 12;
  for (const { label, colour, count } of legend.entries) {
    fill(raster, { x, y: y - 10, width: 12, height: 12 }, colour);
    const number = count === undefined ? "" : readable(count, 7);
    const room = width - 20 - widthOf(number, words) - 8;
    write(raster, number, x + width - widthOf(number, words), y, words);
    for (const line of wrapped(label, room, words)) {
      write(raster, line, x + 20, y, words);
      y += 18;
    }
    y += 2;
  }
  for (const bar of legend.bars) {
    y += 6;
    paragraph(bar.label, words, 17);
    y = drawBar(raster, bar, { x, width }, y - 8, quiet) + 20;
  }
  y += 6;
  for (const note of legend.notes) {
    paragraph(note, quiet, 16);
    y += 3;
  }
}

const BAR = 14;

/** Returns the height of its last baseline. */
function drawBar(
  raster: Raster,
  { range, unit, colormap }: ColourBar,
  { x, width }: Column,
  top: number,
  pen: Pen,
): number {
  for (let px = 0; px < width; px++)
    fill(raster, { x: x + px, y: top, width: 1, height: BAR }, colourAt(colormap, px / (width - 1)));
  const span = range.high - range.low;
  for (const tick of ticksOf(range.low, range.high, 4)) {
    const at = x + ((tick - range.low) / span) * (width - 1);
    fill(raster, { x: at, y: top + BAR, width: 1, height: 4 }, pen.colour);
    const label = readable(tick);
    const wide = widthOf(label, pen);
    write(raster, label, Math.min(x + width - wide, Math.max(x, at - wide / 2)), top + BAR + 15, pen);
  }
  let y = top + BAR + 32;
  write(raster, unit, x, y, pen);
  if (range.clipped > 0) {
    y += 16;
    write(raster, `${percent(range.clipped)} beyond the ends`, x, y, pen);
  }
  return y;
}
