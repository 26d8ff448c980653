/**
 * Scores of a membrane stain as a pathologist counts them.
 *
 *   TPS = 100 · stained tumor cells / tumor cells
 *   CPS = 100 · (stained tumor cells + stained lymphocytes and macrophages) / tumor cells, at most 100
 *   IC  = 100 · area of stained immune cells / area of the tumor
 *
 * Any staining counts, weak or strong; 100 tumor cells are the least that may be scored. Neutrophils, stroma and vessels never
 * count. The area of the tumor is that of 50-µm squares that hold a tumor cell: nests with the stroma around them.
 * Leaves out: partial membranes, necrosis, and the reader.
 *
 * TPS and CPS restate the reading rules of the 22C3 assay, IC those of SP142; the squares that stand for "tumor area" are assumed.
 */
import type { CellTable } from "../engine/snapshot.js";

export interface Scores {
  readonly tumor: number;
  readonly tumorStained: number;
  readonly immune: number;
  readonly immuneStained: number;
  /** Immune cells that have a value at all; the others count as bare. */
  readonly immuneWithLevel: number;
  /** Tumor and immune cells of the picture without a value: they are not scored. */
  readonly unmeasured: number;
  /** Percent; NaN without tumor cells. */
  readonly tps: number;
  readonly cps: number;
  readonly ic: number;
  /** At least 100 tumor cells. */
  readonly evaluable: boolean;
}

/**
 * A cell counts as stained from this density on, in molecules per µm²: 10,000 on the 908 µm² of a tumor cell, above which the
 * tumor-tcell model calls it PD-L1-positive.
 */
export const visibleDensity = 11;
/** The same over the basal 2.2 molecules per µm². */
export const visibleFold = 5;

const TUMOR = "tumor";
const IMMUNE = new Set(["CD8", "CD4", "Treg", "NK", "B", "macrophage", "dendritic", "monocyte"]);
const LEAST_TUMOR_CELLS = 100;
const SQUARE = 50; // µm

/** @param counted 1 for each cell that lies in the field of view. */
export function scoresOf(cells: CellTable, level: Float32Array, positive: number, counted: Uint8Array): Scores {
  const { count, types, type, x, y, radius } = cells;
  const squares = new Set<string>();
  let [tumor, tumorStained, immune, immuneStained, immuneWithLevel, unmeasured, stainedArea] = [0, 0, 0, 0, 0, 0, 0];
  const withLevel = new Set(
    Array.from({ length: count }, (_, i) => i)
      .filter((i) => !Number.isNaN(level[i]!))
      .map((i) => type[i]!),
  );
  for (let i = 0; i < count; i++) {
    if (!counted[i]) continue;
    const name = types[type[i]!]!;
    const isTumor = name === TUMOR;
    if (!isTumor && !IMMUNE.has(name)) continue;
    if (Number.isNaN(level[i]!) && withLevel.has(type[i]!)) {
      unmeasured++;
      continue;
    }
    const stained = level[i]! >= positive;
    if (isTumor) {
      tumor++;
      if (stained) tumorStained++;
      squares.add(`${Math.floor(x[i]! / SQUARE)} ${Math.floor(y[i]! / SQUARE)}`);
    } else {
      immune++;
      if (!Number.isNaN(level[i]!)) immuneWithLevel++;
      if (stained) {
        immuneStained++;
        stainedArea += Math.PI * radius[i]! * radius[i]!;
      }
    }
  }
  const per = (n: number, of: number) => (of > 0 ? (100 * n) / of : Number.NaN);
  return {
    tumor,
    tumorStained,
    immune,
    immuneStained,
    immuneWithLevel,
    unmeasured,
    tps: per(tumorStained, tumor),
    cps: Math.min(100, per(tumorStained + immuneStained, tumor)),
    ic: per(stainedArea, squares.size * SQUARE * SQUARE),
    evaluable: tumor >= LEAST_TUMOR_CELLS,
  };
}

/** The value that parts two groups of values best (largest variance between them). Source: Otsu 1979, IEEE SMC 9:62. */
export function otsu(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values)
    .filter((value) => Number.isFinite(value))
    .sort();
  const n = sorted.length;
  if (n < 2) return sorted[0] ?? Number.NaN;
  const total = sorted.reduce((sum, value) => sum + value, 0);
  let below = 0;
  let widest = -1;
  let threshold = sorted[0]!;
  for (let k = 1; k < n; k++) {
    below += sorted[k - 1]!;
    if (sorted[k] === sorted[k - 1]) continue;
    const difference = (total - below) / (n - k) - below / k;
    const between = k * (n - k) * difference * difference;
    if (between > widest) {
      widest = between;
      threshold = (sorted[k - 1]! + sorted[k]!) / 2;
    }
  }
  return threshold;
}
