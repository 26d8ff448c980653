/**
 * Immunohistochemistry: one marker in brown (DAB) on blue nuclei, with the scores a pathologist would read off.
 * Brown grows from the level where staining becomes visible to the 99th percentile; unstained cells stay blue. A clone that does
 * not hear IFN-γ is seen by its bare membranes beside brown nests.
 */

import { exp, log } from "../../numerics/math.js";
import { dab, eosin, haematoxylin } from "../absorption.js";
import { stained, transmitted } from "../bright-field.js";
import { type StateColumn, stateColumn } from "../columns.js";
import { markers } from "../markers.js";
import { smoothStep, valueNoise } from "../noise.js";
import { count } from "../number.js";
import { cellsInView } from "../paint.js";
import { otsu, type Scores, scoresOf, visibleFold } from "../pdl1-scores.js";
import { rangeOf } from "../range.js";
import type { Section } from "../section.js";
import { lamp } from "./haematoxylin-eosin.js";
import type { Painted, Ranges } from "./look.js";

const MEMBRANE = 0.75; // µm
const TUMOR = "tumor";

export function paintImmunohistochemistry(
  section: Section,
  wanted: string,
  positive: number | undefined,
  ranges: Ranges,
): Painted {
  const column = stateColumn(section.snapshot, wanted);
  const threshold = positive ?? visibleFrom(column);
  const range = ranges[column.name] ?? rangeOf(column.values);
  const marker = markers.find((m) => m.columns.includes(column.name));
  const compartment = marker?.compartment ?? "membrane";
  const { cells } = section.snapshot;
  const level = new Float32Array(cells.count);
  for (let i = 0; i < cells.count; i++) {
    const value = column.values[i]!;
    if (!(value >= threshold)) continue;
    level[i] = 0.3 + 0.7 * Math.min(1, (value - threshold) / Math.max(1e-6, range.high - threshold));
  }
  const rgb = slide(section, level, column.values, compartment);
  const counted = cellsInView(section);
  const scores = scoresOf(cells, column.values, threshold, counted);
  const name = marker?.name ?? wanted;
  return {
    rgb,
    counts: { ...scores, evaluable: scores.evaluable ? 1 : 0, threshold },
    legend: {
      title: `${name}, immunohistochemistry`,
      ground: "light",
      entries: [
        { label: `${name}, tumor`, colour: [150, 92, 52], count: scores.tumorStained },
        { label: "bare tumor cells", colour: [176, 180, 214], count: scores.tumor - scores.tumorStained },
        ...(scores.immuneStained > 0
          ? [{ label: `${name}, immune`, colour: [178, 128, 88] as const, count: scores.immuneStained }]
          : []),
      ],
      bars: [],
      notes: [
        ...wordsOf(scores),
        `stained: ≥ ${rounded(threshold)} ${column.unit}`,
        ...byClone(section, column, threshold, counted),
      ],
    },
  };
}

/** Fivefold basal where folds are known; else the value that parts the measured cells best, on a log scale. */
function visibleFrom({ unit, values }: StateColumn): number {
  if (unit === "fold over basal") return visibleFold;
  const logs = Array.from(values)
    .filter((value) => value > 0)
    .map((value) => log(value));
  return logs.length > 1 ? exp(otsu(logs)) : 1;
}

function wordsOf({ tps, cps, ic, tumor, immune, immuneWithLevel, unmeasured, evaluable }: Scores): string[] {
  const score = (value: number) =>
    Number.isNaN(value) ? "–" : value < 1 && value > 0 ? "< 1" : `${Math.round(value)}`;
  return [
    `TPS ${score(tps)} %, CPS ${score(cps)}, IC ${score(ic)} %`,
    `n = ${count(tumor)} tumor, ${count(immune)} immune cells`,
    ...(immune > 0 && immuneWithLevel === 0 ? ["immune cells have no level of it here"] : []),
    ...(evaluable ? [] : ["fewer than 100 tumor cells: not evaluable"]),
    ...(unmeasured > 0 ? [`${count(unmeasured)} cells not measured (pale)`] : []),
  ];
}

/** How many cells of each clone are stained, where there are several. */
function byClone(
  { snapshot: { cells } }: Section,
  column: StateColumn,
  threshold: number,
  counted: Uint8Array,
): string[] {
  const tumor = cells.types.indexOf(TUMOR);
  const sums = new Map<number, [stained: number, all: number]>();
  for (let i = 0; i < cells.count; i++) {
    if (!counted[i] || cells.type[i] !== tumor) continue;
    const sum = sums.get(cells.clone[i]!) ?? [0, 0];
    sums.set(cells.clone[i]!, [sum[0] + (column.values[i]! >= threshold ? 1 : 0), sum[1] + 1]);
  }
  if (sums.size < 2) return [];
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([clone, [n, all]]) => `${cells.clones[clone]}: ${count(n)} of ${count(all)} stained`);
}

function slide(section: Section, level: Float32Array, values: Float32Array, compartment: string): Float32Array {
  const { owners, nuclei, snapshot } = section;
  const { cell, edge, width, left, top, pixelsPerMicron: scale } = owners;
  const { id, x, y, type } = snapshot.cells;
  const amounts = stained(section);
  const brown = new Float32Array(cell.length);
  const band = Math.max(MEMBRANE, 1.1 / scale);
  const measuredTypes = new Set<number>();
  values.forEach((value, i) => {
    if (!Number.isNaN(value)) measuredTypes.add(type[i]!);
  });
  const unmeasured = values.map((value, i) => (Number.isNaN(value) && measuredTypes.has(type[i]!) ? 1 : 0));
  for (let at = 0; at < cell.length; at++) {
    const i = cell[at]!;
    amounts.eosin[at]! *= 0.1;
    amounts.haematoxylin[at]! *= 0.22 + 0.42 * nuclei.cover[at]!;
    if (i < 0) continue;
    if (unmeasured[i]) {
      amounts.haematoxylin[at]! *= 0.3;
      continue;
    }
    if (level[i] === 0) continue;
    const dx = left + ((at % width) + 0.5) / scale - x[i]!;
    const dy = top - (Math.floor(at / width) + 0.5) / scale - y[i]!;
    const patchy = 0.72 + 0.5 * valueNoise(dx / 2.3, dy / 2.3, id[i]! + 9);
    const nucleus = nuclei.cover[at]!;
    const membrane = 1 - smoothStep(0.35 * band, 1.7 * band, edge[at]!);
    const grains = 0.6 + 0.8 * valueNoise(dx / 0.9, dy / 0.9, id[i]!);
    const cytoplasm = (1 - nucleus) * grains;
    brown[at] =
      level[i]! *
      (compartment === "nucleus"
        ? 0.9 * nucleus
        : compartment === "cytoplasm"
          ? 0.75 * cytoplasm
          : 0.85 * membrane * patchy + 0.2 * cytoplasm + 0.06 * nucleus);
  }
  return transmitted(
    [
      [amounts.haematoxylin, haematoxylin],
      [amounts.eosin, eosin],
      [brown, dab],
    ],
    lamp,
  );
}

const rounded = (value: number) => Number(value.toPrecision(2));
