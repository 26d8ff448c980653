import { count, median, runs } from "../patch.js";

const SEEDS = 10;

const patch = (lost: string) => `ifng-lab: 1
name: pure tumors
duration: 20 days
tissue:
  generate:
    size: [200 um, 200 um]
    tumor: { density: 1500 /mm2 }
    cd8: { density: 300 /mm2 }
clones:
  - { name: tumor, lost: [${lost}] }
observe: { every: 12 h }
`;

/** Burden on day 20 of tumors that are deaf to IFN-γ, over that of tumors that hear it. */
export async function run(): Promise<Record<string, number>> {
  const wild = median((await runs(patch(""), SEEDS)).map((result) => count(result)));
  const deaf = median((await runs(patch("JAK1"), SEEDS)).map((result) => count(result)));
  return {
    "burden of JAK1-null over wild type": deaf / wild,
    "tumor cells, wild type": wild,
    "tumor cells, JAK1-null": deaf,
  };
}
