import { biology } from "ifng-lab";
import { infusion } from "../infusion.js";
import { begin, median } from "../patch.js";

const conditions = ["both", "anti-PD-1", "IFN-γ", "none", "suppressors"] as const;
type Condition = (typeof conditions)[number];

const DAYS = 10;
const SEEDS = 10;
/** CD8 per mm². */
const [FEWEST, MOST] = [20, 4000];
/** Steps of 2 %. */
const HALVINGS = 8;
/** Holds 30 pM in a tumor without T cells. */
const INFUSED = "  infusion.rate: 0.8 molecules/s\n";
/** Twice the shipped influx of suppressors. */
const DOUBLED = ["treg-recruitment", "mdsc-recruitment", "granulocyte-recruitment"]
  .flatMap((name) => {
    const { parameters } = biology.mechanisms.find((mechanism) => mechanism.name === name)!;
    return ["basalInflux", "inducedInflux"].map(
      (influx) => `  ${name}.${influx}: ${2 * parameters[influx]!.value} cells/mm2/day\n`,
    );
  })
  .join("");

function tissue(condition: Condition, cd8: number, geometry: "mixed" | "space"): string {
  const parameters =
    condition === "suppressors" ? DOUBLED : condition === "both" || condition === "IFN-γ" ? INFUSED : "";
  const treated = condition === "both" || condition === "anti-PD-1";
  const edge = geometry === "mixed" ? 500 : 200;
  return `ifng-lab: 1
name: how many killers it takes
duration: ${DAYS} days
tissue:
  geometry: ${geometry}
  generate:
    size: [${edge} um, ${edge} um]
    tumor: { density: 3000 /mm2 }
    cd8: { density: ${cd8} /mm2 }
observe: { every: 1 day }
${parameters ? `parameters:\n${parameters}` : ""}${treated ? "therapy: [{ drug: pembrolizumab, dose: 200 mg, every: 3 weeks }]\n" : ""}`;
}

/** Tumor cells at the end over those at the start. */
function burden(condition: Condition, cd8: number, geometry: "mixed" | "space", seed: number): number {
  const run = begin(tissue(condition, cd8, geometry), seed, { mechanisms: [infusion] });
  while (!run.ended) run.step();
  return run.observations.at(-1)!.counts.tumor! / run.observations[0]!.counts.tumor!;
}

/** The density of killers from which on the tumor is smaller on the last day than on the first. */
function threshold(condition: Condition, seed: number): number {
  let [low, high] = [FEWEST, MOST];
  for (let k = 0; k < HALVINGS; k++) {
    const middle = Math.sqrt(low * high);
    if (burden(condition, middle, "mixed", seed) < 1) high = middle;
    else low = middle;
  }
  return high;
}

/** Neighbours in the order of the published twin that are in order in space, at three densities of killers. */
function inOrder(): number {
  return [100, 300, 900].reduce((sum, cd8) => {
    const burdens = conditions.map((condition) =>
      median(Array.from({ length: SEEDS }, (_, k) => burden(condition, cd8, "space", k + 1))),
    );
    return sum + burdens.slice(1).filter((value, k) => value >= burdens[k]!).length;
  }, 0);
}

/** Thresholds of the twin, each over the next one that should be higher, and the check in space. */
export async function run(): Promise<Record<string, number>> {
  const found = conditions.map((condition) =>
    median(Array.from({ length: SEEDS }, (_, k) => threshold(condition, k + 1))),
  );
  const [both, antibody, ifng, none, suppressors] = found as [number, number, number, number, number];
  return {
    "anti-PD-1 with IFN-γ over anti-PD-1": both / antibody,
    "anti-PD-1 over IFN-γ": antibody / ifng,
    "IFN-γ over nothing": ifng / none,
    "nothing over twice the suppressors": none / suppressors,
    "neighbours in order in space": inOrder(),
    "threshold, nothing": none,
    "threshold, anti-PD-1": antibody,
  };
}
