/** Words and simple shapes on a picture. */
import type { Rgb } from "./palette.js";
import type { Raster } from "./png.js";
import { CAPITAL, glyphOf } from "./stroke-font.js";

export interface Pen {
  /** Height of capitals in pixels. */
  readonly height: number;
  readonly colour: Rgb;
  readonly bold?: boolean;
}

const SPACING = 2.2; // between letters, where capitals are 10 high

export function widthOf(text: string, { height }: Pick<Pen, "height">): number {
  const scale = height / CAPITAL;
  let width = 0;
  for (const character of text) width += glyphOf(character).width + SPACING;
  return Math.max(0, width - SPACING) * scale;
}

/** Writes text with its baseline at y and its left end at x; returns where it ends. */
export function write(raster: Raster, text: string, x: number, y: number, pen: Pen): number {
  const scale = pen.height / CAPITAL;
  const half = Math.max(0.55, pen.height * (pen.bold ? 0.082 : 0.06));
  let at = x;
  for (const character of text) {
    const { pieces, width } = glyphOf(character);
    const placed = pieces.map(([x0, y0, x1, y1]) => [at + x0 * scale, y - y0 * scale, at + x1 * scale, y - y1 * scale]);
    if (placed.length > 0) inked(raster, placed as Piece[], half, pen.colour);
    at += (width + SPACING) * scale;
  }
  return at - SPACING * scale;
}

type Piece = [number, number, number, number];

function inked(raster: Raster, pieces: readonly Piece[], half: number, colour: Rgb): void {
  const xs = pieces.flatMap(([a, , b]) => [a, b]);
  const ys = pieces.flatMap(([, a, , b]) => [a, b]);
  const reach = half + 1;
  const x0 = Math.max(0, Math.floor(Math.min(...xs) - reach));
  const x1 = Math.min(raster.width - 1, Math.ceil(Math.max(...xs) + reach));
  const y0 = Math.max(0, Math.floor(Math.min(...ys) - reach));
  const y1 = Math.min(raster.height - 1, Math.ceil(Math.max(...ys) + reach));
  for (let y = y0; y <= y1; y++)
    for (let x = x0; x <= x1; x++) {
      let nearest = reach * reach;
      for (const piece of pieces) nearest = Math.min(nearest, distance2(x + 0.5, y + 0.5, piece));
      mix(raster, x, y, colour, half + 0.5 - Math.sqrt(nearest));
    }
}

/** Squared distance from a point to a straight piece. */
function distance2(px: number, py: number, [x0, y0, x1, y1]: Piece): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const length2 = dx * dx + dy * dy;
  const t = length2 > 0 ? Math.min(1, Math.max(0, ((px - x0) * dx + (py - y0) * dy) / length2)) : 0;
  const ex = px - x0 - t * dx;
  const ey = py - y0 - t * dy;
  return ex * ex + ey * ey;
}

/** Lays a colour over a pixel; `opacity` is cut to 0–1. */
function mix({ width, rgba }: Raster, x: number, y: number, colour: Rgb, opacity: number): void {
  if (opacity <= 0) return;
  const a = Math.min(1, opacity);
  const at = 4 * (y * width + x);
  for (let c = 0; c < 3; c++) rgba[at + c] = rgba[at + c]! * (1 - a) + colour[c]! * a;
  rgba[at + 3] = 255;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function fill(raster: Raster, { x, y, width, height }: Box, colour: Rgb, opacity = 1): void {
  for (let py = Math.max(0, Math.round(y)); py < Math.min(raster.height, Math.round(y + height)); py++)
    for (let px = Math.max(0, Math.round(x)); px < Math.min(raster.width, Math.round(x + width)); px++)
      mix(raster, px, py, colour, opacity);
}

/** Words in lines no wider than `width`; a longer word stands alone. */
export function wrapped(text: string, width: number, pen: Pick<Pen, "height">): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, pen) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
