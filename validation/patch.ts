/** What the rows with a small tissue share: a run for each seed, tumor cells that have a past, and medians. */
import { biology, culture, parseScenario, prepare, Run, type RunResult, vocabularyOf } from "ifng-lab";

type Inputs = NonNullable<Parameters<typeof prepare>[1]>;

/** What tumor cells went through before the run: IFN-γ in pM for some hours, then some hours without. */
export interface Past {
  readonly ifng: number;
  readonly hours: number;
  readonly rest?: number;
}

export interface Patch extends Inputs {
  readonly past?: Past;
}

/** An experiment on its first minute, with tissue and chance drawn from the seed. */
export function begin(scenario: string, seed: number, { past, ...inputs }: Patch = {}): Run {
  const vocabulary = vocabularyOf({ ...biology, mechanisms: [...biology.mechanisms, ...(inputs.mechanisms ?? [])] });
  const plan = parseScenario(scenario, "row.yaml", vocabulary);
  const experiment = prepare(plan, { ...inputs, seed });
  const run = new Run(experiment, seed);
  if (!past) return run;
  const record = run.record();
  const { floats } = record.state.tables.tumor!;
  const lost = plan.clones[0]?.lost ?? [];
  const medium = (hours: number) => ({ ifng: hours < past.hours ? past.ifng : 0 });
  const course = culture({ biology, type: "tumor", lost, hours: past.hours + (past.rest ?? 0), medium });
  const states = Object.keys(biology.lineages.find((lineage) => lineage.name === "tumor")!.columns);
  for (const state of states) floats[state]!.fill(course[state]!.at(-1)!);
  return new Run(experiment, seed, { record });
}

/** One result for each of the seeds 1, 2, … */
export async function runs(scenario: string, seeds: number, patch: Patch = {}): Promise<RunResult[]> {
  const results: RunResult[] = [];
  for (let seed = 1; seed <= seeds; seed++) {
    const run = begin(scenario, seed, patch);
    while (!run.ended) run.step();
    results.push(await run.result());
  }
  return results;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const count = (result: RunResult, type = "tumor"): number => result.observations.at(-1)!.counts[type] ?? 0;

/** How often something happened, in the whole run. */
export const happened = (result: Pick<RunResult, "ledger">, event: string, actor: string, cause?: string): number =>
  result.ledger.reduce(
    (sum, e) =>
      sum + (e.event === event && e.actor === actor && (cause === undefined || e.cause === cause) ? e.count : 0),
    0,
  );

/** No IFN-γ from any source. */
export const withoutIfng = `parameters:
  ifng-secretion.maximalRate: 0 molecules/s
  nk-secretion.maximalRate: 0 molecules/s
`;
