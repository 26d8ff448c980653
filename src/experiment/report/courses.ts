/** Time courses: cells, fields, and the states that the two edges of the sword are made of. */
import { colourOf } from "../../microscope/palette.js";
import { prefixFor } from "../../microscope/prefix.js";
import { key } from "../figures/bars.js";
import { el, type Markup } from "../figures/markup.js";
import { type Series, timeCourse } from "../figures/time-course.js";
import type { Experiment } from "../laboratory.js";
import type { Observation, RunResult } from "../simulate.js";

const lines = ["#c2557f", "#3f83c8", "#b58a2b", "#8d63b8", "#4fa99b", "#6f7d4b"] as const;

const highest = (runs: readonly RunResult[], read: Read) =>
  runs.reduce((top, { observations }) => observations.reduce((most, o) => Math.max(most, read(o)), top), 0);

const capital = (title: string) => title[0]!.toUpperCase() + title.slice(1);

type Read = (observation: Observation) => number;

function seriesOf(runs: readonly RunResult[], name: string, colour: string, read: Read): Series {
  const times = runs[0]!.observations.map((_, t) =>
    runs.map((run) => read(run.observations[t]!)).sort((a, b) => a - b),
  );
  const middle = times.map((values) => (values[(values.length - 1) >> 1]! + values[values.length >> 1]!) / 2);
  if (runs.length === 1) return { name, colour, middle };
  return { name, colour, middle, low: times.map((values) => values[0]!), high: times.map((values) => values.at(-1)!) };
}

export function coursesSection(experiment: Experiment, runs: readonly RunResult[]): Markup {
  const hours = runs[0]!.observations.map((o) => o.hours);
  const clones = experiment.clones.slice(1).map((c) => c.name);
  const types = ["CD8", "Treg", "NK"].filter((type) => runs[0]!.observations.some((o) => (o.counts[type] ?? 0) > 0));
  const of = (name: string, colour: string, read: Read) => seriesOf(runs, name, colour, read);
  const mean = (name: string, colour: string, key: string) => of(name, colour, (o) => o.means[key] ?? Number.NaN);
  const charts = [
    chart("Tumor cells", "cells", [
      of("all", "#c2557f", (o) => o.counts.tumor!),
      ...(clones.length > 1
        ? clones.map((clone, i) => of(clone, lines[1 + (i % 5)]!, (o) => o.tumorByClone[clone]!))
        : []),
    ]),
    chart(
      "Lymphocytes",
      "cells",
      types.map((type) => of(type, colourOf(type), (o) => o.counts[type]!)),
    ),
    ...experiment.model.ligands.map(({ name, title, unit: given }, i) => {
      const mean = (o: Observation) => o.fields[name]!.mean;
      const { unit, factor } = prefixFor(given, highest(runs, mean));
      return chart(`${capital(title)}, mean over the tissue`, unit, [
        of(title, lines[i % lines.length]!, (o) => factor * mean(o)),
      ]);
    }),
    chart("The two edges: what IFN-γ raises on tumor cells", "fold", [
      mean("MHC-I", "#4fa99b", "tumor.mhc1"),
      mean("PD-L1", "#d9703f", "tumor.pdl1"),
    ]),
    chart("CD8 T cells", "share", [
      mean("bound to a target", "#3f83c8", "CD8.engaged"),
      mean("exhaustion", "#8d63b8", "CD8.exhaustion"),
    ]),
  ];
  const caption = runs.length > 1 ? `Lines: median of ${runs.length} seeds; ribbons: lowest to highest.` : "One seed.";
  return el(
    "section",
    {},
    el("h2", {}, "Time courses"),
    el("p", { class: "muted" }, caption),
    el("div", { class: "grid" }, charts),
  );

  function chart(title: string, yAxis: string, series: readonly Series[]): Markup {
    return el("figure", {}, timeCourse({ title, yAxis, hours, series }), series.length > 1 ? key(series) : undefined);
  }
}
