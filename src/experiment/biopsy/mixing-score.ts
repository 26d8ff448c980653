/**
 * Mixing score: how much immune cells and tumor cells touch, against how much immune cells touch each other.
 *
 *   mixing = contacts between immune and tumor cells / contacts between immune cells
 *
 * Two cells touch where the gap between them is at most 2 µm (assumed; the authors counted touching segments).
 * Below 250 immune cells per (800 µm)² a tumor is cold; else it is mixed at 0.22 and more, compartmentalised below (recalled).
 *
 * Source: Keren et al. 2018, Cell 174:1373.
 */
import type { CellType } from "../../formats/cell-types.js";
import { CellIndex } from "./cell-index.js";
import { present } from "./infiltration.js";
import { isAbsent, type Reading, type Tiles } from "./sampling-error.js";
import { isImmune, type Specimen } from "./specimen.js";
import { areaOf } from "./window.js";

/** µm. */
const gap = 2;
/** Immune cells per µm². */
const cold = 250 / (800 * 800);
const mixed = 0.22;

export interface Mixing {
  readonly score: Reading;
  readonly class: "cold" | "mixed" | "compartmentalised" | null;
}

export function mixingOf(specimen: Specimen, tiles: Tiles): Mixing {
  const { x, y, radius, type, window } = specimen;
  const kind = type.map((t: CellType) => (t === "tumor" ? "tumor" : isImmune(t) ? "immune" : "other"));
  const widest = 2 * radius.reduce((a, b) => Math.max(a, b), 0) + gap;
  const index = new CellIndex(specimen, Math.max(widest, 1));
  const withTumor = new Float64Array(type.length);
  const withImmune = new Float64Array(type.length);
  for (let i = 0; i < type.length; i++) {
    if (kind[i] !== "immune") continue;
    index.within(x[i]!, y[i]!, radius[i]! + widest / 2 + gap / 2, (j, squared) => {
      const reach = radius[i]! + radius[j]! + gap;
      if (j === i || squared > reach * reach) return;
      if (kind[j] === "tumor") withTumor[i]! += 1;
      else if (kind[j] === "immune" && j > i) withImmune[i]! += 1;
    });
  }
  const score = present(
    "no two immune cells touch",
    tiles.estimate(
      [tiles.sum(specimen, (i) => withTumor[i]!), tiles.sum(specimen, (i) => withImmune[i]!)],
      (a, b) => a / b,
    ),
  );
  const immune = kind.filter((k) => k === "immune").length;
  const isCold = immune < cold * areaOf(window);
  return {
    score,
    class: isCold ? "cold" : isAbsent(score) ? null : score.value >= mixed ? "mixed" : "compartmentalised",
  };
}
