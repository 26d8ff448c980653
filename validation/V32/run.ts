import type { RunResult } from "ifng-lab";
import { count, happened, median, runs } from "../patch.js";

const SEEDS = 10;
const past = { ifng: 10, hours: 24 };

/** A well: targets and killers with little PD-1, oxygen at will, nobody enters. */
const well = (lost: string, cd8: number) => `ifng-lab: 1
name: kill assay
duration: 48 h
tissue:
  generate:
    size: [250 um, 250 um]
    tumor: { density: 2000 /mm2 }
    cd8: { density: ${cd8} /mm2 }
    treg: { density: 0 /mm2 }
    macrophage: { density: 0 /mm2 }
    stroma: { density: 0 /mm2 }
    vessels: { density: 0 /mm2 }
clones:
  - { name: target, lost: [${lost}] }
without: [oxygen-consumption, t-cell-turnover]
parameters:
  checkpoint-engagement.effectorPd1: 10 molecules/um2
  checkpoint-engagement.exhaustedPd1: 10 molecules/um2
observe: { every: 6 h }
`;

/** Survival under killers, relative to wells without, and kills, of JAK1-null and wild-type targets. */
export async function run(): Promise<Record<string, number>> {
  const assay = async (lost: string) => {
    const attacked = await runs(well(lost, 500), SEEDS, { past });
    const alone = await runs(well(lost, 0), SEEDS, { past });
    const perCell = (result: RunResult) => happened(result, "kill", "CD8") / result.observations[0]!.counts.CD8!;
    return {
      survival: median(attacked.map((result, k) => count(result) / count(alone[k]!))),
      kills: median(attacked.map(perCell)),
    };
  };
  const [wild, deaf] = [await assay(""), await assay("JAK1")];
  return {
    "survival of JAK1-null over wild type": deaf.survival / wild.survival,
    "survival, wild type": wild.survival,
    "survival, JAK1-null": deaf.survival,
    "kills of a CTL in 48 h, wild type": wild.kills,
    "kills of a CTL in 48 h, JAK1-null": deaf.kills,
  };
}
