/** The tissue under the virtual microscope: types over time, three stains, states of cells, fields. */
import type { Snapshot } from "../../engine/snapshot.js";
import { type Look, lookNamed } from "../../microscope/looks/look.js";
import { renderSection } from "../../microscope/render.js";
import { type Section, sectionOf } from "../../microscope/section.js";
import { viewOf } from "../../microscope/view.js";
import { el, type Markup } from "../figures/markup.js";
import { readable } from "../figures/number.js";
import { pictureLegend, tissuePicture } from "../figures/tissue-picture.js";
import type { Experiment } from "../laboratory.js";
import type { RunResult } from "../simulate.js";

const PIXELS = 560;
const FIELD_PIXELS = 320; // there are many, and they are smooth
const OVER = "ifng";
/** pM: below, there is nothing to lay over the cells. */
const FAINT = 1e-3;
/** Fields that are shown at once; the others wait behind a word. */
const foremost: readonly string[] = ["ifng", "il2", "cxcl9", "oxygen"];

/** Stains of the last moment, with what they show. */
const stains: readonly (readonly [look: string, needs: string | undefined, words: string])[] = [
  ["if", undefined, "as multiplex immunofluorescence"],
  ["he", undefined, "as haematoxylin and eosin"],
  ["ihc:pdl1", "pdl1", "as immunohistochemistry for PD-L1"],
];
/** Columns worth a picture of their own, if the biology has them. */
const states: readonly (readonly [column: string, words: string])[] = [
  ["pdl1", "PD-L1"],
  ["mhc1", "MHC class I"],
];

export function picturesSection({ model, domain }: Experiment, run: RunResult): Markup {
  if (domain.geometry === "mixed") {
    const words = "This tissue is mixed: its cells have no places, so there is no picture of it.";
    return el("section", {}, el("h2", {}, "The tissue"), el("p", {}, words));
  }
  const taken = run.observations.flatMap((o) => (o.snapshot ? [o.snapshot] : []));
  const before = taken.slice(0, -1);
  const middle = before[before.length >> 1];
  const moments = [run.first, ...(middle ? [middle] : []), run.last];
  const { last } = run;
  const now = sectionOf(last, viewOf(last, { width: PIXELS }));
  const small = sectionOf(last, viewOf(last, { width: FIELD_PIXELS }));
  const day = dayOf(last);
  const overlaid = (snapshot: Snapshot) =>
    snapshot.fields[OVER]?.value.some((level) => level > FAINT) ? `types:${OVER}` : "types";
  const fieldFigure = ({ name, title }: { readonly name: string; readonly title: string }) =>
    figure(small, { kind: "field", field: name }, `Field of ${title} on ${day}`);
  const others = model.ligands.filter(({ name }) => !foremost.includes(name));
  const has = (column: string | undefined) => column === undefined || last.cells.columns[column] !== undefined;
  return el(
    "section",
    {},
    el("h2", {}, "The tissue"),
    el(
      "div",
      { class: "grid" },
      moments.map((snapshot) =>
        figure(
          snapshot === last ? now : sectionOf(snapshot, viewOf(snapshot, { width: PIXELS })),
          lookNamed(overlaid(snapshot)),
          `Cells by type on ${dayOf(snapshot)}, n = ${snapshot.cells.count}`,
        ),
      ),
    ),
    el("h3", {}, `Under the microscope on ${day}`),
    el(
      "div",
      { class: "grid" },
      stains
        .filter(([, needs]) => has(needs))
        .map(([look, , words]) => figure(now, lookNamed(look), `The tissue on ${day} ${words}`)),
    ),
    el("h3", {}, `States and fields on ${day}`),
    el(
      "div",
      { class: "grid" },
      states
        .filter(([column]) => has(column))
        .map(([column, words]) => figure(now, { kind: "state", column }, `${words} of each cell on ${day}`)),
      model.ligands.filter(({ name }) => foremost.includes(name)).map(fieldFigure),
    ),
    others.length > 0
      ? el(
          "details",
          {},
          el("summary", {}, `The other ${others.length} fields: ${others.map(({ title }) => title).join(", ")}`),
          el("div", { class: "grid" }, others.map(fieldFigure)),
        )
      : undefined,
    el(
      "p",
      { class: "muted" },
      `Seed ${run.seed}. A section of ${readable(domain.thickness)} µm seen from above; colour bars span the 1st to 99th percentile. Outlines, nuclei and fibres are drawn; positions, sizes, types and levels are simulated.`,
    ),
  );
}

function figure(section: Section, look: Look, words: string): Markup {
  const picture = renderSection(section, look);
  return el(
    "figure",
    { class: "tissue" },
    tissuePicture(picture, words),
    el("figcaption", {}, `${words}.`),
    pictureLegend(picture.legend),
  );
}

const dayOf = ({ minutes }: Snapshot) => `day ${readable(minutes / 1440)}`;
