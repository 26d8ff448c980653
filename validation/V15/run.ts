import { biology, culture } from "ifng-lab";

/** IFN-γ at half of the PD-L1 induction that 10 nM gives in 48 h. */
export async function run(): Promise<Record<string, number>> {
  const pdl1At = (ifng: number) =>
    culture({ biology, type: "tumor", hours: 48, medium: () => ({ ifng }) }).pdl1!.at(-1)!;
  const half = 1 + (pdl1At(10_000) - 1) / 2;
  const doses = [0.1, 0.3, 1, 2, 3, 4, 6, 10, 30, 100, 300, 1000, 3000];
  const responses = doses.map(pdl1At);
  const above = responses.findIndex((response) => response >= half);
  const [low, high] = [responses[above - 1]!, responses[above]!];
  const share = (half - low) / (high - low);
  const ec50 = Math.exp(Math.log(doses[above - 1]!) * (1 - share) + Math.log(doses[above]!) * share);
  return { "EC50 of PD-L1 at 48 h": ec50 };
}
