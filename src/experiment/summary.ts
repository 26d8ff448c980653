/** A study of one scenario over seeds: how often it ended how, and what the run directory says of it. */
import type { Outcome } from "../engine/outcome.js";
import { canonicalJson } from "./canonical.js";
import type { Counterfactual } from "./counterfactual.js";
import { sha256 } from "./digest.js";
import type { Experiment } from "./laboratory.js";
import type { RunResult } from "./simulate.js";

export interface OutcomeShares {
  readonly eradication: number;
  readonly control: number;
  readonly escape: number;
  readonly undecided: number;
}

export function outcomeShares(runs: readonly RunResult[]): OutcomeShares {
  const share = (outcome: Outcome) => runs.filter((run) => run.outcome === outcome).length / runs.length;
  return {
    eradication: share("eradication"),
    control: share("control"),
    escape: share("escape"),
    undecided: share("undecided"),
  };
}

/** A file that decides a run beside the scenario. */
export interface Source {
  readonly kind: "mechanism" | "table" | "column map";
  readonly file: string;
  readonly text: string;
}

/** Hash of every source, as `run.json` lists them. */
export async function inputsOf(sources: readonly Source[]) {
  const hashed = sources.map(async ({ kind, file, text }) => ({ kind, file, sha256: await sha256(text) }));
  return Promise.all(hashed);
}

/**
 * What decides a run: version, scenario, tables, mechanisms of the user's own. Two equal identities give equal bytes.
 * The names of files and the order of mechanisms decide nothing (terms are applied in the order of mechanism names).
 */
export async function identityOf(experiment: Experiment, sources: readonly Source[], version: string): Promise<string> {
  const inputs = (await inputsOf(sources)).map(({ kind, sha256 }) => `${kind} ${sha256}`).sort();
  return sha256(canonicalJson({ version, scenario: { ...experiment.scenario, warnings: [] }, inputs }));
}

/** The object of `run.json` and of `--json`. */
export function runSummary(
  experiment: Experiment,
  runs: readonly RunResult[],
  about: {
    readonly version: string;
    readonly identity: string;
    readonly inputs: Awaited<ReturnType<typeof inputsOf>>;
    readonly wallSeconds: number;
    readonly threads: number;
    readonly files: readonly string[];
    /** The paired runs in which tumor cells are deaf, where they were asked for. */
    readonly counterfactual?: Counterfactual | undefined;
  },
) {
  const first = runs[0]!;
  const last = first.observations.at(-1)!;
  return {
    schema: "ifng-lab/run@1",
    name: experiment.scenario.name,
    version: about.version,
    identity: about.identity,
    inputs: about.inputs,
    seed: first.seed,
    digest: first.digest,
    outcome: first.outcome,
    burdenRatio: first.burdenRatio,
    seeds: runs.map(({ seed, outcome, burdenRatio, digest }) => ({ seed, outcome, burdenRatio, digest })),
    probability: outcomeShares(runs),
    ...(about.counterfactual && { counterfactual: about.counterfactual }),
    simulatedDays: experiment.scenario.duration.value / 1440,
    wallSeconds: Math.round(about.wallSeconds * 10) / 10,
    threads: about.threads,
    cellsAtStart: experiment.tissue.report.counts,
    cells: Object.fromEntries(Object.entries(last.counts).filter(([, count]) => count > 0)),
    tissue: { ...experiment.domain, ...experiment.tissue.report },
    relaxation: first.relaxation,
    warnings: experiment.warnings,
    files: about.files,
  };
}
export type RunSummary = ReturnType<typeof runSummary>;
