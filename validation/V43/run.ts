import { biology, compose, doseResponse } from "ifng-lab";
import { survival } from "../survival.js";

const HOURS = 72;
const doses = Array.from({ length: 41 }, (_, k) => 0.1 * 10 ** (k / 10));

/** The dose of the most stemness, what is left of it at 300 pM, and survival there and above. */
export async function run(): Promise<Record<string, number>> {
  const response = doseResponse({ biology, type: "tumor", hours: HOURS, field: "ifng" });
  const stemness = (dose: number) => response.at("stemness", dose);
  const apoptosis = compose(biology).parameters["ifng-apoptosis"]!;
  const left = (ifng: number) => survival(apoptosis, { ifng, hours: HOURS });
  const best = doses.reduce((a, b) => (stemness(b) > stemness(a) ? b : a));
  return {
    "dose of the most stemness": best,
    "stemness at 300 pM over the most": stemness(300) / stemness(best),
    "survival at 300 pM": left(300),
    "survival at 3 nM": left(3000),
  };
}
