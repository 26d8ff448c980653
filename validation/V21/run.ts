import { biology, mechanism, parseScenario, prepare, simulate, tumor, vocabularyOf } from "ifng-lab";

/** MHC-I held at eight times basal, in place of the shipped mechanism of that name. */
const presented = mechanism({
  name: "antigen-presentation",
  claim: "targets are fully presented",
  equation: "M = 8; A = 1",
  leavesOut: "induction",
  actsOn: [tumor],
  parameters: {
    held: { symbol: "M", value: 8, unit: "fold", meaning: "MHC-I held", origin: "derived", source: "ifng-lab" },
    whole: { symbol: "A", value: 1, unit: "1", meaning: "antigen held", origin: "derived", source: "ifng-lab" },
  },
  quantity: {
    surfaceMhc: { unit: "fold", meaning: "MHC class I at the surface", law: (_, p) => p.held },
    antigen: { unit: "1", meaning: "antigen density", law: (_, p) => p.whole },
  },
});

const off = [
  ...["adaptive-resistance", "chemokine-recruitment", "exhaustion", "growth-arrest", "hypoxic-death"],
  ...["il2-proliferation", "t-cell-turnover", "tumor-growth"],
  ...["effector-activation", "low-dose-stemness", "ifng-apoptosis", "stem-like-pool", "phagocytosis"],
];
/** Contacts begin with undamaged targets: the first hours are run-in. */
const RUN_IN = 4;
const HOURS = 12;
const SEEDS = 10;

const patch = (parameters: string, without: readonly string[]) => `ifng-lab: 1
name: kills of a CTL
duration: ${HOURS} h
tissue:
  generate:
    size: [300 um, 300 um]
    tumor: { density: 3000 /mm2 }
    cd8: { density: 500 /mm2 }
observe: { every: 1 h }
without: [${without.join(", ")}]
${parameters}`;

/** Kills, and CTL-hours, of each seed. */
async function killsOf(
  parameters: string,
  without: readonly string[] = off,
): Promise<readonly { readonly kills: number; readonly hours: number }[]> {
  const scenario = parseScenario(patch(parameters, without), "V21.yaml", vocabularyOf(biology));
  const experiment = prepare(scenario, { mechanisms: [presented] });
  const results: { kills: number; hours: number }[] = [];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const { observations } = await simulate(experiment, seed);
    const attack = observations.filter(({ hours }) => hours > RUN_IN).flatMap(({ ledger }) => ledger);
    const kills = attack.reduce((sum, { event, count }) => sum + (event === "kill" ? count : 0), 0);
    results.push({ kills, hours: observations[0]!.counts.CD8! * (HOURS - RUN_IN) });
  }
  return results;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Kills per roaming CTL and day, and hours per kill of a CTL that does not let go. */
export async function run(): Promise<Record<string, number>> {
  const roaming = await killsOf("");
  const held = await killsOf(
    "parameters:\n  immune-synapse.contactTime: 1000 h\n  immune-synapse.contactLoss: 0 min\n  immune-synapse.roamingTime: 1 min\n",
  );
  const activated = await killsOf(
    "",
    off.filter((name) => name !== "effector-activation"),
  );
  const perDay = (of: typeof roaming) => median(of.map(({ kills, hours }) => (24 * kills) / hours));
  return {
    "kills per roaming CTL and day": perDay(roaming),
    "hours per kill of a held CTL": median(held.map(({ kills, hours }) => hours / kills)),
    "kills per day with IFN-γ on the killers": perDay(activated),
  };
}
