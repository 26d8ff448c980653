import { infusion } from "../infusion.js";
import { begin, median } from "../patch.js";

const SEEDS = 5;

/** A large tumor without T cells, in which IFN-γ is switched on: 87 ng/ml at the start. */
const tissue = (deaf: string, occlusion: string) => `ifng-lab: 1
name: IFN-γ switched on
duration: 10 days
tissue:
  geometry: mixed
  generate:
    size: [500 um, 500 um]
    tumor: { density: 4000 /mm2 }
    cd8: { density: 0 /mm2 }
    treg: { density: 0 /mm2 }
    stroma: { density: 300 /mm2 }
clones:
  - { name: tumor, lost: [${deaf}] }
parameters:
  infusion.rate: 32 molecules/s
  chemokine-recruitment.basalInflux: 0 cells/mm2/day
  chemokine-recruitment.inducedInflux: 0 cells/mm2/day
${occlusion}observe: { every: 12 h }
`;

interface End {
  readonly left: number;
  readonly flow: number;
  readonly ifng: number;
}

/** Tumor cells on day 10 over those on day 0, with the flow of vessels and the highest IFN-γ. */
function end(text: string): End {
  const results = Array.from({ length: SEEDS }, (_, k) => {
    const run = begin(text, k + 1, { mechanisms: [infusion] });
    while (!run.ended) run.step();
    const [first, last] = [run.observations[0]!, run.observations.at(-1)!];
    return {
      left: last.counts.tumor! / first.counts.tumor!,
      flow: last.means["endothelium.perfusion"]!,
      ifng: Math.max(...run.observations.map((o) => o.fields.ifng!.mean)),
    };
  });
  const middle = (of: keyof End) => median(results.map((result) => result[of]));
  return { left: middle("left"), flow: middle("flow"), ifng: middle("ifng") };
}

/** What is left of a large tumor when only its vessels hear IFN-γ, and when all but its vessels do. */
export async function run(): Promise<Record<string, number>> {
  const vessels = end(tissue("JAK1", ""));
  const others = end(tissue("", "  vessel-response.occlusionRate: 0 1/day\n"));
  return {
    "tumor left, endothelium alone hears": vessels.left,
    "tumor left, all but endothelium hear": others.left,
    "flow left, endothelium alone hears": vessels.flow,
    "highest IFN-γ": vessels.ifng,
  };
}
