/** Agreement with a measured marker: the verdict, what it is judged by, and against what. */
import { intervals } from "../figures/intervals.js";
import { el, type Markup } from "../figures/markup.js";
import { readable } from "../figures/number.js";
import { type Agreement, type Baseline, blockEdge } from "./agreement.js";
import { spilloverReach } from "./explanations.js";
import type { TissueMap } from "./map-tissue.js";

const MODEL = "#0b62c4";
const BASELINE = "#8a95a3";
const BEYOND = "#d9703f";

const baselineNames: Readonly<Record<Baseline, string>> = {
  trend: "quadratic trend in x and y",
  distanceToCd8: "− distance to the nearest CD8",
  cd8Density: "CD8 density",
  macrophageDensity: "macrophage density",
  tumorDensity: "tumor-cell density",
};

/** The sentence a report begins with. */
export function verdictWords({ agreement, imported }: TissueMap): string {
  const [first] = agreement;
  if (!first) {
    const markers = Object.keys(imported.measured).length;
    return `No marker that IFN-γ induces was measured${markers > 0 ? " away from the edge" : ""}: this map is a prediction, and nothing here says whether it is right.`;
  }
  const name = `${first.marker} of ${first.subset}`;
  const words = {
    yes: `Predicted IFN-γ explains ${name} better than position and density alone.`,
    no: `Predicted IFN-γ explains ${name} no better than position and density alone.`,
    "cannot tell": `From these data one cannot tell whether IFN-γ explains ${name} better than position and density alone.`,
  };
  return words[first.verdict];
}

export function agreementSection({ agreement }: TissueMap): Markup | undefined {
  if (agreement.length === 0) return undefined;
  return el(
    "section",
    {},
    el("h2", {}, "Does a measured marker agree?"),
    agreement.map(one),
    el(
      "p",
      { class: "muted" },
      `Spearman's ρ with 95 % intervals by bootstrap over blocks of ${blockEdge} µm. "Beyond" is the partial ρ after trend, distance and all densities, each allowed to bend. Densities are Gaussian, with the width that fits the marker best. Spillover is the largest marker within ${spilloverReach} µm; as a true niche also makes neighbours alike, that adjustment takes away too much.`,
    ),
  );
}

function one(a: Agreement): Markup {
  const row = (name: string, rho: number, [low, high]: readonly [number, number], colour: string) => {
    return { name, value: rho, low, high, colour };
  };
  const rows = [
    row("predicted IFN-γ", a.rho, a.ci95, MODEL),
    row("… after the trend", a.detrended, a.detrendedCi95, MODEL),
    row("… after spillover", a.spilloverAdjusted, a.spilloverAdjustedCi95, MODEL),
    ...Object.entries(a.baselines).map(([name, { rho, ci95, sigma }]) =>
      row(`${baselineNames[name as Baseline]}${sigma === undefined ? "" : `, σ ${sigma} µm`}`, rho, ci95, BASELINE),
    ),
    row("beyond position and density", a.beyond.rho, a.beyond.ci95, BEYOND),
  ];
  const title = `${a.marker} of ${a.subset}: ${readable(a.cells, 6)} cells in ${a.blocks} blocks`;
  const { toroidalShift, labelPermutation } = a.nulls;
  return el(
    "figure",
    {},
    el("h3", {}, title),
    intervals(title, "ρ with the marker", rows),
    el(
      "figcaption",
      {},
      `Better than position and density alone: `,
      el("b", {}, a.verdict),
      `. ${capital(a.because)}. Chance reaches what was seen beyond position and density in ${toroidalShift.times} toroidal shifts with p = ${toroidalShift.p.toFixed(3)} (their median ρ ${toroidalShift.median.toFixed(2)}), in ${labelPermutation.times} exchanges of labels with p = ${labelPermutation.p.toFixed(3)}.`,
    ),
  );
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
