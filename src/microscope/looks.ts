/**
 * Looks: pictures of a tissue. Cells by type over a dimmed field, cells by any state column, or a field with cell outlines.
 */
import type { FieldImage, Snapshot } from "../engine/snapshot.js";
import { cividis, colourAt, viridis } from "./colormaps.js";
import { type Owners, ownersOf, viewOf } from "./owner.js";
import { alteredClone, colourOf, ground, type Rgb, rgbOf, withoutValue } from "./palette.js";
import { type Range, rangeOf, shareOf } from "./range.js";

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMicron: number;
  /** Red, green, blue of each pixel, rows from the top. */
  readonly rgb: Uint8Array;
  /** What the colours span, where they stand for numbers. */
  readonly range?: Range;
}

const MEMBRANE = 0.5;
const NUCLEUS = 0.78;
const NUCLEUS_RADIUS = 0.5;
const DIMMED = 0.4;

type Shade = (pixel: number, cell: number) => Rgb;

/** Cells by type; tumor cells of clones in `altered` are pale. A field may glow between them. */
export function typesLook(
  snapshot: Snapshot,
  pixels: number,
  over?: string,
  altered: ReadonlySet<string> = new Set(),
): Picture {
  const { cells } = snapshot;
  const colours = cells.types.map((type) => rgbOf(colourOf(type)));
  const pale = rgbOf(alteredClone);
  const isAltered = cells.clones.map((clone) => altered.has(clone));
  const owners = ownersOf(snapshot, viewOf(snapshot, pixels));
  const field = over === undefined ? undefined : snapshot.fields[over];
  const range = field && rangeOf(field.value, 0);
  const dark = rgbOf(ground);
  return paint(owners, (pixel, cell) => {
    if (cell >= 0) return isAltered[cells.clone[cell]!] ? pale : colours[cells.type[cell]!]!;
    if (!field || !range) return dark;
    return dimmed(colourAt(cividis, shareOf(range, valueAt(field, snapshot, owners, pixel))), DIMMED);
  });
}

/** Cells by a state column; cells without it are dark. */
export function columnLook(snapshot: Snapshot, pixels: number, column: string, floor?: number): Picture {
  const values = snapshot.cells.columns[column]!;
  const range = rangeOf(values, floor);
  const without = rgbOf(withoutValue);
  const dark = rgbOf(ground);
  const owners = ownersOf(snapshot, viewOf(snapshot, pixels));
  const picture = paint(owners, (_, cell) => {
    if (cell < 0) return dark;
    const value = values[cell]!;
    return Number.isNaN(value) ? without : colourAt(viridis, shareOf(range, value));
  });
  return { ...picture, range };
}

/** A field, with the outlines of the cells. */
export function fieldLook(snapshot: Snapshot, pixels: number, name: string): Picture {
  const field = snapshot.fields[name]!;
  const range = rangeOf(field.value, 0);
  const owners = ownersOf(snapshot, viewOf(snapshot, pixels));
  const { width, cell } = owners;
  const rgb = new Uint8Array(3 * cell.length);
  for (let at = 0; at < cell.length; at++) {
    const colour = colourAt(cividis, shareOf(range, valueAt(field, snapshot, owners, at)));
    write(rgb, at, dimmed(colour, isBorder(cell, at, width) ? 0.75 : 1));
  }
  return { width, height: owners.height, pixelsPerMicron: owners.pixelsPerMicron, rgb, range };
}

function paint(owners: Owners, shade: Shade): Picture {
  const { width, height, pixelsPerMicron, cell, depth } = owners;
  const rgb = new Uint8Array(3 * cell.length);
  for (let at = 0; at < cell.length; at++) {
    const owner = cell[at]!;
    const strength = owner < 0 ? 1 : isBorder(cell, at, width) ? MEMBRANE : depth[at]! < NUCLEUS_RADIUS ? NUCLEUS : 1;
    write(rgb, at, dimmed(shade(at, owner), strength));
  }
  return { width, height, pixelsPerMicron, rgb };
}

function isBorder(cell: Int32Array, at: number, width: number): boolean {
  const own = cell[at]!;
  if (own < 0) return false;
  const x = at % width;
  return (
    (x + 1 < width && cell[at + 1] !== own) ||
    (at + width < cell.length && cell[at + width] !== own) ||
    (x > 0 && cell[at - 1]! < 0) ||
    (at >= width && cell[at - width]! < 0)
  );
}

/** Field at a pixel, bilinear between the centres of voxels. */
function valueAt(
  { nx, ny, voxel, value }: FieldImage,
  { height: tall }: Snapshot,
  owners: Owners,
  pixel: number,
): number {
  const px = (pixel % owners.width) + 0.5;
  const py = Math.floor(pixel / owners.width) + 0.5;
  const x = Math.min(nx - 1, Math.max(0, px / owners.pixelsPerMicron / voxel - 0.5));
  const y = Math.min(ny - 1, Math.max(0, (tall - py / owners.pixelsPerMicron) / voxel - 0.5));
  const i = Math.min(nx - 1, Math.floor(x));
  const j = Math.min(ny - 1, Math.floor(y));
  const right = Math.min(nx - 1, i + 1);
  const above = Math.min(ny - 1, j + 1);
  const low = value[j * nx + i]! * (1 - (x - i)) + value[j * nx + right]! * (x - i);
  const high = value[above * nx + i]! * (1 - (x - i)) + value[above * nx + right]! * (x - i);
  return low * (1 - (y - j)) + high * (y - j);
}

const dimmed = ([red, green, blue]: Rgb, strength: number): Rgb => [red * strength, green * strength, blue * strength];

function write(rgb: Uint8Array, at: number, [red, green, blue]: Rgb): void {
  rgb[3 * at] = red;
  rgb[3 * at + 1] = green;
  rgb[3 * at + 2] = blue;
}
