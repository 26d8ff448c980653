import { biology, culture, doseResponse } from "ifng-lab";

/** pM in one U/ml (0.05 ng/ml of the dimer). */
const UNIT = 1.5;
const DAYS_4 = 96;

/** MHC-II of a tumor cell at 24 h over 96 h, and at 96 h by dose over saturation. */
export async function run(): Promise<Record<string, number>> {
  const { mhc2 } = culture({ biology, type: "tumor", hours: DAYS_4, medium: () => ({ ifng: 100 * UNIT }) });
  const after = doseResponse({ biology, type: "tumor", hours: DAYS_4, field: "ifng" });
  const largest = after.at("mhc2", 10_000);
  return {
    "MHC-II at 24 h over 96 h": mhc2![24 * 60]! / mhc2!.at(-1)!,
    "MHC-II at 100 U/ml over saturation": after.at("mhc2", 100 * UNIT) / largest,
    "MHC-II at 20 U/ml over saturation": after.at("mhc2", 20 * UNIT) / largest,
  };
}
