/** How to repeat it, what it rests on, and what it does not show. */
import { citation, parameterRows } from "../assumed.js";
import { fieldBudget } from "../budget.js";
import { budgetWarnings } from "../describe.js";
import { el, type Markup } from "../figures/markup.js";
import { readable } from "../figures/number.js";
import type { Experiment } from "../laboratory.js";
import type { RunSummary } from "../summary.js";
import { maximalCover } from "../tissue.js";

export interface Provenance {
  /** The scenario as its author wrote it. */
  readonly scenarioText: string;
  /** The command that repeats the run. */
  readonly command: string;
}

export function limitsSection(experiment: Experiment, summary: RunSummary): Markup {
  const { domain, tissue, biology } = experiment;
  const { relaxation } = summary;
  const general = [
    domain.geometry === "mixed"
      ? "The tissue is mixed: cells meet by mass action and share one level of every field. Nests, septa, gradients, niches and clusters are left out, and oxygen lies higher than in space."
      : `A section of ${readable(domain.thickness)} µm stands for a tissue: levels assume that what lies above and below is like what is seen (closure "sheet").`,
    "Parameters hold for no patient in particular; those marked assumed are engineering estimates within a stated range.",
    ...(tissue.report.scaleFactor < 1
      ? [
          `Radii were multiplied by ${readable(tissue.report.scaleFactor)} so that cells cover at most ${maximalCover * 100} % of the tissue.`,
        ]
      : []),
    `${relaxation.movedCells} cells were moved by more than 5 µm to part overlaps before the start (largest move ${readable(relaxation.largestMove)} µm).`,
    ...experiment.warnings,
    ...budgetWarnings(fieldBudget(experiment)),
  ];
  return el(
    "section",
    {},
    el("h2", {}, "What this does not show"),
    el(
      "ul",
      {},
      general.map((words) => el("li", {}, words)),
    ),
    el(
      "details",
      {},
      el("summary", {}, "What each mechanism leaves out"),
      el(
        "ul",
        {},
        biology.mechanisms.map((m) => el("li", {}, el("code", {}, m.name), `: ${m.leavesOut}`)),
      ),
    ),
  );
}

export function repeatSection(summary: RunSummary, { command, scenarioText }: Provenance): Markup {
  const fact = (name: string, value: string) => el("tr", {}, el("th", {}, name), el("td", {}, el("code", {}, value)));
  return el(
    "section",
    {},
    el("h2", {}, "How to repeat it"),
    el("p", {}, "The same version, inputs and seed give the same bytes, on any machine."),
    el("pre", {}, `npx ${command}`),
    el(
      "table",
      {},
      fact("version", `ifng-lab ${summary.version}`),
      fact("seeds", summary.seeds.map((s) => s.seed).join(", ")),
      fact("identity of the inputs", summary.identity),
      summary.seeds.map((s) => fact(`digest of the end, seed ${s.seed}`, s.digest)),
    ),
    el("details", {}, el("summary", {}, "The scenario"), el("pre", {}, scenarioText)),
  );
}

export function parametersSection({ biology, scenario }: Experiment): Markup {
  const set = new Map(scenario.parameters.map((p) => [p.address, p]));
  const rows = parameterRows(biology);
  const sources = [...new Set(rows.map((row) => row.source))].sort();
  return el(
    "section",
    {},
    el("h2", {}, "Mechanisms and parameters"),
    el(
      "p",
      {},
      `${biology.mechanisms.length} mechanisms, ${rows.length} parameters, each with its unit, origin and source; values set by this scenario are bold.`,
    ),
    el(
      "details",
      {},
      el("summary", {}, "Mechanisms and their equations"),
      el(
        "table",
        {},
        biology.mechanisms.map((m) =>
          el(
            "tr",
            {},
            el("td", {}, el("code", {}, m.name)),
            el("td", {}, m.claim, el("br"), el("code", {}, m.equation)),
          ),
        ),
      ),
    ),
    el(
      "details",
      { open: true },
      el("summary", {}, "Parameters"),
      el(
        "div",
        { class: "scroll" },
        el(
          "table",
          {},
          el(
            "tr",
            {},
            ["parameter", "value", "meaning", "origin", "source"].map((name, i) =>
              el("th", { class: i === 1 ? "n" : undefined }, name),
            ),
          ),
          rows.map((row) => {
            const own = set.get(row.address);
            return el(
              "tr",
              { class: own ? "set" : undefined },
              el("td", {}, el("code", {}, row.address)),
              el("td", { class: "n" }, own ? own.text : `${readable(row.value)} ${row.unit}`),
              el("td", {}, row.meaning),
              el("td", {}, own ? `set (${own.from})` : row.origin),
              el("td", {}, row.source),
            );
          }),
        ),
      ),
    ),
    el(
      "details",
      {},
      el("summary", {}, "Sources"),
      el(
        "ul",
        {},
        sources.map((key) => el("li", {}, el("b", {}, key), `: ${citation(key)}`)),
      ),
    ),
  );
}
