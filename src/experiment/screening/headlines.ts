/**
 * Headline results with a sign, each as one change to a tissue that is otherwise the same, and one run of it by the twin.
 *
 * What is read is the burden: tumor cells, mean over the second half of the run, over those at the start.
 */
import { biology } from "../../biology/index.js";
import { deafened } from "../counterfactual.js";
import { prepare } from "../laboratory.js";
import { TUMOR } from "../observation.js";
import { parseOverride, parseScenario } from "../scenario.js";
import { Run } from "../simulate.js";
import { mixedOf } from "../tip/twin.js";
import { vocabularyOf } from "../vocabulary.js";

export type Context = "rich" | "poor";
export type Arm = "untreated" | "deaf" | "blocked" | "uninducible" | "disarmed";

export interface Headline {
  readonly id: string;
  readonly context: Context;
  /** Compared with the untreated tumor. */
  readonly arm: Exclude<Arm, "untreated">;
  readonly change: string;
  /** In words, by the sign of what the change does to the burden. */
  readonly says: { readonly fewer: string; readonly more: string };
  readonly claims: readonly string[];
}

const hearing = {
  change: "the tumor cannot hear IFN-γ (JAK1 lost)",
  says: { more: "hearing IFN-γ harms the tumor", fewer: "hearing IFN-γ helps the tumor" },
  claims: ["C02", "C22"],
} as const;

export const headlines: readonly Headline[] = [
  { id: "hearing, many T cells", context: "rich", arm: "deaf", ...hearing },
  { id: "hearing, few T cells", context: "poor", arm: "deaf", ...hearing },
  {
    id: "PD-1 blockade, early",
    context: "rich",
    arm: "blocked",
    change: "pembrolizumab from day 0",
    says: { fewer: "early blockade of PD-1 helps the host", more: "early blockade of PD-1 harms the host" },
    claims: ["C13", "C14"],
  },
  {
    id: "PD-L1 induction",
    context: "rich",
    arm: "uninducible",
    change: "IFN-γ does not raise PD-L1 (induction 1 fold)",
    says: { fewer: "PD-L1 that IFN-γ raises protects the tumor", more: "PD-L1 that IFN-γ raises harms the tumor" },
    claims: ["C11", "C13"],
  },
  {
    id: "suppressors",
    context: "rich",
    arm: "disarmed",
    change: "regulatory T cells and MDSC suppress nothing",
    says: { fewer: "suppressors protect the tumor", more: "suppressors harm the tumor" },
    claims: ["C12", "C16", "C17"],
  },
];

/** CD8 per mm²: hot, as in the default scenario, and below the 50 of a cold tumor. */
export const densities: Readonly<Record<Context, number>> = { rich: 400, poor: 30 };
export const DAYS = 4;
export const EDGE = 300;
export const DRUG = "pembrolizumab";

const written: Readonly<Record<Arm, string>> = {
  untreated: "",
  deaf: "",
  blocked: `therapy: [{ drug: ${DRUG}, dose: 200 mg, every: 3 weeks }]\n`,
  uninducible: "",
  disarmed: "without: [treg-suppression, treg-il2-sink, mdsc-suppression]\n",
};

const tissue = (context: Context, arm: Arm) => `ifng-lab: 1
name: ${context}, ${arm}
duration: ${DAYS} days
tissue:
  generate:
    size: [${EDGE} um, ${EDGE} um]
    tumor: { density: 3000 /mm2 }
    cd8: { density: ${densities[context]} /mm2 }
    treg: { density: 40 /mm2 }
    macrophage: { density: 200 /mm2 }
    stroma: { density: 300 /mm2 }
    vessels: { density: 80 /mm2 }
${written[arm]}`;

export interface Trial {
  readonly context: Context;
  readonly arm: Arm;
  readonly seed: number;
  /** `mechanism.parameter=VALUE UNIT`, or nothing where all is as shipped. */
  readonly set?: string;
}

export interface Burden {
  readonly burden: number;
  /** Of the last state: equal digests, equal runs. */
  readonly digest: string;
}

const vocabulary = vocabularyOf(biology);

export async function burdenOf({ context, arm, seed, set }: Trial): Promise<Burden> {
  const settings = [
    ...(set ? [set] : []),
    ...(arm === "uninducible" ? ["adaptive-resistance.pdl1Induction=1 fold"] : []),
  ];
  const overrides = settings.map((text) => parseOverride(text, vocabulary));
  const scenario = mixedOf(parseScenario(tissue(context, arm), "headlines.yaml", vocabulary));
  const experiment = prepare(scenario, { overrides, seed });
  const run = new Run(arm === "deaf" ? deafened(experiment) : experiment, seed);
  const half = (DAYS / 2) * 24;
  const looks = (DAYS / 2) * (1440 / scenario.observe.every);
  let cells = 0;
  while (!run.ended) {
    const seen = run.step();
    if (seen && seen.hours > half) cells += seen.counts[TUMOR]!;
    if (seen?.counts[TUMOR] === 0) break;
  }
  const { digest } = await run.result();
  return { burden: cells / looks / run.observations[0]!.counts[TUMOR]!, digest };
}
