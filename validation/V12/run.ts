import { biology, culture } from "ifng-lab";

/** When pSTAT1 peaks, and how much of the peak is left at 4 h, at 294 pM. */
export async function run(): Promise<Record<string, number>> {
  const { pstat1 } = culture({ biology, type: "tumor", hours: 6, medium: () => ({ ifng: 294 }) });
  const peak = Math.max(...pstat1!);
  return { peak: pstat1!.indexOf(peak) / 60, "pSTAT1 at 4 h over the peak": pstat1![240]! / peak };
}
