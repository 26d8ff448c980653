/** Tumor cells in culture, for the row and the calibration that ask how many IFN-γ leaves alive. */
import { biology, culture, hill } from "ifng-lab";

export interface Dish {
  /** pM. */
  readonly ifng: number;
  /** pM. */
  readonly tnf?: number;
  readonly hours: number;
}

/** Share of tumor cells that the hazard of apoptosis leaves alive at held levels, with these values of its parameters (engine units). */
export function survival(apoptosis: Readonly<Record<string, number>>, { ifng, tnf = 0, hours }: Dish): number {
  const { deathRate, arrestHalfMaximum, tnfGain, tnfHalfMaximum } = apoptosis;
  const { arrest } = culture({ biology, type: "tumor", hours, medium: () => ({ ifng }) });
  const gain = 1 + tnfGain! * hill(tnf, tnfHalfMaximum!, 1);
  return Math.exp(-arrest!.reduce((sum, signal) => sum + deathRate! * hill(signal, arrestHalfMaximum!, 4) * gain, 0));
}
