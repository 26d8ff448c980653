/** The report of a map: one self-contained page that says what was found, how sure it is, and what it does not show. */
import { el, type Markup } from "../figures/markup.js";
import { count, percent, readable } from "../figures/number.js";
import { page } from "../report/page.js";
import { agreementSection, verdictWords } from "./agreement-section.js";
import { fitSection } from "./fit-section.js";
import { antigenBearing, maximalCover } from "./frozen.js";
import { thickness } from "./levels.js";
import { publishedLaw, type TissueMap } from "./map-tissue.js";
import { medianOf } from "./outputs.js";
import { mapPictures } from "./pictures.js";
import { saturated } from "./warnings.js";

export interface MapProvenance {
  readonly command: string;
  readonly version: string;
}

export function mapHtml(map: TissueMap, provenance: MapProvenance): string {
  const { imported, tissue } = map;
  const counts = Object.entries(imported.counts).map(([type, n]) => `${readable(n!, 6)} ${type}`);
  const body = el(
    "main",
    {},
    el("h1", {}, `IFN-γ in ${imported.file}`),
    el(
      "p",
      { class: "muted" },
      `${readable(tissue.width)} × ${readable(tissue.height)} µm, ${readable(tissue.count, 6)} cells: ${counts.join(", ")}.`,
    ),
    el("p", { class: "verdict" }, verdictWords(map)),
    facts(map),
    warnings(map),
    mapPictures(map),
    agreementSection(map),
    fitSection(map),
    balanceSection(map),
    methodSection(map),
    repeatSection(map, provenance),
  );
  return page(`IFN-γ in ${imported.file}`, body);
}

function facts(map: TissueMap): Markup {
  const { reach, saturation, tissue } = map;
  const tumor = medianOf(map, "tumor");
  const fact = (value: string, words: string) => el("div", {}, el("b", {}, value), el("span", {}, words));
  const known = (value: number | null) => (value === null ? "–" : readable(value));
  return el(
    "div",
    { class: "facts" },
    fact(
      `${known(tumor.ifng_pM)} pM`,
      `IFN-γ at the median tumor cell (5–95 %: ${known(tumor.ifng_pM_p05)}–${known(tumor.ifng_pM_p95)})`,
    ),
    fact(`${known(tumor.pdl1_fold)} ×`, "PD-L1 over basal at the median tumor cell"),
    fact(
      `${readable(reach.value, 2)} µm`,
      `reach λ of IFN-γ (${readable(reach.low, 2)}–${readable(reach.high, 2)} over draws)`,
    ),
    fact(
      readable(saturation.value, 2),
      `saturation number (${readable(saturation.low, 2)}–${readable(saturation.high, 2)}); above ${saturated} no gradient can be read`,
    ),
    fact(count(tissue.canSecrete.reduce((sum, can) => sum + can, 0)), "cells that can secrete"),
  );
}

export function warnings({ warnings: words }: Pick<TissueMap, "warnings">): Markup | undefined {
  if (words.length === 0) return undefined;
  return el(
    "ul",
    { class: "warnings" },
    words.map((text) => el("li", {}, text)),
  );
}

function balanceSection({ balance, draws, law }: TissueMap): Markup {
  const { secretion, halfMaximum, diffusivity } = publishedLaw(law);
  const row = (name: string, value: string) => el("tr", {}, el("td", {}, name), el("td", { class: "n" }, value));
  const rate = (value: number) => `${readable(value / 60, 5)} molecules/s`;
  return el(
    "section",
    {},
    el("h2", {}, "The balance of IFN-γ"),
    el(
      "p",
      {},
      `In the slab, at q = ${readable(secretion)} molecules/s, K_M = ${readable(halfMaximum)} pM, D = ${readable(diffusivity)} µm²/s; the ${draws} draws vary all three and who is in its burst.`,
    ),
    el(
      "table",
      {},
      row("production", rate(balance.production)),
      row("consumption by cells", rate(balance.consumption)),
      row("decay", rate(balance.decay)),
      row("left open", percent(balance.imbalance)),
      row("relative residual of the field", balance.relativeResidual.toExponential(1)),
    ),
  );
}

function methodSection({ tissue, margin, edge, physics, imported }: TissueMap): Markup {
  const scaled =
    tissue.radiusFactor < 1
      ? `Radii are those of the types times ${readable(tissue.radiusFactor)}, so that cells cover at most ${100 * maximalCover} % of the tissue.`
      : imported.area
        ? "Radii come from the measured areas."
        : "Radii are those of the types.";
  const items = [
    `The tissue stands still. T cells walk and tumor cells divide in the two days that PD-L1 remembers; where they were is not in the picture.`,
    `The section is taken as ${thickness} µm thick (assumed), in a slab of its own kind: consumers as seen, secretors above and below drawn at the same density, each aside by up to as much as it is above or below. What lies outside is mirrored.`,
    `A cell that can secrete does so ${percent(physics.duty)} of the time (burst and refractory times). It must touch ${antigenBearing.join(" or ")}, unless told otherwise. Antigen itself, exhaustion and PD-1 are not seen.`,
    `Consumers are ${[...physics.consumption.keys()].join(" and ")}; other cells take up none.`,
    `${readable(
      edge.reduce((sum, at) => sum + at, 0),
      6,
    )} of ${readable(tissue.count, 6)} cells lie within ${readable(margin)} µm of the edge; they are flagged and left out of every statistic.`,
    scaled,
    "Agreement is not cause: a marker may follow IFN-γ's places for reasons that no density here stands for.",
  ];
  return el(
    "section",
    {},
    el("h2", {}, "What this assumes, and does not show"),
    el(
      "ul",
      {},
      items.map((words) => el("li", {}, words)),
    ),
  );
}

function repeatSection({ seed, draws }: TissueMap, { command, version }: MapProvenance): Markup {
  return el(
    "section",
    {},
    el("h2", {}, "How to repeat it"),
    el(
      "p",
      {},
      `ifng-lab ${version}, ${draws} draws, seed ${seed}: the same version, table and seed give the same numbers.`,
    ),
    el("pre", {}, `npx ${command}`),
  );
}
