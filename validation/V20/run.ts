import { biology, culture } from "ifng-lab";

/** PD-L1 after 48 h at 10 nM, in cells that cannot signal. */
export async function run(): Promise<Record<string, number>> {
  const without = (gene: string) =>
    culture({ biology, type: "tumor", lost: [gene], hours: 48, medium: () => ({ ifng: 10_000 }) }).pdl1!.at(-1)!;
  return { "PD-L1 without JAK1": without("JAK1"), "PD-L1 without JAK2": without("JAK2") };
}
