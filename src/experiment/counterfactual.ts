/**
 * What IFN-γ did for and against the tumor, by two methods that are told apart.
 *
 * Attributed: what the ledger of the run credits to a cause, event by event. Counterfactual: the same seeds once more with tumor
 * cells that have lost JAK1 and so hear no IFN-γ; the difference, with its standard error over paired seeds, holds all that
 * follows from hearing, also by way of others.
 */
import type { Experiment } from "./laboratory.js";
import { TUMOR } from "./observation.js";
import type { RunResult } from "./simulate.js";
import { pairedEffect } from "./statistics/paired.js";

/** Who has the good of it when there is more. */
type Side = "host" | "tumor";

interface Measured {
  readonly title: string;
  readonly count: (run: RunResult) => number;
  readonly moreIsGoodFor: Side;
  /** What the ledger credits to IFN-γ on tumor cells, where it names a cause. */
  readonly attributed?: { readonly words: string; readonly count: (run: RunResult) => number };
}

export interface BalanceLine {
  readonly title: string;
  readonly moreIsGoodFor: Side;
  readonly attributed: { readonly words: string; readonly count: number } | null;
  /** Means over seeds. */
  readonly heard: number;
  readonly deaf: number;
  /** Heard − deaf, mean over paired seeds. */
  readonly difference: number;
  /** Standard error of the difference; null for a single pair. */
  readonly error: number | null;
}

export interface Counterfactual {
  readonly change: string;
  readonly pairs: readonly {
    readonly seed: number;
    readonly heard: number;
    readonly deaf: number;
    readonly digest: string;
  }[];
  readonly lines: readonly BalanceLine[];
  /** Of the tumor cells at the end. */
  readonly verdict: string;
}

/** The same experiment with tumor cells that hear no IFN-γ. */
export function deafened(experiment: Experiment): Experiment {
  const [host, ...tumor] = experiment.clones;
  return { ...experiment, clones: [host!, ...tumor.map((c) => ({ ...c, genome: { ...c.genome, JAK1: 0 } }))] };
}

const sum = (run: RunResult, event: string, cause: string, actor?: string) =>
  run.ledger.reduce(
    (n, e) => n + (e.event === event && e.cause === cause && (actor === undefined || e.actor === actor) ? e.count : 0),
    0,
  );
const entered = (run: RunResult, actor: string) =>
  run.ledger.reduce((n, e) => n + (e.event === "entry" && e.actor === actor ? e.count : 0), 0);
const lost = (event: string, cause: string, words: string) => {
  const count = (run: RunResult) => sum(run, event, cause);
  return { count, attributed: { words, count } };
};

const BURDEN: Measured = {
  title: "tumor cells at the end",
  count: (run) => run.observations.at(-1)!.counts[TUMOR] ?? 0,
  moreIsGoodFor: "tumor",
};

const measured: readonly Measured[] = [
  BURDEN,
  { title: "killed by hits", count: (run) => sum(run, "death", "killed", TUMOR), moreIsGoodFor: "host" },
  {
    title: "born by division",
    count: (run) => sum(run, "division", "", TUMOR),
    moreIsGoodFor: "tumor",
    attributed: { words: "divisions stopped by growth arrest", count: (run) => sum(run, "division", "growth-arrest") },
  },
  {
    title: "died of apoptosis",
    count: (run) => sum(run, "death", "apoptosis", TUMOR),
    moreIsGoodFor: "host",
    attributed: { words: "deaths by apoptosis", count: (run) => sum(run, "death", "apoptosis", TUMOR) },
  },
  { title: "CD8 T cells that came", count: (run) => entered(run, "CD8"), moreIsGoodFor: "host" },
  {
    title: "hits taken by PD-1",
    moreIsGoodFor: "tumor",
    ...lost("hit", "checkpoint-engagement", "hits taken by PD-1"),
  },
  {
    title: "contacts held by PD-L1",
    moreIsGoodFor: "tumor",
    ...lost("failed contact", "checkpoint-engagement", "contacts held by PD-L1"),
  },
  {
    title: "contacts with too little MHC-I",
    count: (run) => sum(run, "failed contact", "antigen-recognition: low MHC"),
    moreIsGoodFor: "tumor",
  },
  {
    title: "T-cell divisions taken by IDO1",
    moreIsGoodFor: "tumor",
    ...lost("T-cell division", "ido-suppression", "divisions taken by IDO1"),
  },
  { title: "regulatory T cells that came", count: (run) => entered(run, "Treg"), moreIsGoodFor: "tumor" },
];

/** @param deaf The runs of `deafened(experiment)` with the same seeds, in the same order. */
export function counterfactualOf(heard: readonly RunResult[], deaf: readonly RunResult[]): Counterfactual {
  const lines = measured.map((what) => lineOf(what, heard, deaf));
  return {
    change: "all tumor cells have lost JAK1",
    pairs: heard.map((run, k) => ({
      seed: run.seed,
      heard: BURDEN.count(run),
      deaf: BURDEN.count(deaf[k]!),
      digest: deaf[k]!.digest,
    })),
    lines,
    verdict: verdictOf(lines[0]!),
  };
}

function lineOf(
  { title, moreIsGoodFor, count, attributed }: Measured,
  heard: readonly RunResult[],
  deaf: readonly RunResult[],
): BalanceLine {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const { mean: difference, error } = pairedEffect(deaf.map(count), heard.map(count));
  return {
    title,
    moreIsGoodFor,
    attributed: attributed ? { words: attributed.words, count: mean(heard.map(attributed.count)) } : null,
    heard: mean(heard.map(count)),
    deaf: mean(deaf.map(count)),
    difference,
    error,
  };
}

/** Two standard errors tell a direction from chance. */
const CLEAR = 2;

function verdictOf({ difference, error }: BalanceLine): string {
  const cells = `${difference < 0 ? "−" : "+"}${Math.round(Math.abs(difference))}`;
  if (error === null)
    return `one pair of runs: ${cells} tumor cells by hearing IFN-γ, a direction at most; --seeds 10 gives its error`;
  const size = `${cells} ± ${Math.round(error)} tumor cells by hearing IFN-γ`;
  if (Math.abs(difference) <= CLEAR * error) return `cannot tell: ${size}`;
  return difference < 0 ? `for the host: ${size}` : `for the tumor: ${size}`;
}
