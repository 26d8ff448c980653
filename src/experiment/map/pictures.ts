/** Pictures of a map: the tissue, the field, one figure per state, and how sure each level is. */
import type { Look } from "../../microscope/looks/look.js";
import { renderSection } from "../../microscope/render.js";
import { sectionOf } from "../../microscope/section.js";
import { viewOf } from "../../microscope/view.js";
import { log2 } from "../../numerics/math.js";
import { el, type Markup } from "../figures/markup.js";
import { readable } from "../figures/number.js";
import { pictureLegend, tissuePicture } from "../figures/tissue-picture.js";
import type { TissueMap } from "./map-tissue.js";
import { stateOf } from "./markers.js";
import { snapshotOf } from "./snapshot.js";

const PIXELS = 760;

/** States worth a picture. */
const shown: Readonly<Record<string, string>> = {
  pdl1: "PD-L1, predicted: fold over basal after 48 h",
  mhc1: "MHC class I, predicted: fold over basal after 48 h",
  arrest: "Growth arrest, predicted: signal after 48 h",
};

export function mapPictures(map: TissueMap): Markup {
  const { tissue, imported, ifng, states, law } = map;
  const able = tissue.canSecrete.reduce((sum, can) => sum + can, 0);
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
  const section = sectionOf(snapshot, viewOf(snapshot, { width: PIXELS }));
  const figure = (look: Look, title: string, words: string) => {
    const picture = renderSection(section, look);
    return el(
      "figure",
      { class: "tissue" },
      el("h3", {}, title),
      tissuePicture(picture, title),
      pictureLegend(picture.legend),
      el("figcaption", {}, words),
    );
  };
  const column = (name: string, title: string, words: string) => figure({ kind: "state", column: name }, title, words);
  return el(
    "section",
    {},
    el("h2", {}, "The tissue, and IFN-γ in it"),
    el(
      "div",
      { class: "grid" },
      figure(
        { kind: "types" },
        "Cells by type",
        `${readable(tissue.count, 6)} cells where they were seen; ${able} can secrete IFN-γ.`,
      ),
      figure(
        { kind: "field", field: "ifng" },
        "IFN-γ",
        `At rest, median over ${map.draws} draws of q, K_M, D and who secretes.`,
      ),
    ),
    el("h2", {}, "What it makes of the cells"),
    el(
      "div",
      { class: "grid" },
      Object.entries(shown).flatMap(([name, title]) =>
        states[name] ? [column(name, title, "Of each cell that has it, at the median level; others are dark.")] : [],
      ),
      markers.map(({ name }) =>
        column(
          `measured ${name}`,
          `${name}, measured`,
          "Intensity in the table, of tumor cells; blank cells are dark.",
        ),
      ),
      column(
        "tenfold",
        "How sure a level is: tenfolds from 5 % to 95 %",
        `What nobody knows of q, K_M and D${map.fit ? " after the fit" : ""} widens every level; ${
          law.secretion > 0 ? "patterns are surer than levels" : "nothing secretes"
        }.`,
      ),
    ),
  );
}

const tumorOnly = ({ tissue }: TissueMap, values: Float64Array) =>
  values.map((value, i) => (tissue.type[i] === "tumor" ? value : Number.NaN));
