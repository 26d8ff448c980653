import type { RunResult } from "ifng-lab";
import { count, median, runs } from "../patch.js";

const SEEDS = 10;

const patch = (cd8: number) => `ifng-lab: 1
name: depletion of CD8 T cells
duration: 5 days
tissue:
  generate:
    size: [300 um, 300 um]
    tumor: { density: 3000 /mm2 }
    cd8: { density: ${cd8} /mm2 }
    treg: { density: 0 /mm2 }
${cd8 === 0 ? "parameters:\n  chemokine-recruitment.basalInflux: 0 cells/mm2/day\n  chemokine-recruitment.inducedInflux: 0 cells/mm2/day\n" : ""}observe: { every: 6 h }
`;

const highest = ({ observations }: RunResult, mean: string) =>
  observations.reduce((top, o) => Math.max(top, o.means[mean] ?? 0), 0);

const came = (results: readonly RunResult[]) => results.reduce((sum, result) => sum + count(result, "Treg"), 0);

/** Rise of IDO1, PD-L1 and regulatory T cells without CD8 T cells over that with them. */
export async function run(): Promise<Record<string, number>> {
  const [control, depleted] = [await runs(patch(300), SEEDS), await runs(patch(0), SEEDS)];
  const ratio = (rise: (result: RunResult) => number) => (100 * median(depleted.map(rise))) / median(control.map(rise));
  return {
    "IDO1 without CD8": ratio((result) => highest(result, "tumor.ido1")),
    "PD-L1 without CD8": ratio((result) => highest(result, "tumor.pdl1") - 1),
    "Treg that came without CD8": (100 * came(depleted)) / came(control),
    "Treg that came, control, all seeds": came(control),
  };
}
