import { nuclearPstat1 } from "./yamada.js";

/** When nuclear pSTAT1 peaks, and what is left of it after 2 and 4 h. */
export async function run(): Promise<Record<string, number>> {
  const course = nuclearPstat1(240);
  const peak = Math.max(...course);
  return {
    peak: course.indexOf(peak),
    "pSTAT1 at 2 h over the peak": (100 * course[120]!) / peak,
    "pSTAT1 at 4 h over the peak": (100 * course[240]!) / peak,
  };
}
