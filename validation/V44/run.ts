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

/** As the papers test suppressors: out of the tumor, among T cells that see their antigen. */
const well = (knockOut: boolean) => `ifng-lab: 1
name: suppressor cells among activated T cells
duration: 24 h
tissue:
  geometry: mixed
  generate:
    size: [300 um, 300 um]
    tumor: { density: 1500 /mm2 }
    cd8: { density: 1000 /mm2 }
    treg: { density: 0 /mm2 }
    macrophage: { density: 0 /mm2 }
    stroma: { density: 0 /mm2 }
    vessels: { density: 0 /mm2 }
    m-mdsc: { density: 300 /mm2 }
    pmn-mdsc: { density: 300 /mm2 }
without: [oxygen-consumption, t-cell-turnover, mdsc-traffic, granulocyte-traffic]
${knockOut ? withoutIfng : ""}observe: { every: 2 h }
`;

const suppressors = ({ observations }: RunResult) => {
  const { counts } = observations.at(-1)!;
  return counts["M-MDSC"]! + counts["PMN-MDSC"]!;
};
/** What nitric oxide and arginase weigh on a T cell, over the second half: each at its IC50 counts 1. */
const suppression = ({ observations }: RunResult) => {
  const late = observations.filter(({ hours }) => hours > observations.at(-1)!.hours / 2);
  return (
    late.reduce((sum, { fields }) => sum + fields.nitricOxide!.mean / 750 + fields.arginase!.mean / 61.7, 0) /
    late.length
  );
};

const without = (read: (result: RunResult) => number, knockedOut: readonly RunResult[], wild: readonly RunResult[]) =>
  median(knockedOut.map(read)) / median(wild.map(read));

/** Suppressor cells and suppression without IFN-γ over with, where T cells are few and where they are many. */
export async function run(): Promise<Record<string, number>> {
  const ratios = async (cd8: number) => {
    const [wild, knockedOut] = [await runs(tissue(cd8, false), SEEDS), await runs(tissue(cd8, true), SEEDS)];
    return { count: without(suppressors, knockedOut, wild), suppression: without(suppression, knockedOut, wild) };
  };
  const [poor, inflamed] = [await ratios(20), await ratios(500)];
  const tested = without(suppression, await runs(well(true), SEEDS), await runs(well(false), SEEDS));
  return {
    "suppressor cells, T-cell-poor": poor.count,
    "suppression, tested among T cells": tested,
    "suppression, in the T-cell-poor tumor": poor.suppression,
    "suppressor cells, inflamed": inflamed.count,
    "suppression, in the inflamed tumor": inflamed.suppression,
  };
}
