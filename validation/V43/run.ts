import { biology, compose, culture, doseResponse, hill } from "ifng-lab";

const HOURS = 72;
const doses = Array.from({ length: 41 }, (_, k) => 0.1 * 10 ** (k / 10));

/** Share of tumor cells that the shipped hazard of apoptosis leaves alive, without TNF. */
function survival(ifng: number): number {
  const { deathRate, arrestHalfMaximum } = compose(biology).parameters["ifng-apoptosis"] as Record<string, number>;
  const { arrest } = culture({ biology, type: "tumor", hours: HOURS, medium: () => ({ ifng }) });
  const hazards = arrest!.reduce((sum, signal) => sum + deathRate! * hill(signal, arrestHalfMaximum!, 4), 0);
  return Math.exp(-hazards);
}

/** The dose of the most stemness, what is left of it at 300 pM, and survival there and above. */
export async function run(): Promise<Record<string, number>> {
  const response = doseResponse({ biology, type: "tumor", hours: HOURS, field: "ifng" });
  const stemness = (dose: number) => response.at("stemness", dose);
  const best = doses.reduce((a, b) => (stemness(b) > stemness(a) ? b : a));
  return {
    "dose of the most stemness": best,
    "stemness at 300 pM over the most": stemness(300) / stemness(best),
    "survival at 300 pM": survival(300),
    "survival at 3 nM": survival(3000),
  };
}
