/** What `ifng run` says before and after, and the options that repeat it. */
import { durationWords } from "../experiment/duration-words.js";
import type { Experiment } from "../experiment/laboratory.js";
import type { RunSummary } from "../experiment/summary.js";
import { maximalCover } from "../experiment/tissue.js";
import type { RunOptions } from "./run.js";

export function introduction({ scenario, tissue, domain }: Experiment): string {
  const counts = Object.entries(tissue.report.counts).map(([type, n]) => `${n} ${type}`);
  const scaled =
    tissue.report.scaleFactor < 1
      ? `; radii × ${tissue.report.scaleFactor.toFixed(3)} so that cells cover at most ${maximalCover * 100} %`
      : "";
  return `${scenario.name}: ${tissue.count} cells (${counts.join(", ")}) on ${Math.round(domain.width)} × ${Math.round(domain.height)} µm, section of ${domain.thickness} µm${scaled}`;
}

export function conclusion(summary: RunSummary): string {
  const change = `${Math.round(summary.burdenRatio * 100)} % of its tumor cells after ${durationWords(1440 * summary.simulatedDays)}`;
  const moved = `${summary.relaxation.movedCells} cells moved more than 5 µm to part overlaps; median first-minute move ${summary.relaxation.firstMinuteMedian.toFixed(2)} µm`;
  const p = summary.probability;
  const several = `over ${summary.seeds.length} seeds: eradication ${p.eradication}, control ${p.control}, escape ${p.escape}, undecided ${p.undecided}`;
  return [
    summary.seeds.length > 1
      ? several
      : `outcome: ${summary.outcome} (${change}; one seed: --seeds 10 gives probabilities)`,
    ...(summary.counterfactual ? [`IFN-γ: ${summary.counterfactual.verdict}`] : []),
    moved,
    `digest ${summary.digest.slice(0, 16)} · ${summary.wallSeconds} s`,
  ].join("\n");
}

/** The options that decide the result, as they were given. */
export function repeatable(options: RunOptions): string[] {
  return [
    ...options.set.map((s) => `--set ${JSON.stringify(s)}`),
    ...options.mechanism.map((m) => `--mechanism ${m}`),
    ...options.without.map((m) => `--without ${m}`),
    ...(options.where === undefined ? [] : [`--where ${JSON.stringify(options.where)}`]),
    ...(options.columns === undefined ? [] : [`--columns ${options.columns}`]),
    ...(options.days === undefined ? [] : [`--days ${options.days}`]),
    ...(options.seed === undefined ? [] : [`--seed ${options.seed}`]),
    ...(options.seeds > 1 ? [`--seeds ${options.seeds}`] : []),
    ...(options.counterfactual ? ["--counterfactual"] : []),
  ];
}
