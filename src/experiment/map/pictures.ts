/** Pictures of a map: the tissue, the field, one figure per state, and how sure each level is. */
import { cividis, viridis } from "../../microscope/colormaps.js";
import { columnLook, fieldLook, typesLook } from "../../microscope/looks.js";
import { colourOf } from "../../microscope/palette.js";
import { log2 } from "../../numerics/math.js";
import { key } from "../figures/bars.js";
import { el, type Markup } from "../figures/markup.js";
import { readable } from "../figures/number.js";
import { colourBar, tissuePicture } from "../figures/tissue-picture.js";
import type { TissueMap } from "./map-tissue.js";
import { stateOf } from "./markers.js";
import { snapshotOf } from "./snapshot.js";

const PIXELS = 760;

/** States worth a picture, with their unit and the value of a cell without IFN-γ. */
const shown: Readonly<Record<string, readonly [title: string, unit: string, floor: number]>> = {
  pdl1: ["PD-L1", "fold over basal, after 48 h", 1],
  mhc1: ["MHC class I", "fold over basal, after 48 h", 1],
  arrest: ["Growth arrest", "signal, 0 to 1", 0],
};

export function mapPictures(map: TissueMap): Markup {
  const { tissue, imported, ifng, states, law } = map;
  const able = tissue.canSecrete.reduce((sum, can) => sum + can, 0);
  const present = [...new Set(tissue.type)].map((type) => ({ name: type, colour: colourOf(type) }));
  const tenfold = ifng.median.map((_, i) =>
    ifng.low[i]! > 0 ? log2(ifng.high[i]! / ifng.low[i]!) / log2(10) : Number.NaN,
  );
  const markers = Object.entries(imported.measured).flatMap(([name, values]) => {
    const state = stateOf(name);
    return state ? [{ name, state, values: tumorOnly(map, values) }] : [];
  });
  const columns = {
    ...Object.fromEntries(Object.keys(shown).flatMap((name) => (states[name] ? [[name, states[name].median]] : []))),
    ...Object.fromEntries(markers.map(({ name, values }) => [`measured ${name}`, values])),
    tenfold,
  };
  const snapshot = snapshotOf(map, columns as Record<string, Float64Array>);
  const column = (name: string, title: string, unit: string, words: string, floor?: number) => {
    const picture = columnLook(snapshot, PIXELS, name, floor);
    return figure(tissuePicture(picture, title), colourBar(viridis, picture.range!, unit), title, words);
  };
  const field = fieldLook(snapshot, PIXELS, "ifng");
  return el(
    "section",
    {},
    el("h2", {}, "The tissue, and IFN-γ in it"),
    el(
      "div",
      { class: "grid" },
      figure(
        tissuePicture(typesLook(snapshot, PIXELS), "Cells by type"),
        key(present),
        "Cells by type",
        `${readable(tissue.count, 6)} cells where they were seen; ${able} can secrete IFN-γ.`,
      ),
      figure(
        tissuePicture(field, "IFN-γ in the section"),
        colourBar(cividis, field.range!, "pM, median over draws"),
        "IFN-γ",
        `At rest, median over ${map.draws} draws of q, K_M, D and who secretes.`,
      ),
    ),
    el("h2", {}, "What it makes of the cells"),
    el(
      "div",
      { class: "grid" },
      Object.entries(shown).flatMap(([name, [title, unit, floor]]) =>
        states[name]
          ? [
              column(
                name,
                `${title}, predicted`,
                unit,
                "Of each cell that has it, at the median level; others are dark.",
                floor,
              ),
            ]
          : [],
      ),
      markers.map(({ name }) =>
        column(
          `measured ${name}`,
          `${name}, measured`,
          "intensity in the table",
          "Of tumor cells; blank cells are dark.",
        ),
      ),
      column(
        "tenfold",
        "How sure a level is",
        "tenfolds from 5 % to 95 %",
        `What nobody knows of q, K_M and D${map.fit ? " after the fit" : ""} widens every level; ${
          law.secretion > 0 ? "patterns are surer than levels" : "nothing secretes"
        }.`,
      ),
    ),
  );
}

function figure(picture: Markup, legend: Markup, title: string, words: string): Markup {
  return el("figure", { class: "tissue" }, el("h3", {}, title), picture, legend, el("figcaption", {}, words));
}

const tumorOnly = ({ tissue }: TissueMap, values: Float64Array) =>
  values.map((value, i) => (tissue.type[i] === "tumor" ? value : Number.NaN));
