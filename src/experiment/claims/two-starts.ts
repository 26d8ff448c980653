/**
 * One set of parameters and two starts: whether the number of killers at the start decides the fate.
 *
 * The starts were chosen after the tipping points were known (docs/three-fates.md): on either side of the one as shipped, and both
 * above the one that is left when IFN-γ does not raise PD-L1. Below that one numbers alone decide.
 */
import { biology } from "../../biology/index.js";
import { prepare } from "../laboratory.js";
import { parseScenario } from "../scenario.js";
import { fateOf } from "../tip/twin.js";
import { vocabularyOf } from "../vocabulary.js";
import type { Change } from "./tissues.js";

/** CD8 T cells per mm². */
export const starts = { few: 520, many: 2000 } as const;
export type Start = keyof typeof starts;

const SEEDS = [1, 2, 3] as const;

const tumor = (cd8: number, { extra = "" }: Change) => `
ifng-lab: 1
name: two starts
duration: 12 days
tissue:
  generate:
    size: [300 um, 300 um]
    pattern: inflamed
    tumor: { density: 3000 /mm2 }
    cd8: { density: ${cd8} /mm2 }
    vessels: { density: 80 /mm2 }
${extra}`;

const shares = new Map<string, Promise<number>>();

async function share(text: string): Promise<number> {
  const vocabulary = vocabularyOf(biology);
  const experiment = prepare(parseScenario(text, "two-starts.yaml", vocabulary));
  let eradicated = 0;
  for (const seed of SEEDS) {
    const { outcome } = await fateOf(experiment, undefined, [], { values: [], seed }, vocabulary);
    if (outcome === "eradication") eradicated++;
  }
  return eradicated / SEEDS.length;
}

/** Share of the seeds in which the tumor is eradicated; each is run once. */
export function eradicated(start: Start, change: Change): Promise<number> {
  const text = tumor(starts[start], change);
  if (!shares.has(text)) shares.set(text, share(text));
  return shares.get(text)!;
}
