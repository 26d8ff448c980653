import { biology, culture } from "ifng-lab";

/** pM in one ng/ml of the dimer. */
const MOLAR = 30.4;

/** STAT1 of the reduced cell after 24 h over its start, by dose. */
export async function run(): Promise<Record<string, number>> {
  return Object.fromEntries(
    [1, 10, 100].map((dose) => {
      const { stat1 } = culture({ biology, type: "tumor", hours: 24, medium: () => ({ ifng: MOLAR * dose }) });
      return [`STAT1 at 24 h, ${dose} ng/ml`, stat1!.at(-1)! / stat1![0]!];
    }),
  );
}
