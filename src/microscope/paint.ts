/** Flat colours of cells with dark walls and darker nuclei: the ground of the looks that read like a map. */
import { hashed } from "./noise.js";
import type { Rgb } from "./palette.js";
import type { Section } from "./section.js";

export interface Brush {
  /** Colour (0–255) of a cell, by its row. */
  readonly cell: (row: number) => Rgb;
  /** Colour of a pixel that nobody owns. */
  readonly ground: (pixel: number) => Rgb;
  /** What is left of a colour in the nucleus and in the wall. */
  readonly nucleus: number;
  readonly wall: number;
  /** How much cells of one colour may differ in brightness, so that the eye parts them. */
  readonly variation: number;
}

const WALL = 0.5; // µm

export function paintCells({ snapshot, owners, nuclei }: Section, brush: Brush): Float32Array {
  const { cell, edge, pixelsPerMicron } = owners;
  const { count, id } = snapshot.cells;
  const colours = new Float32Array(3 * count);
  for (let i = 0; i < count; i++) {
    const bright = 1 - brush.variation * hashed(id[i]!, 7, 17);
    const colour = brush.cell(i);
    for (let c = 0; c < 3; c++) colours[3 * i + c] = colour[c]! * bright;
  }
  const width = Math.max(WALL, 1.1 / pixelsPerMicron);
  const rgb = new Float32Array(3 * cell.length);
  for (let at = 0; at < cell.length; at++) {
    const i = cell[at]!;
    if (i < 0) {
      const ground = brush.ground(at);
      for (let c = 0; c < 3; c++) rgb[3 * at + c] = ground[c]!;
      continue;
    }
    const inside = Math.min(1, edge[at]! / width);
    const strength = (brush.wall + (1 - brush.wall) * inside) * (1 - (1 - brush.nucleus) * nuclei.cover[at]!);
    for (let c = 0; c < 3; c++) rgb[3 * at + c] = colours[3 * i + c]! * strength;
  }
  return rgb;
}

/** Cells of each kind whose centre lies in the picture. */
export function cellsInView({ snapshot, view }: Section): Uint8Array {
  const { x, y, count } = snapshot.cells;
  const right = view.left + view.width / view.pixelsPerMicron;
  const bottom = view.top - view.height / view.pixelsPerMicron;
  return Uint8Array.from({ length: count }, (_, i) =>
    x[i]! >= view.left && x[i]! < right && y[i]! > bottom && y[i]! <= view.top ? 1 : 0,
  );
}
