import { count, median, runs } from "../patch.js";

const SEEDS = 20;

/** A tumor with a model antigen that does not fill its tissue in 20 days, and one with less antigen that does. */
const small = { edge: 600, tumor: 150, cd8: 30, antigenicity: 10 };
const filling = { edge: 200, tumor: 1500, cd8: 300, antigenicity: 1 };

const patch = ({ edge, tumor, cd8, antigenicity }: typeof small, lost: string) => `ifng-lab: 1
name: pure tumors
duration: 20 days
tissue:
  generate:
    size: [${edge} um, ${edge} um]
    tumor: { density: ${tumor} /mm2 }
    cd8: { density: ${cd8} /mm2 }
clones:
  - { name: tumor, lost: [${lost}], antigenicity: ${antigenicity} }
observe: { every: 12 h }
`;

const burden = async (size: typeof small, lost: string, seeds: number) =>
  median((await runs(patch(size, lost), seeds)).map((result) => count(result)));

/** Burden on day 20 of tumors that are deaf to IFN-γ, over that of tumors that hear it. */
export async function run(): Promise<Record<string, number>> {
  const [wild, deaf] = [await burden(small, "", SEEDS), await burden(small, "JAK1", SEEDS)];
  const full = (await burden(filling, "JAK1", SEEDS / 2)) / (await burden(filling, "", SEEDS / 2));
  return {
    "burden of JAK1-null over wild type": deaf / wild,
    "tumor cells, wild type": wild,
    "tumor cells, JAK1-null": deaf,
    "where both fill the tissue, with the reference tumor's antigen": full,
  };
}
