import { biology, culture } from "ifng-lab";
import { median, runs } from "../patch.js";
import { reporter } from "./reporter.js";

const SEEDS = 10;
const GATE = 0.1;

/** One in ten tumor cells shows antigen, the others none. */
const block = `ifng-lab: 1
name: a minor antigen-positive fraction
duration: 3 days
tissue:
  generate:
    size: [400 um, 120 um, 120 um]
    tumor: { density: 4000 /mm2 }
    cd8: { density: 300 /mm2 }
clones:
  - { name: positive, fraction: 10 % }
  - { name: negative, fraction: 90 %, antigenicity: 0 }
without: [low-dose-stemness]
observe: { every: 6 h }
`;

const saturated = () =>
  culture({
    biology: {
      ...biology,
      mechanisms: [...biology.mechanisms.filter(({ name }) => name !== "low-dose-stemness"), reporter],
    },
    type: "tumor",
    hours: 72,
    medium: () => ({ ifng: 1e4 }),
  });

/** Share of the tumor cells that report IFN-γ at 72 h. */
export async function run(): Promise<Record<string, number>> {
  const most = saturated();
  const top = (column: string) => most[column]!.at(-1)!;
  const results = await runs(block, SEEDS, { mechanisms: [reporter] });
  const share = (column: string, basal: number) =>
    median(
      results.map(({ last }) => {
        const { count, type, types, columns } = last.cells;
        const tumor = Array.from({ length: count }, (_, i) => i).filter((i) => types[type[i]!] === "tumor");
        const sensing = tumor.filter((i) => columns[column]![i]! - basal >= GATE * (top(column) - basal));
        return (100 * sensing.length) / tumor.length;
      }),
    );
  return {
    "cells that report at 72 h": share("stemness", 0),
    "the same, by the gene's activity": share("cxcl9", 0),
    "the same, by PD-L1": share("pdl1", 1),
  };
}
