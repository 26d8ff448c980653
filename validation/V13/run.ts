import { totalStat1 } from "./rateitschak.js";

/** Total STAT1 after 24 h, by dose. */
export async function run(): Promise<Record<string, number>> {
  return Object.fromEntries(
    [1, 10, 100].map((dose) => [`total STAT1 at 24 h, ${dose} ng/ml`, totalStat1(dose, 24).end]),
  );
}
