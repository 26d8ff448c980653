import type { RunResult } from "ifng-lab";
import { median, type Past, runs } from "../patch.js";

const SEEDS = 10;

const patch = (therapy: string) => `ifng-lab: 1
name: response to anti-PD-1
duration: 6 days
tissue:
  generate:
    size: [200 um, 200 um]
    tumor: { density: 3000 /mm2 }
    cd8: { density: 300 /mm2 }
observe: { every: 12 h }
${therapy}`;
const antiPd1 = "therapy: [{ drug: pembrolizumab, dose: 200 mg }]\n";

const days = [2, 3, 6] as const;
const GATED = 6;

/** Share of the burden that anti-PD-1 has taken away by each day, the median of paired seeds. */
async function responses(past?: Past): Promise<ReadonlyMap<number, number>> {
  const inputs = past ? { past } : {};
  const [treated, untreated] = [await runs(patch(antiPd1), SEEDS, inputs), await runs(patch(""), SEEDS, inputs)];
  const on = (result: RunResult, day: number) => result.observations.find((o) => o.hours === 24 * day)!.counts.tumor!;
  return new Map(
    days.map((day) => [day, median(treated.map((result, k) => 1 - on(result, day) / on(untreated[k]!, day)))]),
  );
}

/** Response of tumors after three weeks of IFN-γ over that of naive tumors. */
export async function run(): Promise<Record<string, number>> {
  const naive = await responses();
  const conditioned = await responses({ ifng: 294, hours: 21 * 24, rest: 3 * 24 });
  const ratio = (day: number) => conditioned.get(day)! / naive.get(day)!;
  return {
    "response of conditioned over naive tumors": ratio(GATED),
    "burden taken away, naive": 100 * naive.get(GATED)!,
    "burden taken away, conditioned": 100 * conditioned.get(GATED)!,
    "the ratio on day 3": ratio(3),
    "the ratio on day 2": ratio(2),
  };
}
