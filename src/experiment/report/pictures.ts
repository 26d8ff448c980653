/** The tissue under the virtual microscope: types over time, states of cells, fields. */
import type { Snapshot } from "../../engine/snapshot.js";
import { cividis, viridis } from "../../microscope/colormaps.js";
import { columnLook, fieldLook, typesLook } from "../../microscope/looks.js";
import { alteredClone, colourOf } from "../../microscope/palette.js";
import { key } from "../figures/bars.js";
import { el, type Markup } from "../figures/markup.js";
import { readable } from "../figures/number.js";
import { colourBar, tissuePicture } from "../figures/tissue-picture.js";
import type { Experiment } from "../laboratory.js";
import type { RunResult } from "../simulate.js";

const PIXELS = 640;
const OVER = "ifng";

/** Columns worth a picture of their own, if the biology has them. */
const shown: Readonly<Record<string, readonly [title: string, unit: string, floor: number]>> = {
  pdl1: ["PD-L1, the shield", "fold over basal", 1],
  mhc1: ["MHC class I, the target", "fold over basal", 1],
};

export function picturesSection(experiment: Experiment, run: RunResult): Markup {
  const altered = new Set(
    experiment.clones.flatMap((clone) =>
      Object.entries(clone.genome).some(([, copies]) => copies === 0) ? [clone.name] : [],
    ),
  );
  const taken = run.observations.flatMap((o) => (o.snapshot ? [o.snapshot] : []));
  const before = taken.slice(0, -1);
  const middle = before[before.length >> 1];
  const moments = [run.first, ...(middle ? [middle] : []), run.last];
  const present = run.last.cells.types.filter(
    (_, i) => run.last.cells.type.includes(i) || run.first.cells.type.includes(i),
  );
  const types = [
    ...present.map((type) => ({ name: type, colour: colourOf(type) })),
    ...[...altered].map((clone) => ({ name: `tumor, ${clone}`, colour: alteredClone })),
  ];
  const field = experiment.model.ligands.find((l) => l.name === OVER);
  return el(
    "section",
    {},
    el("h2", {}, "The tissue"),
    el(
      "div",
      { class: "grid" },
      moments.map((snapshot) => {
        const words = `Cells by type on ${dayOf(snapshot)}, n = ${snapshot.cells.count}`;
        const glow = field ? `; between them ${field.title}, dimmed` : "";
        return el(
          "figure",
          { class: "tissue" },
          tissuePicture(typesLook(snapshot, PIXELS, field?.name, altered), words),
          el("figcaption", {}, `${words}${glow}.`),
        );
      }),
    ),
    key(types),
    el("h3", {}, `States and fields on ${dayOf(run.last)}`),
    el("div", { class: "grid" }, stateFigures(run.last), fieldFigures(experiment, run.last)),
    el(
      "p",
      { class: "muted" },
      `Seed ${run.seed}. A section of ${readable(experiment.domain.thickness)} µm seen from above; colour bars span the 1st to 99th percentile.`,
    ),
  );
}

const dayOf = ({ minutes }: Snapshot) => `day ${readable(minutes / 1440)}`;

function stateFigures(snapshot: Snapshot): Markup[] {
  return Object.entries(shown).flatMap(([column, [title, unit, floor]]) => {
    if (!snapshot.cells.columns[column]) return [];
    const picture = columnLook(snapshot, PIXELS, column, floor);
    return [
      el(
        "figure",
        { class: "tissue" },
        tissuePicture(picture, `${title} of each cell`),
        colourBar(viridis, picture.range!, unit),
        el("figcaption", {}, `${title}, of each cell that has it; other cells are dark.`),
      ),
    ];
  });
}

function fieldFigures({ model }: Experiment, snapshot: Snapshot): Markup[] {
  return model.ligands.map(({ name, title, unit }) => {
    const picture = fieldLook(snapshot, PIXELS, name);
    return el(
      "figure",
      { class: "tissue" },
      tissuePicture(picture, `Field of ${title}`),
      colourBar(cividis, picture.range!, unit),
      el("figcaption", {}, `${title} in the tissue, with the outlines of the cells.`),
    );
  });
}
