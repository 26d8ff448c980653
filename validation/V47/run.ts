import { count, median, runs } from "../patch.js";

const SEEDS = 5;
const LOW = 0.5;
const FEW = 50;
const MANY = 300;

const tissue = (antigenicity: number, cd8: number, therapy: string) => `ifng-lab: 1
name: corners
duration: 8 days
tissue:
  geometry: mixed
  generate:
    size: [500 um, 500 um]
    tumor: { density: 4000 /mm2 }
    cd8: { density: ${cd8} /mm2 }
clones:
  - { name: tumor, antigenicity: ${antigenicity} }
observe: { every: 1 day }
${therapy}`;

/** Percent of the burden that anti-PD-1 takes away. */
async function response(antigenicity: number, cd8: number): Promise<number> {
  const treated = await runs(tissue(antigenicity, cd8, "therapy: [{ drug: pembrolizumab, dose: 200 mg }]\n"), SEEDS);
  const untreated = await runs(tissue(antigenicity, cd8, ""), SEEDS);
  return 100 * median(treated.map((result, k) => 1 - count(result) / Math.max(1, count(untreated[k]!))));
}

/** How far the corner with both is ahead of those with one, and these of the corner with neither. */
export async function run(): Promise<Record<string, number>> {
  const [both, antigen, killers, neither] = [
    await response(1, MANY),
    await response(1, FEW),
    await response(LOW, MANY),
    await response(LOW, FEW),
  ];
  return {
    "both ahead of one": both - Math.max(antigen, killers),
    "one ahead of neither": Math.min(antigen, killers) - neither,
    "response, high antigen, many T cells": both,
    "response, high antigen, few T cells": antigen,
    "response, low antigen, many T cells": killers,
    "response, low antigen, few T cells": neither,
  };
}
