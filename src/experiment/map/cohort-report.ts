/** The report of a cohort: one table, and every tissue small, all on one scale. */
import { cividis, colourAt } from "../../microscope/colormaps.js";
import type { Legend } from "../../microscope/legend.js";
import { colourOf } from "../../microscope/palette.js";
import { type Picture, renderTissue } from "../../microscope/render.js";
import { viewOf } from "../../microscope/view.js";
import { log } from "../../numerics/math.js";
import { key } from "../figures/bars.js";
import { el, type Markup } from "../figures/markup.js";
import { readable } from "../figures/number.js";
import { pictureLegend, tissuePicture } from "../figures/tissue-picture.js";
import { page } from "../report/page.js";
import type { NamedMap } from "./cohort.js";
import type { TissueMap } from "./map-tissue.js";
import { medianOf } from "./outputs.js";
import type { MapProvenance } from "./report.js";
import { snapshotOf } from "./snapshot.js";
import { saturated } from "./warnings.js";

const PIXELS = 220;
/** pM: PD-L1 begins at the lower end; the flooded lie at the upper. */
const scale = [0.1, 1000] as const;
const scaleLegend: Legend = {
  title: "IFN-γ",
  ground: "dark",
  entries: [],
  bars: [
    {
      label: "IFN-γ",
      unit: "powers of ten of pM, median over draws",
      colormap: cividis,
      range: { low: -1, high: 3, clipped: 0 },
    },
  ],
  notes: [],
};

export function cohortHtml(
  maps: readonly NamedMap[],
  { command, version, by }: MapProvenance & { readonly by: string },
): string {
  const title = `IFN-γ in ${maps.length} tissues`;
  const sorted = [...maps].sort((a, b) => b.map.saturation.value - a.map.saturation.value);
  const full = maps.filter(({ map }) => map.saturation.value > saturated).length;
  const silent = maps.filter(({ map }) => map.tissue.canSecrete.every((can) => can === 0)).length;
  const body = el(
    "main",
    {},
    el("h1", {}, title),
    el("p", { class: "muted" }, `${maps[0]?.map.imported.file.replace(/ \(.*$/, "")}, by ${by}.`),
    el(
      "p",
      { class: "verdict" },
      `${full} of ${maps.length} tissues are saturated (number above ${saturated}): their levels are set by decay, and no gradient should be read. ${silent} hold no cell that can secrete.`,
    ),
    el("h2", {}, "Table"),
    tableOf(sorted),
    el("h2", {}, "IFN-γ in each, on one scale"),
    legend(),
    multiples(sorted, (map) => fieldPicture(map)),
    el("h2", {}, "The cells"),
    key(typesIn(maps)),
    multiples(sorted, typesPicture),
    el("h2", {}, "How to repeat it"),
    el("p", {}, `ifng-lab ${version}.`),
    el("pre", {}, `npx ${command}`),
  );
  return page(title, body);
}

function tableOf(maps: readonly NamedMap[]): Markup {
  const heads = [
    "tissue",
    "cells",
    "CD8",
    "can secrete",
    "λ, µm",
    "saturation",
    "5–95 %",
    "IFN-γ at tumor cells, pM",
    "5–95 %",
    "PD-L1, fold",
    "verdict",
  ];
  const known = (value: number | null) => (value === null ? "–" : readable(value, 2));
  return el(
    "div",
    { class: "scroll" },
    el(
      "table",
      {},
      el(
        "tr",
        {},
        heads.map((name, i) => el("th", { class: i > 0 && i < 10 ? "n" : undefined }, name)),
      ),
      maps.map(({ name, map }) => {
        const tumor = medianOf(map, "tumor");
        const { saturation, reach, tissue, imported, agreement } = map;
        const cells = [
          String(tissue.count),
          String(imported.counts.CD8 ?? 0),
          String(tissue.canSecrete.reduce((sum, can) => sum + can, 0)),
          readable(reach.value, 2),
          readable(saturation.value, 2),
          `${readable(saturation.low, 2)}–${readable(saturation.high, 2)}`,
          known(tumor.ifng_pM),
          `${known(tumor.ifng_pM_p05)}–${known(tumor.ifng_pM_p95)}`,
          known(tumor.pdl1_fold),
        ];
        return el(
          "tr",
          { class: saturation.value > saturated ? "set" : undefined },
          el("td", {}, name),
          cells.map((text) => el("td", { class: "n" }, text)),
          el("td", {}, agreement[0]?.verdict ?? "no marker"),
        );
      }),
    ),
  );
}

function multiples(
  maps: readonly NamedMap[],
  pictureOf: (map: TissueMap) => Parameters<typeof tissuePicture>[0],
): Markup {
  return el(
    "div",
    { class: "multiples" },
    maps.map(({ name, map }) =>
      el(
        "figure",
        {},
        tissuePicture(pictureOf(map), name),
        el("figcaption", {}, el("b", {}, name), ` · saturation ${readable(map.saturation.value, 2)}`),
      ),
    ),
  );
}

const shareOf = (level: number) => log(Math.max(scale[0], level) / scale[0]) / log(scale[1] / scale[0]);

/** Logarithmic, the same for all tissues. */
function fieldPicture({ field, tissue }: TissueMap): Picture {
  const { nx, ny, voxel, median } = field;
  const pixelsPerMicron = PIXELS / tissue.width;
  const height = Math.max(1, Math.round(tissue.height * pixelsPerMicron));
  const rgba = new Uint8ClampedArray(4 * PIXELS * height);
  for (let j = 0; j < height; j++)
    for (let i = 0; i < PIXELS; i++) {
      const x = Math.min(nx - 1, Math.floor(i / pixelsPerMicron / voxel));
      const y = Math.min(ny - 1, Math.floor(j / pixelsPerMicron / voxel));
      rgba.set([...colourAt(cividis, shareOf(median[y * nx + x]!)), 255], 4 * (j * PIXELS + i));
    }
  return { width: PIXELS, height, pixelsPerMicron, rgba, legend: scaleLegend, counts: {} };
}

function typesPicture(map: TissueMap): Picture {
  const snapshot = snapshotOf(map, {});
  return renderTissue(snapshot, viewOf(snapshot, { width: PIXELS }), { kind: "types" });
}

const legend = (): Markup => el("div", { style: "max-width:420px" }, pictureLegend(scaleLegend));

function typesIn(maps: readonly NamedMap[]) {
  const present = new Set(maps.flatMap(({ map }) => Object.keys(map.imported.counts)));
  return [...present].map((type) => ({ name: type, colour: colourOf(type) }));
}
