import { begin, median } from "../patch.js";
import { serum } from "../serum.js";

const SEEDS = 5;

/** A large tumor deaf to IFN-γ, without T cells, in a host whose serum holds 87 ng/ml. */
const tissue = (occlusion: string) => `ifng-lab: 1
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
  - { name: tumor, lost: [IFNGR1] }
parameters:
  serum.delivery: 1565700 molecules/s
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
    const run = begin(text, k + 1, { mechanisms: [serum] });
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

/** What is left of a large tumor when vessels hear IFN-γ, and when every cell of the host but the vessels does. */
export async function run(): Promise<Record<string, number>> {
  const vessels = end(tissue(""));
  const others = end(tissue("  vessel-response.occlusionRate: 0 1/day\n"));
  return {
    "tumor left, endothelium hears": vessels.left,
    "tumor left, all of the host but endothelium": others.left,
    "flow left, endothelium hears": vessels.flow,
    "highest IFN-γ": Math.max(vessels.ifng, others.ifng),
  };
}
