/**
 * Tumor nests and stroma, told from the cells alone, on pixels of 10 µm.
 *
 * Tissue is what lies within 25 µm of a cell. A pixel of tissue belongs to a nest where tumor cells have at least half of the
 * area of the cells within 30 µm, so that the border between a sheet of tumor and a sheet of stroma lies where they meet.
 * Depth is the distance to the border between the two, positive inside a nest; the edge of the sample is no border.
 *
 * Leaves out: what a pathologist sees beside cells: lumina, necrosis, basement membranes, carcinoma in situ. All three lengths
 * and the half are assumed.
 */
import { CellIndex } from "./cell-index.js";
import { distanceTransform } from "./distance-transform.js";
import type { PerTile, Tiles } from "./sampling-error.js";
import type { Specimen } from "./specimen.js";
import { contains } from "./window.js";

/** µm. */
const pixel = 10;
const tissueReach = 25;
const nestReach = 30;
const nestShare = 0.5;

export interface Compartments {
  /** µm from the border of the nests for every cell; positive inside, ±∞ where the sample has no border. */
  readonly depth: Float64Array;
  readonly inNest: Uint8Array;
  /** Area of tissue by tile in µm² where the rule on the depth holds. */
  area(rule: (depth: number) => boolean): PerTile;
}

export function compartmentsOf(specimen: Specimen, tiles: Tiles): Compartments {
  const { window, x, y, radius, type } = specimen;
  const columns = Math.max(1, Math.round(window.width / pixel));
  const rows = Math.max(1, Math.round(window.height / pixel));
  const [dx, dy] = [window.width / columns, window.height / rows];
  const index = new CellIndex(specimen, nestReach);
  const tissue = new Uint8Array(columns * rows);
  const nest = new Uint8Array(columns * rows);
  for (let p = 0; p < columns * rows; p++) {
    const [px, py] = [((p % columns) + 0.5) * dx, (Math.floor(p / columns) + 0.5) * dy];
    if (!contains(window, px, py)) continue;
    let [tumor, all] = [0, 0];
    index.within(px, py, nestReach, (cell, squared) => {
      if (squared <= tissueReach * tissueReach) tissue[p] = 1;
      const area = radius[cell]! * radius[cell]!;
      all += area;
      if (type[cell] === "tumor") tumor += area;
    });
    if (tissue[p] === 1 && tumor >= nestShare * all) nest[p] = 1;
  }
  const toNest = distanceTransform(columns, rows, (p) => nest[p] === 1);
  const toStroma = distanceTransform(columns, rows, (p) => tissue[p] === 1 && nest[p] === 0);
  const size = (dx + dy) / 2;
  const depthOf = Float64Array.from(tissue, (_, p) =>
    nest[p] === 1 ? (toStroma[p]! - 0.5) * size : (0.5 - toNest[p]!) * size,
  );
  const at = (i: number) => {
    const column = Math.min(columns - 1, Math.max(0, Math.floor(x[i]! / dx)));
    return Math.min(rows - 1, Math.max(0, Math.floor(y[i]! / dy))) * columns + column;
  };
  const centres = {
    x: Float64Array.from(tissue, (_, p) => ((p % columns) + 0.5) * dx),
    y: Float64Array.from(tissue, (_, p) => (Math.floor(p / columns) + 0.5) * dy),
  };
  return {
    depth: Float64Array.from(x, (_, i) => depthOf[at(i)]!),
    inNest: Uint8Array.from(x, (_, i) => nest[at(i)]!),
    area: (rule) => tiles.sum(centres, (p) => (tissue[p] === 1 && rule(depthOf[p]!) ? dx * dy : 0)),
  };
}
