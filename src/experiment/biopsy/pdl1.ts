/**
 * PD-L1 as pathologists score it.
 *
 *   TPS = 100 · PD-L1⁺ tumor cells / tumor cells
 *   CPS = min(100, 100 · PD-L1⁺ (tumor cells + lymphocytes + macrophages) / tumor cells)
 *   IC  = 100 · area of PD-L1⁺ immune cells / tumor area        IC0 < 1, IC1 < 5, IC2 < 10, IC3 ≥ 10
 *
 * Neutrophils do not count for CPS. Immune cells count within 500 µm of a nest, the field of a ×20 lens. Tumor area is the
 * nests and the stroma within the margin around them. CPS needs at least 100 tumor cells.
 *
 * Leaves out: partial and faint membranes, cytoplasm, what the reader of a slide cannot tell apart.
 *
 * Source: the kits' rules as clinical papers state them; the cut-offs of IC and the 100 cells are recalled.
 */
import type { Compartments } from "./compartments.js";
import { present } from "./infiltration.js";
import type { Reading, Tiles } from "./sampling-error.js";
import { isImmune, lymphocytes, type Specimen } from "./specimen.js";

/** What is taken for the stain, and from which value on a cell is positive. */
export interface Stain {
  readonly name: string;
  readonly unit: string;
  readonly threshold: number;
  /** NaN where a cell has none. */
  readonly value: Float64Array;
}

export interface Pdl1Scores {
  readonly stain: { readonly name: string; readonly unit: string; readonly threshold: number };
  readonly tps: Reading;
  readonly cps: Reading;
  readonly ic: Reading;
  readonly icClass: 0 | 1 | 2 | 3 | null;
  /** Largest value on a tumor cell: far below the threshold, TPS says nothing. */
  readonly highest: number | null;
  /** Lymphocytes and macrophages without a value; CPS and IC are lower bounds where there are any. */
  readonly unread: number;
}

/** µm: half the field of a ×20 lens. */
const fieldReach = 500;
const fewestForCps = 100;

export function pdl1ScoresOf(
  specimen: Specimen,
  stain: Stain,
  { depth, area }: Compartments,
  tiles: Tiles,
  margin: number,
): Pdl1Scores {
  const { type, radius } = specimen;
  const { value, threshold } = stain;
  const positive = (i: number) => value[i]! >= threshold;
  const isTumor = (i: number) => type[i] === "tumor" && !Number.isNaN(value[i]!);
  const counts = (i: number) => (lymphocytes.has(type[i]!) || type[i] === "macrophage") && depth[i]! > -fieldReach;
  const sum = (of: (i: number) => number | boolean) => tiles.sum(specimen, (i) => Number(of(i)));
  const tumor = sum(isTumor);
  const positiveTumor = sum((i) => isTumor(i) && positive(i));
  const positiveImmune = sum((i) => counts(i) && positive(i));
  const cellArea = (i: number) => Math.PI * radius[i]! * radius[i]!;
  const covered = sum((i) => (isImmune(type[i]!) && depth[i]! > -margin && positive(i) ? cellArea(i) : 0));
  const tumorCells = tumor.reduce((a, b) => a + b, 0);
  const none = "no tumor cell has a value of it";
  const ic = present(
    "the sample holds no tumor area",
    tiles.estimate([covered, area((d) => d > -margin)], (a, b) => (100 * a) / b),
  );
  const values = [...value].filter((v, i) => type[i] === "tumor" && !Number.isNaN(v));
  return {
    stain: { name: stain.name, unit: stain.unit, threshold },
    tps: present(
      none,
      tiles.estimate([positiveTumor, tumor], (a, b) => (100 * a) / b),
    ),
    cps:
      tumorCells < fewestForCps
        ? { absent: `${tumorCells} tumor cells; CPS needs at least ${fewestForCps}` }
        : present(
            none,
            tiles.estimate([positiveTumor, positiveImmune, tumor], (a, b, n) => Math.min(100, (100 * (a + b)) / n)),
          ),
    ic,
    icClass: "absent" in ic ? null : icClassOf(ic.value),
    highest: values.length > 0 ? values.reduce((a, b) => Math.max(a, b)) : null,
    unread: type.reduce((n, _, i) => n + Number(counts(i) && Number.isNaN(value[i]!)), 0),
  };
}

export const icClassOf = (percent: number) => (percent < 1 ? 0 : percent < 5 ? 1 : percent < 10 ? 2 : 3);
