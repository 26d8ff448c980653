import { biology, parseScenario, prepare, type RunResult, vocabularyOf } from "ifng-lab";
import { count, happened, median, runs, withoutIfng } from "../patch.js";

const SEEDS = 10;
/** Per mm²: the inflamed reference. */
const CD8 = 300;

/** The constants of a field hold the level the row asks for; the shipped ones are printed. */
const HELD = "arrest: b16, consumption: field";

const patch = (cd8: number, more = "", preset = HELD) => `ifng-lab: 1
name: three days after transfer
duration: 3 days
preset: { ${preset} }
tissue:
  generate:
    size: [200 um, 200 um]
    tumor: { density: 3000 /mm2 }
    cd8: { density: ${cd8} /mm2 }
observe: { every: 6 h }
${more}`;

const { fullArrest, largestSignal } = prepare(parseScenario(patch(0), "row.yaml", vocabularyOf(biology))).model
  .parameters["growth-arrest"]!;

/** Share of the living tumor cells that would not divide if they tried. */
function arrested({ last }: RunResult): number {
  const { count: all, type, types, columns } = last.cells;
  let [sum, cells] = [0, 0];
  for (let i = 0; i < all; i++) {
    if (types[type[i]!] !== "tumor") continue;
    sum += fullArrest! * Math.min(1, columns.arrest![i]! / largestSignal!);
    cells++;
  }
  return cells > 0 ? sum / cells : Number.NaN;
}

/** Divisions for each tumor cell and day. */
const growth = (result: RunResult) => {
  const { observations } = result;
  const cells = observations.reduce((sum, o) => sum + o.counts.tumor!, 0) / observations.length;
  return happened(result, "division", "tumor", "") / (cells * 3);
};

const percentArrested = (of: readonly RunResult[]) => 100 * median(of.map(arrested));
const level = (of: readonly RunResult[]) =>
  median(
    of.map(({ observations }) => observations.reduce((sum, o) => sum + o.fields.ifng!.mean, 0) / observations.length),
  );

/** Arrest three days after transfer of killers, with and without IFN-γ, and how much growth its block restores. */
export async function run(): Promise<Record<string, number>> {
  const transferred = await runs(patch(CD8), SEEDS);
  const blocked = await runs(patch(CD8, withoutIfng), SEEDS);
  const untouched = await runs(patch(0), SEEDS);
  const shipped = await runs(patch(CD8, "", "arrest: b16"), SEEDS);
  return {
    "cells arrested on day 3": percentArrested(transferred),
    "cells arrested on day 3, IFN-γ blocked": percentArrested(blocked),
    "growth restored": (100 * median(blocked.map(growth))) / median(untouched.map(growth)),
    "IFN-γ in the nest, mean over time": level(transferred),
    "tumor cells left on day 3": median(transferred.map((result) => count(result))),
    "cells arrested on day 3, consumption as shipped": percentArrested(shipped),
    "IFN-γ in the nest, consumption as shipped": level(shipped),
  };
}
