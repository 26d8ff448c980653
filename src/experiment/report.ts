/** The report of a run: one self-contained page, readable without this software. */
import { el } from "./figures/markup.js";
import { readable } from "./figures/number.js";
import type { Experiment } from "./laboratory.js";
import { counterfactualSection } from "./report/counterfactual.js";
import { coursesSection } from "./report/courses.js";
import { ledgerSection } from "./report/ledger.js";
import { limitsSection, type Provenance, parametersSection, repeatSection } from "./report/method.js";
import { outcomeSection } from "./report/outcome.js";
import { page } from "./report/page.js";
import { picturesSection } from "./report/pictures.js";
import type { RunResult } from "./simulate.js";
import type { RunSummary } from "./summary.js";

export function reportHtml(
  experiment: Experiment,
  runs: readonly RunResult[],
  summary: RunSummary,
  provenance: Provenance,
): string {
  const { scenario, tissue, domain } = experiment;
  const counts = Object.entries(tissue.report.counts).map(([type, n]) => `${readable(n!, 5)} ${type}`);
  const body = el(
    "main",
    {},
    el("h1", {}, scenario.name),
    el(
      "p",
      { class: "muted" },
      `${readable(domain.width)} × ${readable(domain.height)} µm, ${readable(tissue.count, 6)} cells at the start: ${counts.join(", ")}.`,
    ),
    scenario.description ? el("p", {}, scenario.description) : undefined,
    outcomeSection(runs, summary),
    picturesSection(experiment, runs[0]!),
    ledgerSection(experiment, runs),
    summary.counterfactual ? counterfactualSection(summary.counterfactual) : undefined,
    coursesSection(experiment, runs),
    limitsSection(experiment, summary),
    parametersSection(experiment),
    repeatSection(summary, provenance),
  );
  return page(scenario.name, body);
}
