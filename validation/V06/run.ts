import { biology, culture } from "ifng-lab";
import { median, runs } from "../patch.js";

const SEEDS = 10;
const GATE = 0.1;

/** One in ten tumor cells shows antigen, the others none. */
const strip = (parameters: string) => `ifng-lab: 1
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
observe: { every: 6 h }
${parameters}`;

const most = (column: string) =>
  culture({ biology, type: "tumor", hours: 72, medium: () => ({ ifng: 1e4 }) })[column]!.at(-1)!;

/** Share of the tumor cells that report IFN-γ at 72 h. */
export async function run(): Promise<Record<string, number>> {
  const [reporter, shield] = [most("cxcl9"), most("pdl1") - 1];
  const share = async (parameters: string) => {
    const results = await runs(strip(parameters), SEEDS);
    const of = (senses: (columns: Readonly<Record<string, Float32Array>>, i: number) => boolean) =>
      median(
        results.map(({ last }) => {
          const { count, type, types, columns } = last.cells;
          const tumor = Array.from({ length: count }, (_, i) => i).filter((i) => types[type[i]!] === "tumor");
          return (100 * tumor.filter((i) => senses(columns, i)).length) / tumor.length;
        }),
      );
    return {
      reporter: of(({ cxcl9 }, i) => cxcl9![i]! >= GATE * reporter),
      shield: of(({ pdl1 }, i) => pdl1![i]! - 1 >= GATE * shield),
    };
  };
  const shipped = await share("");
  return { "cells that sense at 72 h": shipped.reporter, "the same, by PD-L1": shipped.shield };
}
