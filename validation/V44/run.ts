import type { RunResult } from "ifng-lab";
import { median, runs, withoutIfng } from "../patch.js";

const SEEDS = 10;

const tissue = (cd8: number, knockOut: boolean) => `ifng-lab: 1
name: suppressor cells
duration: 6 days
tissue:
  geometry: mixed
  generate:
    size: [500 um, 500 um]
    tumor: { density: 4000 /mm2 }
    cd8: { density: ${cd8} /mm2 }
    m-mdsc: { density: 20 /mm2 }
    pmn-mdsc: { density: 20 /mm2 }
${knockOut ? withoutIfng : ""}observe: { every: 12 h }
`;

const suppressors = ({ observations }: RunResult) => {
  const { counts } = observations.at(-1)!;
  return counts["M-MDSC"]! + counts["PMN-MDSC"]!;
};
/** What nitric oxide and arginase weigh on a T cell, over the second half: each at its IC50 counts 1. */
const suppression = ({ observations }: RunResult) => {
  const late = observations.filter(({ hours }) => hours > 72);
  return (
    late.reduce((sum, { fields }) => sum + fields.nitricOxide!.mean / 750 + fields.arginase!.mean / 61.7, 0) /
    late.length
  );
};

/** Suppressor cells and suppression without IFN-γ over with, where T cells are few and where they are many. */
export async function run(): Promise<Record<string, number>> {
  const ratios = async (cd8: number) => {
    const [wild, knockedOut] = [await runs(tissue(cd8, false), SEEDS), await runs(tissue(cd8, true), SEEDS)];
    const of = (read: (result: RunResult) => number) => median(knockedOut.map(read)) / median(wild.map(read));
    return { count: of(suppressors), suppression: of(suppression) };
  };
  const [poor, inflamed] = [await ratios(20), await ratios(500)];
  return {
    "suppressor cells, T-cell-poor": poor.count,
    "suppression, T-cell-poor": poor.suppression,
    "suppressor cells, inflamed": inflamed.count,
    "suppression, inflamed": inflamed.suppression,
  };
}
