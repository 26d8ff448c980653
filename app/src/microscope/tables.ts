/** What the shaders read of each cell: how it lies, its eight levels, its tint. */
import type { Frame } from "../engine/frame";
import type { Between } from "../engine/recording";
import { fibreAngle, hashId } from "./noise";
import { TABLE_WIDTH } from "./owner-pass";

/** Share of the radius that the nucleus takes, and stretch of the cell, by type. */
const shapes: Readonly<Record<string, readonly [nucleus: number, stretch: number]>> = {
  tumor: [0.62, 1.22],
  CD8: [0.76, 1.06],
  CD4: [0.76, 1.06],
  Treg: [0.76, 1.06],
  NK: [0.72, 1.1],
  B: [0.78, 1.04],
  macrophage: [0.47, 1.3],
  dendritic: [0.5, 1.5],
  monocyte: [0.6, 1.15],
  neutrophil: [0.6, 1.1],
  "M-MDSC": [0.6, 1.15],
  "PMN-MDSC": [0.6, 1.1],
  stroma: [0.5, 2.5],
  endothelium: [0.3, 1.5],
};

/** What a stain tells apart: tumor, lymphocyte, other immune cell, stroma, vessel, anything else. */
const classes: readonly (readonly string[])[] = [
  ["tumor"],
  ["CD8", "CD4", "Treg", "NK", "B"],
  ["macrophage", "dendritic", "monocyte", "neutrophil", "M-MDSC", "PMN-MDSC"],
  ["stroma"],
  ["endothelium"],
];
const classOf = (type: string): number => {
  const found = classes.findIndex((members) => members.includes(type));
  return found < 0 ? classes.length : found;
};

export const rowsOf = (texels: number) => Math.max(1, Math.ceil(texels / TABLE_WIDTH));

/** A longer jump than this between frames is no walk, and is not drawn as one, µm. */
const LONGEST = 90;

/** Rows of the second frame's cells by the first frame's rows; −1 where a cell is gone. */
export function pairsOf(before: Frame, after: Frame): Int32Array {
  const rows = new Map<number, number>();
  for (let row = 0; row < after.count; row++) rows.set(after.id[row]!, row);
  return Int32Array.from(before.id, (id) => rows.get(id) ?? -1);
}

/** How every cell lies: three texels a cell. `angles` keeps the directions that cells were first seen with, by id. */
export function cellTable(
  { before, after, share }: Between,
  pairs: Int32Array,
  types: readonly string[],
  angles: Map<number, number>,
): Float32Array {
  const { count } = before;
  const out = new Float32Array(rowsOf(3 * count) * TABLE_WIDTH * 4);
  const shapeOf = types.map((type) => shapes[type] ?? ([0.6, 1.1] as const));
  const classified = types.map(classOf);
  const fibrous = types.map((type) => type === "stroma");
  for (let row = 0, at = 0; row < count; row++, at += 12) {
    let x = before.x[row]!;
    let y = before.y[row]!;
    let radius = before.radius[row]!;
    const to = pairs[row]!;
    if (share > 0 && to >= 0) {
      const dx = after.x[to]! - x;
      const dy = after.y[to]! - y;
      if (Math.abs(dx) < LONGEST && Math.abs(dy) < LONGEST) {
        x += share * dx;
        y += share * dy;
      }
      radius += share * (after.radius[to]! - radius);
    }
    const id = before.id[row]!;
    const type = before.type[row]!;
    const [nucleus, stretch] = shapeOf[type]!;
    let angle = angles.get(id);
    if (angle === undefined) {
      const turn = hashId(id, 31);
      angle = fibrous[type] ? fibreAngle(x, y) + 0.5 * (turn - 0.5) : 2 * Math.PI * turn;
      angles.set(id, angle);
    }
    out[at] = x;
    out[at + 1] = y;
    out[at + 2] = radius;
    out[at + 3] = classified[type]!;
    out[at + 4] = Math.cos(angle);
    out[at + 5] = Math.sin(angle);
    out[at + 6] = 1 + (stretch - 1) * (0.7 + 0.6 * hashId(id, 32));
    out[at + 7] = nucleus;
    out[at + 8] = id;
  }
  return out;
}

/** Up to eight levels of every cell as bytes, two texels a cell. */
export function levelTable(levels: readonly Float32Array[], count: number): Uint8Array {
  const out = new Uint8Array(rowsOf(2 * count) * TABLE_WIDTH * 4);
  levels.forEach((level, k) => {
    for (let row = 0; row < count; row++) out[8 * row + k] = Math.round(255 * level[row]!);
  });
  return out;
}

/** Colour of every cell, and how much it stands out (alpha). */
export function tintTable(
  count: number,
  tint: (row: number) => readonly [number, number, number],
  emphasis: (row: number) => number,
): Uint8Array {
  const out = new Uint8Array(rowsOf(count) * TABLE_WIDTH * 4);
  for (let row = 0; row < count; row++) {
    const [red, green, blue] = tint(row);
    out[4 * row] = 255 * red;
    out[4 * row + 1] = 255 * green;
    out[4 * row + 2] = 255 * blue;
    out[4 * row + 3] = 255 * emphasis(row);
  }
  return out;
}
